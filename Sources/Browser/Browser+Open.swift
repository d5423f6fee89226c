public import Events
import Words

extension Browser {
  /// Narrows the screen to what `query` matches.
  ///
  /// While the data is loading, names that it does not have yet may come: nothing matches until then.
  ///
  /// - Throws: ``QueryError`` when it is no query; nothing has changed then.
  public mutating func setFilter(_ query: String) throws(QueryError) {
    filter = try Filter(query, for: store, isGrowing: loading != nil)
    refresh()
  }

  /// Shows what stood on a day, or everything for `nil`; a day outside the record stands for the
  /// nearest in it.
  public mutating func setDay(_ day: Day?) {
    asOf = day.map { min(max($0, store.days.lowerBound), store.days.upperBound) }
    refresh()
  }

  /// Shows another view of the same events.
  public mutating func setView(_ view: View) {
    self.view = view
    refresh()
  }

  /// Puts the timeline in another order.
  public mutating func setOrder(_ order: Order) {
    self.order = order
    refresh()
  }

  /// Opens the record of a partner at its latest event; returns whether it has one by the day.
  @discardableResult
  public mutating func open(_ partner: Ref<Partner>) -> Bool {
    let known = store.events(of: partner)
    guard let latest = known.last(where: { asOf == nil || store[$0].date.last <= day }) else {
      notice = .failed(noEvent(of: partner))
      return false
    }
    let shownLatest = showing.tally.latest(of: partner)
    if shownLatest == nil, !filter.isEmpty {
      filter.isOn = false
      notice = .said(
        words.filterHides(store[partner].name, keymap.sign(of: .toggleFilter)))
      refresh()
    }
    isTouched = true
    timeline.select(shownLatest ?? latest)
    followSelection()
    if let shownLatest, shownLatest != latest {
      recordEvent = latest
      notice = .said(words.filterHidesLatest)
    }
    focus = .record
    return true
  }
}

extension Browser {
  /// Says that a partner has no event by the day.
  public func noEvent(of partner: Ref<Partner>) -> String {
    words.noEvent(of: store[partner].name, by: asOf?.text(in: words))
  }

  /// The event that is selected, if any is shown.
  public var selectedEvent: Ref<Event>? { timeline.selectedEvent }
}
