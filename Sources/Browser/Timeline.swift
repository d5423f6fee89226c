import Events

/// The rows of the timeline, the one that is selected, and how far they are scrolled.
struct Timeline: Equatable, Sendable {
  /// The events shown, in the order shown.
  private(set) var rows = Rows()
  /// The position of the selected row; 0 when there is none.
  private(set) var selected = 0
  /// The position of the row at the top of the screen.
  private(set) var top = 0
  /// The event the reader last chose.  A filter may hide it, and then another is selected; when
  /// that is hidden in turn and this one is not, this one is selected again.
  private(set) var anchor: Ref<Event>?

  var selectedEvent: Ref<Event>? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// Replaces the rows.  The selected event stays selected while it is shown; otherwise the anchor
  /// is, or the event nearest to it.
  mutating func show(_ rows: Rows, nearest: (Ref<Event>) -> Ref<Event>?) {
    let selectedEvent = selectedEvent
    self.rows = rows
    if let row = selectedEvent.flatMap(rows.firstIndex) ?? anchor.flatMap(rows.firstIndex) {
      selected = row
    } else if let hidden = selectedEvent ?? anchor {
      selected = nearest(hidden).flatMap(rows.firstIndex) ?? 0
      anchor = anchor ?? self.selectedEvent
    } else {
      selected = 0
      anchor = self.selectedEvent
    }
  }

  /// Forgets the rows and replaces the anchor, as another store numbers the events otherwise.
  mutating func anchor(at event: Ref<Event>?) {
    anchor = event
    rows = Rows()
    selected = 0
  }

  /// Replaces the anchor alone.
  mutating func keep(anchor: Ref<Event>?) { self.anchor = anchor ?? self.anchor }

  /// Selects a row, or the nearest one that there is.
  mutating func select(_ row: Int) {
    selected = max(0, min(row, rows.count - 1))
    anchor = selectedEvent
  }

  /// Selects an event that is shown in place of the anchor, which stays.
  mutating func standIn(_ event: Ref<Event>) {
    if let row = rows.firstIndex(of: event) { selected = row }
  }

  /// Selects an event; returns whether it is shown.
  @discardableResult
  mutating func select(_ event: Ref<Event>) -> Bool {
    guard let row = rows.firstIndex(of: event) else { return false }
    select(row)
    return true
  }

  /// Scrolls as little as shows the selected row, and leaves no room empty at the end that rows
  /// could fill.
  mutating func scroll(height: Int) {
    guard height > 0 else { return }
    top = max(min(top, selected), selected - height + 1)
    top = max(0, min(top, rows.count - height))
  }

  /// Shows the row `top` first, if there are enough rows below it.
  mutating func scroll(to top: Int, height: Int) {
    self.top = top
    scroll(height: height)
  }
}
