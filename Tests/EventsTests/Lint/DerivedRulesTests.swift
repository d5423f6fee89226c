import Events
import Testing

/// What lint says across records, against the words of the format spelled out.
struct DerivedRulesTests {
  @Test(arguments: UInt64(1)...150)
  func everyStatementThatTheRecordsContradictIsFoundAndNoOther(seed: UInt64) throws {
    var random = QueryRandom(seed: seed)
    let dataset = try random.statedDataset()
    var writer = JSONWriter()
    dataset.write(to: &writer)
    let report = LintReport(json: writer.bytes, file: "random.json")
    #expect(report.findings.allSatisfy { !$0.rule.isOfFormat })
    let rules: Set<LintRule> = [.fromTier, .ordinal, .tally]
    let found = report.findings.filter { rules.contains($0.rule) }.map {
      "\($0.rule.rawValue) \($0.record ?? "")"
    }
    #expect(found.sorted() == Naive(dataset).contradictions.sorted(), "seed \(seed)")
    let places = report.findings.map { [$0.place.line, $0.place.column] }
    #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
  }
}

/// The format's own words, without an index: no two events of it are on one day.
private struct Naive {
  let dataset: Dataset

  init(_ dataset: Dataset) { self.dataset = dataset }

  private func isSectoral(_ tier: Ref<Tier>) -> Bool { dataset.tiers[tier.index].isSectoral }

  private func isInForce(_ event: Event) -> Bool {
    event.kind.map { dataset.kinds[$0.index].inForce } ?? true
  }

  private func steps(of partner: Ref<Partner>, by day: Day) -> [Event] {
    dataset.events.filter { $0.partner == partner && isInForce($0) && $0.date.last <= day }
      .sorted { $0.date < $1.date }
  }

  private func standing(of partner: Ref<Partner>, on day: Day) -> Ref<Tier>? {
    steps(of: partner, by: day).compactMap(\.tier).last { !isSectoral($0) }
  }

  /// Whether the partner comes to the event's tier with it, for the first time.
  private func isEntry(_ event: Event) -> Bool {
    guard let tier = event.tier, !isSectoral(tier), isInForce(event) else { return false }
    let before = event.date.first.advanced(by: -1)
    return !steps(of: event.partner, by: before).contains { $0.tier == tier }
  }

  var contradictions: [String] {
    var result: [String] = []
    for event in dataset.events {
      let before = event.date.first.advanced(by: -1)
      if let from = event.fromTier {
        let held = steps(of: event.partner, by: before).contains { $0.tier == from }
        let stands = standing(of: event.partner, on: before) == from
        if !(isSectoral(from) ? held : stands) { result.append("from-tier-mismatch \(event.id)") }
      }
      if let ordinal = event.ordinal {
        let earlier = dataset.events.filter {
          isEntry($0) && $0.tier == event.tier && $0.date <= event.date
        }
        if !isEntry(event) || ordinal != earlier.count {
          result.append("ordinal-mismatch \(event.id)")
        }
      }
    }
    for tally in dataset.tallies {
      let standings = dataset.partners.indices.filter { dataset.partners[$0].form == .country }
        .compactMap { standing(of: Ref($0), on: tally.asOf.last) }
      for (tier, count) in tally.counts where !isSectoral(tier) {
        if count != standings.count(where: { $0 == tier }) {
          result.append("tally-mismatch \(tally.asOf)")
        }
      }
      // The lowest rung is relations and no partnership.
      let ladder = dataset.tiers.filter(\.isOnLadder).sorted { $0.rank < $1.rank }.dropFirst()
      let partnerships = standings.count { ladder.contains(dataset.tiers[$0.index]) }
      if let total = tally.total, total != partnerships {
        result.append("tally-mismatch \(tally.asOf)")
      }
    }
    return result
  }
}

extension QueryRandom {
  /// A random dataset whose events each have a day of their own and state what may be wrong.
  fileprivate mutating func statedDataset() throws -> Dataset {
    var dataset = self.dataset()
    let start = try #require(Day(year: 2001, month: 1, day: 1))
    var days = Array(0..<max(1, dataset.events.count * 2))
    days.shuffle(using: &self)
    for index in dataset.events.indices {
      let date = EventDate(start.advanced(by: days[index]))
      let event = dataset.events[index]
      var moved = Event(id: event.id, partner: event.partner, date: date)
      (moved.kind, moved.tier, moved.fromTier) = (event.kind, event.tier, event.fromTier)
      if oneIn(2) { moved.ordinal = number(1...4) }
      dataset.events[index] = moved
    }
    for index in dataset.partners.indices where oneIn(4) {
      dataset.partners[index].form = .organisation
    }
    guard !dataset.events.isEmpty else { return dataset }
    for offset in 0..<3 {
      let day = start.advanced(by: offset * 12 + number(0...11))
      var tally = Tally(asOf: EventDate(day), counts: [:])
      for tier in [0, 1, 3] where oneIn(2) { tally.counts[Ref(tier)] = number(0...2) }
      if oneIn(2) { tally.total = number(0...2) }
      dataset.tallies.append(tally)
    }
    return dataset
  }
}
