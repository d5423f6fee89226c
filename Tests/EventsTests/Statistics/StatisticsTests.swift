import Testing

@testable import Events

/// The statistics against the same numbers counted from the events one by one.
struct StatisticsTests {
  @Test(arguments: UInt64(1)...80)
  func theNumbersAreThoseOfTheEventsCountedOneByOne(seed: UInt64) {
    var random = QueryRandom(seed: seed)
    let store = EventStore(random.dataset())
    for _ in 0..<4 {
      let day = random.date().last
      let events = store.events.filter { _ in !random.oneIn(4) }
      expectTheSame(events, in: store, on: day, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("", "2026-06-08"), ("tier:csp", "2025-03-12"), ("region:europe", "2012-02-29"),
    ("standing>=sp", "2019"), ("is:announced", "2025"), ("country:japan", "1960"),
  ])
  func theBundledNumbersAreThoseOfTheEventsCountedOneByOne(query: String, asOf: String) throws {
    let store = BundledTimeline.store
    let day = try #require(EventDate(asOf)).last
    let events = store.events(matching: try Query(query, for: store), asOf: day)
    expectTheSame(events, in: store, on: day, "\(query) on \(asOf)")
  }

  private func expectTheSame(
    _ events: [Ref<Event>], in store: EventStore, on day: Day, _ trail: Comment
  ) {
    let statistics = Statistics(of: events, in: store, on: day)
    let naive = NaiveStatistics(
      dataset: store.record, day: day, given: Set(events.map(\.index)))
    let entries = naive.entries
    #expect(statistics.partners.map(\.index) == naive.partners, trail)
    #expect(statistics.steps.count == entries.count, trail)
    #expect(
      Set(
        statistics.steps.map {
          .init(partner: $0.partner.index, tier: $0.tier.index, event: $0.event.index)
        }) == entries, trail)
    expectYears(statistics, naive, entries, trail)
    for region in statistics.regions {
      let partners = naive.partners.filter { store.record.partners[$0].region == region.region }
      #expect(region.partners == partners.count, trail)
      #expect(region.standing == naive.counts(of: partners, on: day), trail)
      #expect(
        region.withoutStanding == partners.count { naive.standing(of: $0, on: day) == nil }, trail)
    }
    #expect(statistics.regions.reduce(0) { $0 + $1.partners } == naive.partners.count, trail)
    expectTimes(statistics, naive, trail)
    let skips = entries.filter { !naive.skipped(by: $0).isEmpty }
    #expect(Set(statistics.skips.map(\.step.event.index)) == Set(skips.map(\.event)), trail)
    for skip in statistics.skips {
      let entry = entries.first { $0.event == skip.step.event.index }
      #expect(entry.map(naive.skipped).map(Set.init) == Set(skip.rungs.map(\.index)), trail)
    }
    for pace in statistics.paces + (statistics.pace.map { [$0] } ?? []) {
      let steps = entries.filter { entry in pace.tier.map { $0.index == entry.tier } ?? true }
      #expect(pace.total == steps.count, trail)
      #expect(pace.pastYear == naive.count(steps, pastYears: 1), trail)
      #expect(pace.pastThreeYears == naive.count(steps, pastYears: 3), trail)
    }
  }

  private func expectYears(
    _ statistics: Statistics, _ naive: NaiveStatistics, _ entries: Set<NaiveStatistics.Entry>,
    _ trail: Comment
  ) {
    let years = statistics.years.map(\.year)
    #expect(zip(years, years.dropFirst()).allSatisfy { $1 == $0 + 1 }, trail)
    #expect(years.isEmpty || years.last == naive.day.year, trail)
    for year in statistics.years {
      let end = min(Day(year: year.year, month: 12, day: 31) ?? naive.day, naive.day)
      #expect(year.standing == naive.counts(of: naive.partners, on: end), trail)
      for tier in year.steps.indices {
        let steps = entries.filter {
          $0.tier == tier && naive.dataset.events[$0.event].date.first.year == year.year
        }
        #expect(year.steps[tier] == steps.count, trail)
      }
    }
    #expect(statistics.years.flatMap(\.steps).reduce(0, +) == entries.count, trail)
    if let first = statistics.years.first, let before = Day(year: first.year, month: 1, day: 1) {
      let counts = naive.counts(of: naive.partners, on: before.advanced(by: -1))
      #expect(counts.allSatisfy { $0 == 0 }, "nothing stood before the first year; \(trail)")
    }
  }

  private func expectTimes(
    _ statistics: Statistics, _ naive: NaiveStatistics, _ trail: Comment
  ) {
    let stays = naive.stays
    for time in statistics.times {
      let expected = stays.filter { $0.tier == time.tier.index }.sorted { $0.days < $1.days }
      #expect(time.count == expected.count, trail)
      #expect(time.least?.days == expected.first?.days, trail)
      #expect(time.ongoing == expected.count { !$0.isOver }, trail)
      #expect(time.longest?.days == expected.last?.days, trail)
      #expect(time.shortest?.days == expected.first { $0.isOver }?.days, trail)
      #expect(
        time.median == NaiveStatistics.median(of: expected.map { ($0.days, $0.isOver) }), trail)
    }
  }

  @Test func onTheDayOfTheFoundingArticleTwelveNineOfThemInThreeYears() throws {
    let store = BundledTimeline.store
    let day = try #require(Day(year: 2025, month: 3, day: 12))
    let events = store.events(matching: try Query("tier:csp", for: store), asOf: day)
    let statistics = Statistics(of: events, in: store, on: day)
    let pace = try #require(statistics.pace)
    #expect((pace.total, pace.pastThreeYears, pace.pastYear, pace.before) == (12, 9, 5, 3))
    #expect(statistics.partners.count == 12)
    let all = Statistics(of: store.events(matching: .everything, asOf: day), in: store, on: day)
    #expect(all.paces.first { $0.tier == store.ladder.last }.map(\.pastThreeYears) == 9)
  }

  @Test func ordinalsCountTheStepsToTheTopOfTheLadder() throws {
    let store = BundledTimeline.store
    let day = store.days.upperBound
    let top = try #require(store.ladder.last)
    let steps = Statistics(of: Array(store.events), in: store, on: day).steps.filter {
      $0.tier == top
    }
    #expect(steps.count == 15)
    for (index, step) in steps.map(\.event).sorted().enumerated() {
      #expect(store.ordinal(of: step, on: day) == index + 1)
    }
  }

  /// The example of Kaplan and Meier's kind: six observations, two of them not over.
  @Test func theMedianKnowsThatWhatIsNotOverMayLast() {
    func median(over: [Int], ongoing: [Int] = []) -> Int? {
      medianSurvival(over: over.map { (time: $0, count: 1) }, ongoing: ongoing)
    }
    #expect(median(over: []) == nil)
    #expect(median(over: [1, 2, 3]) == 2)
    #expect(median(over: [1, 2, 3, 4]) == 2)
    #expect(medianSurvival(over: [(1, 1), (2, 3)], ongoing: [2, 2]) == 2)
    #expect(median(over: [1, 6], ongoing: [2, 2]) == 6)
    #expect(median(over: [1], ongoing: [2, 2, 6]) == nil)
    // 5/6 after 1; 5/6 × 3/4 = 5/8 after 3; 5/8 × 1/2 = 5/16 after 5.
    #expect(median(over: [1, 3, 5], ongoing: [2, 4, 9]) == 5)
  }

  @Test func aYearAgoIsTheSameDayOrTheLastOfItsMonth() throws {
    let leap = try #require(Day(year: 2024, month: 2, day: 29))
    #expect(leap.earlier(byYears: 1).description == "2023-02-28")
    #expect(leap.earlier(byYears: 4).description == "2020-02-29")
    #expect(Day(year: -9999, month: 5, day: 1).map { $0.earlier(byYears: 3) < $0 } == true)
  }
}
