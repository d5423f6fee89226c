extension EventStore {
  /// Calls `body` with each of some cells that a date of a partner reaches over the end of, and with
  /// the last event that has such a date: it may have happened by then, and may not.
  ///
  /// One of the events shown goes before one that brought a standing by the day.
  ///
  /// Complexity: O(m log n) in the cells and in the months and years that the partner's events have.
  /// - Parameters:
  ///   - shown: the events that are shown, by their places in ``eventsByCertainty``.
  ///   - chosen: the numbers of the cells, in order.
  ///   - day: nothing reaches over it.
  public func forEachApproach(
    of partner: Ref<Partner>, among shown: RankedSet<Arrangement.Place>, over cells: TimeCells,
    at chosen: [Int], by day: Day, _ body: (_ cell: Int, _ event: Ref<Event>) -> Void
  ) {
    let index = eventsByCertainty
    let vague = index.vagueDates
    let dates = vague.dates(of: partner.index)
    guard !dates.isEmpty else { return }
    vague.orders.withUnsafeBufferPointer { orders in
      var (year, month) = (dates.lowerBound, dates.lowerBound)
      func find(_ order: Int32?, from position: inout Int) -> Int? {
        guard let order else { return nil }
        position = orders.nextPosition(after: order - 1, in: position..<dates.upperBound)
        return position < dates.upperBound && orders[position] == order ? position : nil
      }
      for cell in chosen where cells.ends[cell] < day {
        let reaching = cells.reaching[cell]
        let ofYear = find(reaching.year, from: &year)
        let ofMonth = find(reaching.month, from: &month)
        guard let first = ofYear ?? ofMonth, let second = ofMonth ?? ofYear else { continue }
        // The one that ends later hides the other, and December its year.
        let (last, before) = (max(first, second), min(first, second))
        let event =
          index.last(of: shown, on: last) ?? index.last(of: shown, on: before)
          ?? lastStep(in: index, on: last, by: day, among: shown)
          ?? lastStep(in: index, on: before, by: day, among: shown)
        if let event { body(cell, event) }
      }
    }
  }

  /// The last event that has one of the vague dates and brought a standing by a day.
  private func lastStep(
    in index: CertaintyIndex, on date: Int, by day: Day, among shown: RankedSet<Arrangement.Place>
  ) -> Ref<Event>? {
    // Where all events are shown, so are all steps.
    guard shown.count < eventCount, index.vagueDates.lastDay(of: date) <= day else { return nil }
    let steps = vagueSteps.value
    var places = index.vagueDates.places(of: date)
    while let place = steps.last(in: places) {
      let event = index[place]
      // Where what stands may end, a step may bring its standing later than it becomes certain.
      if !hasEnds || standing(from: event).map({ $0.start <= day }) ?? false { return event }
      places = places.lowerBound..<place.index
    }
    return nil
  }
}

extension CertaintyIndex {
  /// The last event of a set that has one of the vague dates.
  fileprivate func last(of set: RankedSet<Arrangement.Place>, on date: Int) -> Ref<Event>? {
    set.last(in: vagueDates.places(of: date)).map { self[$0] }
  }
}
