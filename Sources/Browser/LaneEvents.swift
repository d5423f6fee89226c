import Events

/// The events of a partner that are shown, in the order of their marks: by the last day that their
/// date may mean, or the last day drawn where that comes first.
struct LaneEvents: RandomAccessCollection, Sendable {
  private let places: RankedSet<Arrangement.Place>
  private let store: EventStore
  /// Where they stand among all that is shown: those that are certain by the day, then those of the
  /// day's month and year that may have happened by it.
  private var ranges: [Range<Int>] = []

  /// - Parameters:
  ///   - places: all that is shown, by ``EventStore/eventsByCertainty``.
  ///   - range: what of it is the partner's.
  init(
    places: RankedSet<Arrangement.Place>, in range: Range<Int>, of store: EventStore, by day: Day
  ) {
    self.places = places
    self.store = store
    func date(_ rank: Int) -> EventDate { store[store.eventsByCertainty[places[rank]]].date }
    let certain = range.firstPosition { date($0).last > day }
    ranges.append(range.lowerBound..<certain)
    guard certain < range.upperBound else { return }
    let rest = certain..<range.upperBound
    for last in Set(EventDate.around(day).map(\.last)).sorted() where last > day {
      let start = rest.firstPosition { date($0).last >= last }
      let end = (start..<rest.upperBound).firstPosition {
        date($0).last > last || date($0).first > day
      }
      if start < end { ranges.append(start..<end) }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { ranges.reduce(0) { $0 + $1.count } }

  subscript(position: Int) -> Ref<Event> {
    var left = position
    for range in ranges {
      if left < range.count {
        return store.eventsByCertainty[places[range.lowerBound + left]]
      }
      left -= range.count
    }
    preconditionFailure("a position of the collection")
  }

  /// The position of an event, or `nil` when it is not among them.
  ///
  /// Complexity: O(1).
  func firstIndex(of event: Ref<Event>) -> Int? {
    guard let rank = places.firstIndex(of: store.eventsByCertainty.place(of: event)) else {
      return nil
    }
    var before = 0
    for range in ranges {
      if range.contains(rank) { return before + rank - range.lowerBound }
      before += range.count
    }
    return nil
  }
}

extension EventDate {
  /// The year and the month that a day is of.
  static func around(_ day: Day) -> [EventDate] {
    let (year, month, _) = day.civil
    return [EventDate(year: year), EventDate(year: year, month: month)].compactMap { $0 }
  }
}
