import Events
import Testing

@testable import Browser

/// The rows of the timeline against arrays of events, sorted and filtered one by one.
struct RowsTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func anyFilterInAnyOrderShowsWhatAnArrayWould(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let store = EventStore(random.dataset(events: random.number(0...900)))
      let query = try #require(
        ["", "tier:high", "country:p1", "trade", "-tier:low", "year:2001", "tier:high tier:low"]
          .randomElement(using: &random))
      let events = store.eventSet(matching: try Query(query, for: store))
      for key in Order.Key.allCases {
        let order = Order(key, reversed: Bool.random(using: &random))
        let rows = order.rows(of: events, in: store)
        let expected = naive(order, events.refs, in: store)
        #expect(Array(rows) == expected, "seed \(seed), “\(query)” \(order)")
        #expect(rows.count == expected.count)
        for event in store.events {
          #expect(rows.contains(event) == events.contains(event))
          #expect(rows.firstIndex(of: event) == expected.firstIndex(of: event))
          let after = expected.firstIndex { !isBefore($0, event, order, in: store) }
          #expect(rows.firstRow(from: event) == after ?? expected.count)
        }
      }
    }
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func theEndsOfRunsAreWhereWalkingFindsThem(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let store = EventStore(random.dataset(events: 400))
    let rows = Order().rows(of: RefSet(capacity: 400, full: true), in: store)
    let year = { (event: Ref<Event>) in store[event].date.first.year }
    for row in rows.indices {
      let end = (row..<rows.count).first { year(rows[$0]) != year(rows[row]) } ?? rows.count
      let start = (0...row).last { year(rows[$0]) != year(rows[row]) }.map { $0 + 1 } ?? 0
      #expect(rows.endOfRun(at: row, key: year) == end)
      #expect(rows.startOfRun(at: row, key: year) == start)
    }
  }

  @Test(arguments: [10, 11, 12] as [UInt64])
  func whatIsShownIsTalliedAndFoundNearby(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let store = EventStore(random.dataset(events: 700, partners: 9))
    for share in [1, 2, 9, 60] {
      let chosen = store.events.filter { _ in random.oneIn(share) }
      let shown = Shown(RefSet(chosen, capacity: store.eventCount), in: store)
      #expect(shown.partners == Set(chosen.map { store[$0].partner }).sorted())
      for partner in store.partners {
        let own = chosen.filter { store[$0].partner == partner }
        #expect(shown.tally.count(of: partner) == own.count)
        #expect(shown.tally.latest(of: partner) == own.max())
        for event in store.events where !chosen.contains(event) {
          let candidates = own.isEmpty ? chosen : own
          let distance = candidates.map { abs($0.index - event.index) }.min()
          let found = shown.nearest(to: event, of: partner)
          #expect(found.map { abs($0.index - event.index) } == distance)
          #expect(found.map(candidates.contains) ?? candidates.isEmpty)
        }
      }
      #expect(
        store.tierCounts(of: shown.events.set)
          == store.dataset.tiers.indices.map { tier in
            chosen.count { store[$0].tier == Ref(tier) }
          })
    }
  }

  /// Newest first, then stably by the name of the partner or the rank of the tier.
  private func naive(_ order: Order, _ events: [Ref<Event>], in store: EventStore) -> [Ref<Event>] {
    let sorted = events.sorted { isBefore($0, $1, Order(order.key), in: store) }
    return order.isReversed ? sorted.reversed() : sorted
  }

  private func isBefore(
    _ a: Ref<Event>, _ b: Ref<Event>, _ order: Order, in store: EventStore
  ) -> Bool {
    func rank(_ event: Ref<Event>) -> (String, Int) {
      switch order.key {
      case .date: ("", 0)
      case .partner: (store[store[event].partner].name, store[event].partner.index)
      case .tier: ("", -(store[event].tier.map { store[$0].rank } ?? .min + 1))
      }
    }
    let isBefore = rank(a) != rank(b) ? rank(a) < rank(b) : a > b
    return order.isReversed ? !isBefore && a != b : isBefore
  }
}
