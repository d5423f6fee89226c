extension Linter {
  /// Counts that tallies state, against the standings on their days.
  mutating func checkTallies(in store: EventStore) {
    for (tally, places) in zip(dataset.tallies, places.tallies) {
      if let coverage = dataset.coverage, tally.asOf.last > coverage.to.last {
        report(
          .pastCoverage, at: places.own[.asOf], of: "\(tally.asOf)", found: "\(tally.asOf)",
          expected: "a date up to \(coverage.to), where the coverage ends",
          hint: "what was counted later cannot be compared")
        continue
      }
      guard store.hasDays else { continue }
      let counts = store.counts(on: tally.asOf.last)
      for (tier, stated) in tally.counts.sorted(by: { $0.key < $1.key }) {
        guard let derived = counts.first(where: { $0.tier == tier }) else { continue }
        compare(
          stated, with: derived.exclusive.countries, of: tally,
          at: places.counts[dataset.tiers[tier.index].id] ?? places.own[.counts],
          "at this tier only")
      }
      if let total = tally.total, let lowest = store.lowestPartnership,
        let derived = counts.first(where: { $0.tier == lowest })
      {
        compare(
          total, with: derived.cumulative.countries, of: tally,
          at: places.counts["total"] ?? places.own[.counts],
          "at \(dataset.tiers[lowest.index].name.visible()) and the rungs above it")
      }
    }
  }

  private mutating func compare(
    _ stated: Int, with derived: Int, of tally: Tally, at offset: Int, _ scope: String
  ) {
    guard stated != derived else { return }
    report(
      .tally, at: offset, of: "\(tally.asOf)", found: "\(stated)",
      expected: "\(derived), the countries \(scope) on \(tally.asOf.last)",
      hint: "compare with entente tiers --as-of \(tally.asOf)")
  }
}
