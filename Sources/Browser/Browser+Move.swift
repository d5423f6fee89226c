import Events
import Screen

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
  private func yearStart(from row: Int, down: Bool) -> Int {
    let years = { (row: Int) in self.store[self.timeline.rows[row]].date.first.year }
    guard timeline.rows.indices.contains(row) else { return row }
    if down {
      return timeline.rows.indices.dropFirst(row).first { years($0) != years(row) }
        ?? timeline.rows.count - 1
    }
    var start = row
    if start > 0, years(start - 1) != years(start) { start -= 1 }
    while start > 0, years(start - 1) == years(start) { start -= 1 }
    return start
  }

  /// Gives the keys to the record of the selected event.
  mutating func openRecord() {
    guard currentEvent != nil else {
      notice = .failed("no record is selected")
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
      notice = .said("^F turns the filter off, f changes it, q quits")
    } else {
      notice = .said("q quits")
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

  /// Shows another reading of the data in the same place: partners and events are found again by
  /// their ids.
  mutating func reload(_ store: EventStore) {
    let (event, top) = (currentEvent.map { self.store[$0] }, recordTop)
    let isHidden = recordEvent != nil
    let isCursorHere = lanes.cursor?.event == timeline.selectedEvent
    self.store = store
    nameWidth = store.widestName
    places.forget()
    recordEvent = nil
    if let filter = try? Filter(filter.text, for: store) {
      let isOn = self.filter.isOn
      self.filter = filter
      self.filter.isOn = isOn
      notice = .said("read again: \(store.eventCount) events")
    } else {
      notice = .failed("the filter “\(filter.text)” means nothing in the new data; it is cleared")
      filter = Filter()
    }
    search = nil
    if let asOf { self.asOf = min(max(asOf, store.days.lowerBound), store.days.upperBound) }
    // The same event, or the one that is nearest to it in time.
    let distance = { (other: Ref<Event>) in
      event.map { abs(Int($0.date.first.number) - Int(store[other].date.first.number)) } ?? 0
    }
    let same = store.events.first { store[$0].id == event?.id }
    timeline.anchor(at: same ?? store.events.min { distance($0) < distance($1) })
    if case .jump = overlay { overlay = .jump(Jump(in: store)) } else { overlay = nil }
    refresh()
    if isHidden, let same, timeline.selectedEvent != same { recordEvent = same }
    if isCursorHere { lanes.cursor?.event = timeline.selectedEvent }
    if let top { recordTop = min(top, lastRecordTop) }
  }
}
