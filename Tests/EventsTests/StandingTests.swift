import Events
import Testing
import Words

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
        && event.end.map { $0.last >= day } ?? true
    }
    .reduce(nil as Event?) { latest, event in
      // Later in the file wins among equals, as events keep its order.
      latest.map { $0.date <= event.date ? event : $0 } ?? event
    }?.tier
  }

  @Test(arguments: UInt64(1)...60)
  func theStandingOnEveryDayIsThatOfTheFormat(seed: UInt64) {
    var random = QueryRandom(seed: seed)
    let dataset = random.dataset(withEnds: true)
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
    let record = store.record
    for event in record.events {
      for day in [event.date.first, event.date.last, event.date.last.advanced(by: -1)] {
        #expect(
          store.standing(of: event.partner, on: day)?.tier
            == naiveStanding(of: event.partner, on: day, in: record))
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
    var silent = store.record
    for index in silent.events.indices { silent.events[index].ordinal = nil }
    let computing = EventStore(silent)
    let top = try #require(store.ladder.last)
    let stated = store.events.filter { store[$0].tier == top && store[$0].ordinal != nil }
    #expect(stated.count == 15)
    for event in stated {
      let standing = try #require(store.standing(from: event))
      #expect(computing.ordinal(of: standing, on: store.days.upperBound) == store[event].ordinal)
      #expect(computing.ordinal(of: standing, on: standing.start) == store[event].ordinal)
    }
  }

  @Test func anEventAndItsStandingHaveOneOrdinal() throws {
    let store = try EventStore.bundled()
    let day = store.days.upperBound
    for event in store.events {
      let ordinal = store.ordinal(of: event, on: day)
      if let stated = store[event].ordinal { #expect(ordinal == stated) }
      if let standing = store.standing(from: event) {
        #expect(store.ordinal(of: standing, on: day) == ordinal)
        #expect(ordinal == nil || standing.tier == store.ladder.last || store[event].ordinal != nil)
      }
    }
  }

  @Test func risingPastARungIsSeen() throws {
    let store = try EventStore.bundled()
    let unitedStates = try #require(store.events.first { store[$0].id == "usa-2023-csp" })
    #expect(store.skippedRungs(by: unitedStates).map { store[$0].short } == ["SP"])
    let indonesia = try #require(store.events.first { store[$0].id == "idn-2025-csp" })
    #expect(store.skippedRungs(by: indonesia).isEmpty)
  }

  @Test func noRungIsSkippedThatTheRecordSaysTheStepRoseFrom() throws {
    let store = try EventStore.bundled()
    for event in store.events {
      for rung in store.skippedRungs(by: event) {
        if let from = store[event].fromTier { #expect(store[rung].rank > store[from].rank) }
        if let previous = store.standing(from: event)?.previous {
          #expect(store[rung].rank > store[previous].rank)
        }
      }
    }
    let malaysia = try #require(store.events.first { store[$0].id == "mys-2015-sp" })
    #expect(store[malaysia].fromTier.map { store[$0].short } == "CP")
    #expect(store.standing(from: malaysia)?.previous.map { store[$0].short } == "DR")
    #expect(store.skippedRungs(by: malaysia).isEmpty)
  }

  @Test func indexesHoldEveryEventAndPartnerOnce() throws {
    let store = try EventStore.bundled()
    #expect(store.partners.flatMap { store.events(of: $0) }.sorted() == Array(store.events))
    #expect(
      store.regions.flatMap { store.partners(in: $0) }.sorted() == Array(store.partners))
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
    ("1955-12-30", "2003-06", "~47 years 6 months"), ("2015-04", "2025-04-30", "~10 years"),
    ("2025-04-01", "2025-04", "under 1 month"), ("2010", "2011", "~1 year"),
    ("2005", "2008", "~3 years"), ("2010", "2026-06-08", "~16 years"),
    ("2003-06", "2008", "~5 years"), ("2026", "2026-06-08", "under 1 year"),
    ("2008", "2005", "under 1 year"), ("2008-02", "2005-01", "under 1 month"),
  ])
  func spansAreSaidAsAPersonWould(from: String, to: String, said: String) throws {
    let (start, end) = (try #require(EventDate(from)), try #require(EventDate(to)))
    #expect(CalendarSpan(from: start, to: end).text(in: .english) == said)
  }

  @Test(arguments: [
    ("2025-03-10", "2026-06-08", "1 year", "1y 2m"), ("2025-03-10", "2025-06-08", "2 months", "2m"),
    ("2025-03-10", "2025-03-12", "2 days", "2d"), ("1955-12", "2003-06-01", "~47 years", "~47y 6m"),
    ("2026", "2026-06-08", "under 1 year", "<1y"),
  ])
  func spansAreSaidShorterWhereThereIsLittleRoom(
    from: String, to: String, largest: String, brief: String
  ) throws {
    let (start, end) = (try #require(EventDate(from)), try #require(EventDate(to)))
    let span = CalendarSpan(from: start, to: end)
    #expect(span.inLargestUnit.text(in: .english) == largest)
    #expect(span.brief(in: .english) == brief)
  }
}
