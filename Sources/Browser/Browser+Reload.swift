import Events
import Words

extension Browser {
  /// Shows another reading of the data in the same place: partners and events are found again by
  /// their ids.
  mutating func reload(_ store: EventStore) {
    let old = self.store
    let (event, top) = (currentEvent, recordTop)
    let isHidden = recordEvent != nil
    let isCursorHere = lanes.cursor?.event == timeline.selectedEvent
    take(store)
    places.forget()
    recordEvent = nil
    do {
      filter = try filter.resolved(for: store)
      notice = .said(words.readAgain(store.eventCount))
    } catch {
      notice = .failed(words.filterMeansNothing(filter.text))
      filter = Filter()
    }
    search = nil
    let same = event.flatMap { store.event(id: old[$0].id, near: old.fileRow(of: $0)) }
    timeline.anchor(at: same ?? event.flatMap { store.event(nearest: old[$0].date.first) })
    if case .jump = overlay {
      overlay = .jump(Jump(store.partners(resembling: "")))
    } else {
      overlay = nil
    }
    refresh()
    if isHidden, let same, timeline.selectedEvent != same { recordEvent = same }
    if isCursorHere { lanes.cursor?.event = timeline.selectedEvent }
    if var top {
      let id = top.event.map { (old[$0].id, old.fileRow(of: $0)) }
      top.event = id.flatMap { store.event(id: $0.0, near: $0.1) }
      if id == nil || top.event != nil { recordTop = top }
    }
  }

  /// Replaces the store and what follows from its tables.
  mutating func take(_ store: EventStore) {
    unread = nil
    self.store = store
    facts = TableFacts(of: store)
    records = Memo(keeping: 1)
    asked = nil
    if let asOf { self.asOf = min(max(asOf, store.days.lowerBound), store.days.upperBound) }
  }
}

extension EventStore {
  /// The event that begins nearest to a day; of several, the first.
  fileprivate func event(nearest day: Day) -> Ref<Event>? {
    func first(_ event: Ref<Event>) -> Day { self[event].date.first }
    func distance(_ event: Ref<Event>) -> Int {
      abs(Int(first(event).number) - Int(day.number))
    }
    let place = events.firstPosition { first($0) >= day }
    let after = place < events.count ? events[place] : nil
    guard place > 0 else { return after }
    let day = first(events[place - 1])
    let before = events[events.firstPosition { first($0) >= day }]
    guard let after else { return before }
    return distance(before) <= distance(after) ? before : after
  }
}
