extension Statistics {
  /// How many events began in a year.
  public struct EventYear: Hashable, Sendable {
    /// The astronomical year.
    public let year: Int
    /// At least 1.
    public let count: Int
  }
}

extension Statistics.EventYear {
  /// The years in which some events began, the first one first.
  ///
  /// Complexity: O(n) in the events of the store, 64 at a time, and logarithmic for each year.
  static func all(of given: RefSet<Event>, in store: EventStore) -> [Statistics.EventYear] {
    let events = RankedSet(given)
    let dates = store.columns.dates
    var years: [Statistics.EventYear] = []
    var rank = 0
    while rank < events.count {
      let event = events[rank]
      let year = dates[event.index].first.year
      let next = Day(year: year + 1, month: 1, day: 1).map { end in
        dates.firstPosition { $0.first >= end }
      }
      let end = events.rank(of: Ref(next ?? store.eventCount))
      years.append(Statistics.EventYear(year: year, count: end - rank))
      rank = end
    }
    return years
  }
}
