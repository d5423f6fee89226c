import Events

extension Lane {
  /// Shows where the date of a step is known no more precisely than that it lies there.
  ///
  /// Few events are looked at one by one; of many, the last one of each month and each year that
  /// reaches from one cell into another, which hides the others.
  mutating func soften(
    by events: LaneEvents, along axis: TimeAxis, reaching: Deferred<[EventDate]>, to day: Day,
    in store: EventStore
  ) {
    guard store.hasVagueDates(partner) else { return }
    let isMuch = events.count > Lane.few || store.standingCount(of: partner, by: day) > Lane.few
    let dates = isMuch ? reaching.value : []
    if store.standingCount(of: partner, by: day) <= Lane.few {
      for standing in store.standings(of: partner, by: day, last: Lane.few) {
        soften(by: standing.event, along: axis, to: day, in: store)
      }
    } else {
      for date in dates where date.last <= day {
        let step = store.step(of: partner, certainOn: date.last, possibleFrom: date.first)
        if let step { soften(by: step, along: axis, to: day, in: store) }
      }
    }
    if events.count <= Lane.few {
      for event in events { soften(by: event, along: axis, to: day, in: store) }
    } else {
      for date in dates {
        let event = events.last(on: date, in: store)
        if let event { soften(by: event, along: axis, to: day, in: store) }
      }
    }
  }

  /// As many events as are quicker looked at one by one.
  static let few = 64

  private mutating func soften(
    by event: Ref<Event>, along axis: TimeAxis, to day: Day, in store: EventStore
  ) {
    let date = store[event].date
    guard date.precision != .day else { return }
    let place = axis.cell(of: store.place(of: event, by: day))
    let cells = min(axis.cell(of: date.first), place)..<place
    for cell in cells.clamped(to: self.cells.indices) { self.cells[cell].approach = event }
  }

  /// The months and years that reach over the edge of a cell of an axis, in the order in which they
  /// end, years before months.
  static func reachingDates(along axis: TimeAxis) -> [EventDate] {
    var dates: Set<EventDate> = []
    for cell in 1...max(1, axis.width) {
      dates.formUnion(EventDate.around(axis.days(in: cell).lowerBound))
    }
    return dates.sorted { ($0.last, $0.precision) < ($1.last, $1.precision) }
  }
}

extension LaneEvents {
  /// The last of the events that has a date; they stand in the order of their marks.
  fileprivate func last(on date: EventDate, in store: EventStore) -> Ref<Event>? {
    let candidates = positions(certainOn: date.last)
    guard !candidates.isEmpty else { return nil }
    let end = self[candidates].firstPosition { event in
      let own = store[event].date
      return (own.last, own) > (date.last, date)
    }
    guard end > candidates.lowerBound else { return nil }
    let own = store[self[end - 1]].date
    let isSame =
      own.first == date.first && own.last == date.last && own.precision == date.precision
    return isSame ? self[end - 1] : nil
  }
}
