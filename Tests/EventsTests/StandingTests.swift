import Events
import Testing

/// The store's standings, entries and counts, against the words of format 1 spelled out.
struct StandingTests {
  /// The tier of the partner's latest event that is in force, has a tier that is not sectoral, and
  /// lies wholly on or before the day.
  private func naiveStanding(
    of partner: Ref<Partner>, on day: Day, in dataset: Dataset
  ) -> Ref<Tier>? {
    dataset.events.filter { event in
      guard event.partner == partner, let tier = event.tier else { return false }
      let inForce = event.kind.map { dataset.kinds[$0.index].inForce } ?? true
      return inForce && !dataset.tiers[tier.index].isSectoral && event.date.last <= day
    }
    .reduce(nil as Event?) { latest, event in
      // Later in the file wins among equals, as events keep its order.
      latest.map { $0.date <= event.date ? event : $0 } ?? event
    }?.tier
  }

  @Test(arguments: UInt64(1)...60)
  func theStandingOnEveryDayIsThatOfTheFormat(seed: UInt64) {
    var random = QueryRandom(seed: seed)
    let dataset = random.dataset()
    let store = EventStore(dataset)
    let start = EventDate(year: 1998)?.first ?? Day(number: 0)
    for offset in stride(from: 0, to: 2400, by: 5) {
      let day = start.advanced(by: offset)
      for partner in store.partners {
        #expect(
          store.standing(of: partner, on: day)?.tier
            == naiveStanding(of: partner, on: day, in: dataset),
          "seed \(seed), \(store[partner].id) on \(day)")
      }
    }
  }

  @Test func theBundledStandingsAreThoseOfTheFormatAroundEveryStep() throws {
    let store = try EventStore.bundled()
    for event in store.dataset.events {
      for day in [event.date.first, event.date.last, event.date.last.advanced(by: -1)] {
        #expect(
          store.standing(of: event.partner, on: day)?.tier
            == naiveStanding(of: event.partner, on: day, in: store.dataset))
      }
    }
  }

  @Test(arguments: UInt64(1)...60)
  func countsAreThoseOfStandingsOneByOne(seed: UInt64) {
    var random = QueryRandom(seed: seed)
    let dataset = random.dataset()
    let store = EventStore(dataset)
    for _ in 0..<20 {
      let day = random.date().last
      for count in store.counts(on: day) {
        let tier = store[count.tier]
        guard !tier.isSectoral else { continue }
        let standing = { store.standing(of: $0, on: day).map { store[$0.tier] } }
        #expect(count.exclusive.partners == store.partners.count { standing($0) == tier })
        let above = store.partners.count { partner in
          standing(partner).map { $0.isOnLadder && $0.rank >= tier.rank } ?? false
        }
        #expect(count.cumulative.partners == (tier.isOnLadder ? above : count.exclusive.partners))
      }
    }
  }

  @Test func officialTalliesAreReproduced() throws {
    let store = try EventStore.bundled()
    #expect(store.dataset.tallies.count == 5)
    for tally in store.dataset.tallies {
      let counts = store.counts(on: tally.asOf.last)
      for (tier, stated) in tally.counts {
        let count = try #require(counts.first { $0.tier == tier })
        #expect(count.exclusive.countries == stated, "\(store[tier].short) at \(tally.asOf)")
      }
      if let total = tally.total {
        let lowest = try #require(store.lowestPartnership)
        #expect(counts.first { $0.tier == lowest }?.cumulative.countries == total)
      }
    }
  }

  @Test func statedOrdinalsOfTheTopTierAreTheComputedOnes() throws {
    let store = try EventStore.bundled()
    let top = try #require(store.ladder.last)
    let stated = store.events(about: top).filter { store[$0].ordinal != nil }
    #expect(stated.count == 15)
    for event in stated {
      let standing = try #require(store.standing(from: event))
      #expect(store.ordinal(of: standing, on: store.days.upperBound) == store[event].ordinal)
      #expect(store.ordinal(of: standing, on: standing.start) == store[event].ordinal)
    }
  }

  @Test func risingPastARungIsSeen() throws {
    let store = try EventStore.bundled()
    let unitedStates = try #require(store.events.first { store[$0].id == "usa-2023-csp" })
    #expect(store.skippedRungs(by: unitedStates).map { store[$0].short } == ["SP"])
    let indonesia = try #require(store.events.first { store[$0].id == "idn-2025-csp" })
    #expect(store.skippedRungs(by: indonesia).isEmpty)
  }

  @Test func indexesHoldEveryEventAndPartnerOnce() throws {
    let store = try EventStore.bundled()
    #expect(store.partners.flatMap(store.events(of:)).sorted() == store.events)
    #expect(
      store.tiers.flatMap(store.events(about:)).sorted()
        == store.events.filter { store[$0].tier != nil })
    #expect(store.kinds.flatMap { store.events(of: $0) }.sorted() == store.events)
    #expect(store.regions.flatMap { store.partners(in: $0) }.sorted() == store.partners)
    for group in store.groups {
      #expect(
        store.partners(in: group) == store.partners.filter { store[$0].groups.contains(group) })
    }
  }
}

struct CalendarSpanTests {
  @Test func everyDayOfFourCenturiesComesBackFromItsCivilDate() {
    let first = Day(year: 1801, month: 1, day: 1) ?? Day(number: 0)
    var expected = (year: 1801, month: 1, day: 1)
    for offset in 0..<146_097 {
      let day = first.advanced(by: offset)
      let civil = day.civil
      #expect(civil == expected)
      expected.day += 1
      if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
        (expected.month, expected.day) = (expected.month + 1, 1)
      }
      if expected.month > 12 { (expected.year, expected.month) = (expected.year + 1, 1) }
    }
    #expect(expected == (year: 2201, month: 1, day: 1))
  }

  @Test(arguments: [
    ("2025-03-10", "2026-06-08", "1 year 2 months"), ("2024-02-29", "2025-02-28", "11 months"),
    ("2024-01-31", "2024-02-29", "29 days"), ("2025-03-10", "2025-03-10", "0 days"),
    ("1955-12-30", "2003-06", "~47 years 5 months"), ("2010", "2011", "~1 year"),
  ])
  func spansAreSaidAsAPersonWould(from: String, to: String, said: String) throws {
    let (start, end) = (try #require(EventDate(from)), try #require(EventDate(to)))
    #expect("\(CalendarSpan(from: start, to: end))" == said)
  }
}
