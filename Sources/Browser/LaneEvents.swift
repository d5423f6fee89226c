import Events

/// The events of a partner that are shown, in the order of their marks: by the last day that their
/// date may mean, or the last day drawn where that comes first.
struct LaneEvents: RandomAccessCollection, Sendable {
  let partner: Ref<Partner>
  /// All that is shown, by its places in the index.
  private let shown: RankedSet<Arrangement.Place>
  private let index: CertaintyIndex
  /// What ``EventStore/latestEnds(of:among:)`` says of them; empty where nothing lasts.
  private let latestEnds: [Day]
  /// The last day drawn.
  private let day: Day
  /// The places of the partner's events that are certain by the day.
  private let certain: Range<Int>
  /// Where the events stand among all that is shown: the certain ones, then those of the day's month
  /// and year that may have happened by it.
  private var ranges: [Range<Int>] = []

  /// - Parameter shown: by its places in ``EventStore/eventsByCertainty``.
  init(
    of partner: Ref<Partner>, shown: RankedSet<Arrangement.Place>, latestEnds: [Day],
    in store: EventStore, by day: Day
  ) {
    let index = store.eventsByCertainty
    self.partner = partner
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
        store[index[Ref($0)]].date.first > day
      }
      ranges.append(ranks(own.lowerBound..<begun))
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { ranges.reduce(0) { $0 + $1.count } }

  subscript(position: Int) -> Ref<Event> {
    var left = position
    for range in ranges {
      if left < range.count { return index[shown[range.lowerBound + left]] }
      left -= range.count
    }
    preconditionFailure("a position of the collection")
  }

  /// The position of an event, or `nil` when it is not among them.
  ///
  /// Complexity: O(1).
  func firstIndex(of event: Ref<Event>) -> Int? {
    guard let rank = shown.firstIndex(of: index.place(of: event)) else { return nil }
    var before = 0
    for range in ranges {
      if range.contains(rank) { return before + rank - range.lowerBound }
      before += range.count
    }
    return nil
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
  /// What each of some cells marks: what became certain in it, and where the last day drawn lies also
  /// what may have happened by then.
  ///
  /// Complexity: O(m log n) in the cells and in the partner's events.
  func marks(in cells: TimeCells, of store: EventStore) -> [CellMark?] {
    var marks = store.marks(of: shown, at: certain, in: cells)
    let uncertain = endIndex - ranges[0].count
    if uncertain > 0, let last = cells.firstCell(endingFrom: day) {
      marks[last] = store.mark(self[endIndex - 1], count: uncertain + (marks[last]?.count ?? 0))
    }
    return marks
  }

  /// Whether an event may last: where there are tiers, their bars say so.
  var mayLast: Bool { !latestEnds.isEmpty }

  /// Whether one of the events lasts on each of some days that are drawn, in order: it has certainly
  /// begun, and ends no earlier.
  ///
  /// Complexity: O(m log n) in the days and in the partner's events.
  func last(on days: [Day]) -> [Bool] {
    zip(days, index.places(after: days, in: certain)).map { day, place in
      place > certain.lowerBound && latestEnds[place - 1 - certain.lowerBound] >= day
    }
  }

  /// Calls `body` with each of some cells that a vague date reaches over the end of, and the event that
  /// says so.
  func forEachApproach(
    over cells: TimeCells, at chosen: [Int], in store: EventStore,
    _ body: (_ cell: Int, _ event: Ref<Event>) -> Void
  ) {
    store.forEachApproach(
      of: partner, among: shown, over: cells, at: chosen, by: day, body)
  }
}

extension EventDate {
  /// The year and the month that a day is of.
  fileprivate static func around(_ day: Day) -> [EventDate] {
    let (year, month, _) = day.civil
    return [EventDate(year: year), EventDate(year: year, month: month)].compactMap { $0 }
  }
}
