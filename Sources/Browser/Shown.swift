import Events
import Screen
import Synchronization

/// What the filter shows by the day, and what follows from it for the views.
///
/// It is made once for as long as the same events are shown; what takes a pass over them is made when
/// a view first asks for it.
final class Shown: Sendable {
  let store: EventStore
  let events: RankedSet<Event>
  /// How the events spread over the partners.
  let tally: PartnerTally
  private let rows = Memo<Order, Rows>()
  private let certain: Deferred<RankedSet<Arrangement.Place>>
  /// By the partner.
  private let latestEnds = Mutex<[Ref<Partner>: [Day]]>([:])
  private let extent: Deferred<ClosedRange<Day>?>
  private let counts = Memo<Day, [TierCount]>(keeping: 4)
  private let countsOfAll = Memo<Day, [TierCount]>()
  private let rankings = Memo<RankingKey, Ranking>()
  private let boards = Memo<BoardKey, [BoardColumn]>()
  private let residents = Memo<Day, [MapResident]>()
  private let crowds = Memo<CrowdKey, [MapResident]>()
  private let frames = Memo<Rect, MapFrame>()
  private let yearsTaken: Deferred<[Int]>

  /// Complexity: O(n) in the events shown and the partners.
  init(_ events: RefSet<Event>, in store: EventStore) {
    self.store = store
    self.events = RankedSet(events)
    let tally = store.tally(of: events)
    self.tally = tally
    certain = Deferred { RankedSet(store.eventsByCertainty.places(of: events)) }
    extent = Deferred { store.days(of: events) }
    yearsTaken = Deferred {
      store.years(of: RefSet(tally.partners, capacity: store.partners.count))
    }
  }

  /// The partners that have an event here, in the order of the file.
  var partners: [Ref<Partner>] { tally.partners }

  /// The events in an order.
  func rows(in order: Order) -> Rows {
    rows.value(for: order) { order.rows(of: events.set, in: store) }
  }

  /// The event shown that is nearest in time to one that is not.
  ///
  /// - Parameter partner: whose event it is to be, if any of its is shown.
  /// Complexity: O(log n), and O(n) in the events of the partner.
  func nearest(to event: Ref<Event>, of partner: Ref<Partner>?) -> Ref<Event>? {
    partner.flatMap { nearest(to: event, among: store.events(of: $0)) }
      ?? events.nearest(to: event)
  }

  private func nearest(to event: Ref<Event>, among all: RefSlice<Event>) -> Ref<Event>? {
    let place = all.firstPosition { $0 >= event }
    let before = all[..<place].last(where: events.contains)
    let after = all[place...].first(where: events.contains)
    guard let before, let after else { return before ?? after }
    return event.index - before.index < after.index - event.index ? before : after
  }
}

extension Shown {
  private struct RankingKey: Equatable {
    let order: PartnerOrder
    let day: Day
  }

  private struct BoardKey: Equatable {
    let day: Day
    let isAsOf: Bool
  }

  private struct CrowdKey: Equatable {
    let day: Day
    let window: MapWindow
  }

  /// The days that the events may mean, from the first to the last.
  var days: ClosedRange<Day>? { extent.value }

  /// The years that the events of the partners here are of, those that are not shown too.
  var years: [Int] { yearsTaken.value }

  /// The events of a partner in the order of their marks up to a day.
  func laneEvents(of partner: Ref<Partner>, by day: Day) -> LaneEvents {
    LaneEvents(
      of: partner, shown: certain.value, latestEnds: latestEnds(of: partner), in: store, by: day)
  }

  /// Until when the events of a partner last; empty where there are tiers, whose bars end.
  private func latestEnds(of partner: Ref<Partner>) -> [Day] {
    guard store.hasEnds, store.tiers.isEmpty else { return [] }
    return latestEnds.withLock { held in
      if let ends = held[partner] { return ends }
      let ends = store.latestEnds(of: partner, among: certain.value)
      held[partner] = ends
      return ends
    }
  }

  /// How many of the partners here stand at each tier on a day.
  func counts(on day: Day) -> [TierCount] {
    counts.value(for: day) { store.counts(on: day, among: partners) }
  }

  /// How many of all partners stand at each tier on a day.
  func countsOfAll(on day: Day) -> [TierCount] {
    countsOfAll.value(for: day) { store.counts(on: day) }
  }

  /// The partners in an order, and where each of them is in it.
  struct Ranking: Sendable {
    let partners: [Ref<Partner>]
    private var rows: [UInt32]

    fileprivate init(_ partners: [Ref<Partner>], count: Int) {
      self.partners = partners
      rows = Array(repeating: .max, count: count)
      for (row, partner) in partners.enumerated() {
        rows[partner.index] = UInt32(truncatingIfNeeded: row)
      }
    }

    func row(of partner: Ref<Partner>) -> Int? {
      rows[partner.index] == .max ? nil : Int(rows[partner.index])
    }
  }

  func ranking(in order: PartnerOrder, on day: Day) -> Ranking {
    rankings.value(for: RankingKey(order: order, day: day)) {
      Ranking(
        order.sorted(partners, in: store, on: day, latest: tally.latest),
        count: store.partners.count)
    }
  }

  /// The columns of the board on a day.
  func board(on day: Day, isAsOf: Bool) -> [BoardColumn] {
    boards.value(for: BoardKey(day: day, isAsOf: isAsOf)) {
      BoardColumn.all(of: self, on: day, isAsOf: isAsOf)
    }
  }

  /// Who of the partners has a place on the map, in the order of the file.
  func residents(on day: Day) -> [MapResident] {
    residents.value(for: day) { MapResident.all(of: partners, in: store, on: day) }
  }

  /// Those of the residents that a window has room for.
  func residents(on day: Day, in window: MapWindow) -> [MapResident] {
    crowds.value(for: CrowdKey(day: day, window: window)) {
      residents(on: day).thinned(in: window)
    }
  }

  /// What holds all partners on a map of some size.
  func frame(in rect: Rect, _ make: () -> MapFrame) -> MapFrame {
    frames.value(for: rect, make: make)
  }
}

extension Shown: Equatable {
  static func == (a: Shown, b: Shown) -> Bool { a === b || a.events.set == b.events.set }
}

extension RandomAccessCollection where Index == Int {
  /// The first position of which `holds` accepts the element, where it accepts all after it too.
  ///
  /// Complexity: O(log n).
  func firstPosition(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
