import Events

/// The events of a partner that are shown, in the order of their marks: by the last day that their
/// date may mean, or the last day drawn where that comes first.
struct LaneEvents: RandomAccessCollection, Sendable {
  /// All that is shown, by its places in the index.
  private let shown: RankedSet<Arrangement.Place>
  private let index: CertaintyIndex
  /// What ``latestEnds(of:in:)`` says of all that is shown.
  private let latestEnds: [Int32]
  /// The last day drawn.
  private let day: Day
  /// The places of the partner's events that are certain by the day.
  private let certain: Range<Int>
  /// Where the events stand among all that is shown: the certain ones, then those of the day's month
  /// and year that may have happened by it.
  private var ranges: [Range<Int>] = []

  /// - Parameter shown: by its places in ``EventStore/eventsByCertainty``.
  init(
    of partner: Ref<Partner>, shown: RankedSet<Arrangement.Place>, latestEnds: [Int32],
    in store: EventStore, by day: Day
  ) {
    let index = store.eventsByCertainty
    self.shown = shown
    self.index = index
    self.latestEnds = latestEnds
    self.day = day
    let places = index.places(of: partner)
    certain = places.lowerBound..<index.place(after: day, in: places)
    func ranks(_ places: Range<Int>) -> Range<Int> {
      shown.rank(of: Ref(places.lowerBound))..<shown.rank(of: Ref(places.upperBound))
    }
    ranges.append(ranks(certain))
    guard certain.upperBound < places.upperBound else { return }
    let rest = certain.upperBound..<places.upperBound
    for last in Set(EventDate.around(day).map(\.last)).sorted() where last > day {
      let own =
        index.place(after: last.advanced(by: -1), in: rest)..<index.place(after: last, in: rest)
      let begun = own.firstPosition {
        store[index.arrangement[Ref($0)]].date.first > day
      }
      ranges.append(ranks(own.lowerBound..<begun))
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { ranges.reduce(0) { $0 + $1.count } }

  subscript(position: Int) -> Ref<Event> {
    var left = position
    for range in ranges {
      if left < range.count { return index.arrangement[shown[range.lowerBound + left]] }
      left -= range.count
    }
    preconditionFailure("a position of the collection")
  }

  /// The position of an event, or `nil` when it is not among them.
  ///
  /// Complexity: O(1).
  func firstIndex(of event: Ref<Event>) -> Int? {
    guard let rank = shown.firstIndex(of: index.arrangement.place(of: event)) else { return nil }
    var before = 0
    for range in ranges {
      if range.contains(rank) { return before + rank - range.lowerBound }
      before += range.count
    }
    return nil
  }

  /// Where the events stand, and others with them at most, of which a day is the last that their date
  /// may mean.
  ///
  /// Complexity: O(log n) in the partner's events.
  func positions(certainOn day: Day) -> Range<Int> {
    guard day <= self.day else { return ranges[0].count..<endIndex }
    func position(_ day: Day) -> Int {
      shown.rank(of: Ref(index.place(after: day, in: certain))) - ranges[0].lowerBound
    }
    return position(day.advanced(by: -1))..<position(day)
  }

  /// The first position of an event that is marked after a day.
  ///
  /// Complexity: O(log n) in the partner's events.
  func position(after day: Day) -> Int {
    guard day < self.day else { return endIndex }
    let place = index.place(after: day, in: certain)
    return shown.rank(of: Ref(place)) - ranges[0].lowerBound
  }
}

extension LaneEvents {
  /// Whether one of the events lasts on a day that is drawn: it has certainly begun, and ends no earlier.
  ///
  /// Complexity: O(log n) in the partner's events.
  func lasts(on day: Day) -> Bool {
    let begun = shown.rank(of: Ref(index.place(after: day, in: certain)))
    guard !latestEnds.isEmpty, begun > ranges[0].lowerBound else { return false }
    return latestEnds[begun - 1] >= day.number
  }

  /// For each event that is shown the number of the latest day on which it, or one of its partner before
  /// it, ends.
  ///
  /// Complexity: O(n) in the events.
  static func latestEnds(
    of shown: RankedSet<Arrangement.Place>, in store: EventStore
  ) -> [Int32] {
    let arrangement = store.eventsByCertainty.arrangement
    var (ends, partner) = ([Int32](), Ref<Partner>?.none)
    ends.reserveCapacity(shown.count)
    for place in shown {
      let event = store[arrangement[place]]
      let before = event.partner == partner ? ends[ends.count - 1] : .min
      partner = event.partner
      ends.append(Swift.max(before, event.end?.last.number ?? .min))
    }
    return ends
  }
}

extension EventDate {
  /// The year and the month that a day is of.
  static func around(_ day: Day) -> [EventDate] {
    let (year, month, _) = day.civil
    return [EventDate(year: year), EventDate(year: year, month: month)].compactMap { $0 }
  }
}
