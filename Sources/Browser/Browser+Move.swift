import Events
import Screen
import Words

extension Browser {
  /// Moves the selection in the list.
  mutating func moveSelection(_ command: Command) {
    let page = max(1, layout.list.size.rows)
    let selected = timeline.selected
    switch command {
    case .moveDown: select(selected + 1)
    case .moveUp: select(selected - 1)
    case .pageDown: turnPage(by: page)
    case .pageUp: turnPage(by: -page)
    case .halfPageDown: turnPage(by: max(1, page / 2))
    case .halfPageUp: turnPage(by: -max(1, page / 2))
    case .first: leap(to: 0)
    case .last: leap(to: timeline.rows.count - 1)
    case .yearUp: select(yearStart(from: selected, down: false))
    case .yearDown: select(yearStart(from: selected, down: true))
    default: break
    }
  }

  /// Moves window and selection together, so that the row stays where the eye is.
  private mutating func turnPage(by rows: Int) {
    let top = timeline.top + rows
    timeline.select(timeline.selected + rows)
    timeline.scroll(to: max(0, top), height: layout.list.size.rows)
    followSelection()
  }

  private mutating func leap(to row: Int) {
    places.leave(place)
    select(row)
  }

  mutating func select(_ row: Int) {
    timeline.select(row)
    followSelection()
  }

  /// The first row, downward or upward, whose year is another than that of `row`; upward, the
  /// first row of that year.
  ///
  /// Complexity: O(log n), for each partner or tier that the rows of a year are of.
  private func yearStart(from row: Int, down: Bool) -> Int {
    let rows = timeline.rows
    guard rows.indices.contains(row) else { return row }
    func year(_ row: Int) -> Int { store[rows[row]].date.first.year }
    /// What rows of a year that stand together have in common.
    func key(_ ref: Ref<Event>) -> [Int] {
      let event = store[ref]
      return switch order.key {
      case .date: [event.date.first.year]
      case .partner: [event.date.first.year, event.partner.index]
      case .tier: [event.date.first.year, event.tier.map { store[$0].rank } ?? .max]
      }
    }
    let here = year(row)
    if down {
      var next = rows.endOfRun(at: row, key: key)
      while next < rows.count, year(next) == here { next = rows.endOfRun(at: next, key: key) }
      return min(next, rows.count - 1)
    }
    func start(of row: Int) -> Int {
      var start = rows.startOfRun(at: row, key: key)
      while start > 0, year(start - 1) == year(start) {
        start = rows.startOfRun(at: start - 1, key: key)
      }
      return start
    }
    let first = start(of: row)
    return first == row && row > 0 ? start(of: row - 1) : first
  }

  /// Gives the keys to the record of the selected event.
  public mutating func openRecord() {
    guard currentEvent != nil else {
      notice = .failed(words.noRecordSelected)
      return
    }
    if focus == .record { return }
    places.leave(place)
    focus = .record
  }

  /// Whether there is nothing left to go back from.
  var isAtFirstLayer: Bool { focus == .list && search == nil }

  /// Leaves the uppermost layer: the record, then the search.
  mutating func goBackOneLayer() {
    if focus == .record {
      focus = .list
      followSelection()
    } else if search != nil {
      search = nil
    } else if !filter.isEmpty, filter.isOn {
      let (off, change) = (keymap.sign(of: .toggleFilter), keymap.sign(of: .filter))
      notice = .said(
        words.filterKeysAndLeave(off: off, change: change, leave: keymap.leavingSign))
    } else {
      notice = .said(words.quits(keymap.leavingSign))
    }
  }

  /// Shows a place again.
  mutating func travel(to place: Place?, otherwise reason: String) {
    guard let place else {
      notice = .said(reason)
      return
    }
    show(place)
  }

  mutating func show(_ place: Place) {
    view = place.view
    filter = place.filter
    asOf = place.asOf
    order = place.order
    lanes = place.lanes
    refresh()
    if let event = place.event, !timeline.select(event) { recordEvent = event }
    timeline.scroll(to: place.top, height: layout.list.size.rows)
    focus = place.focus
    recordTop = place.recordTop
  }
}
