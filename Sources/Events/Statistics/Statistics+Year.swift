extension Statistics {
  /// What happened in a year, and who stood where at its end.
  public struct Year: Hashable, Sendable {
    /// The astronomical year.
    public let year: Int
    /// The steps of the year by tier.
    public fileprivate(set) var steps: [Int]
    /// The partners at each tier, this tier only, on 31 December, or in the last year on the day.
    public fileprivate(set) var standing: [Int]
  }
}

extension Statistics.Year {
  static func all(
    of partners: [Ref<Partner>], steps: [Statistics.Step], in store: EventStore, to day: Day
  ) -> [Statistics.Year] {
    let changes = partners.flatMap { store.changes(of: $0, by: day) }
    let firsts = steps.map { $0.date.last.year } + changes.map { $0.day.year }
    guard let first = firsts.min(), first <= day.year else { return [] }
    let none = Array(repeating: 0, count: store.dataset.tiers.count)
    var years = (first...day.year).map {
      Statistics.Year(year: $0, steps: none, standing: none)
    }
    for step in steps { years[step.date.last.year - first].steps[step.tier.index] += 1 }
    for change in changes {
      years[change.day.year - first].standing[change.tier.index] += change.isEntry ? 1 : -1
    }
    // So far the change of each year: the sum up to it is what stood at its end.
    for index in years.indices.dropFirst() {
      for tier in none.indices { years[index].standing[tier] += years[index - 1].standing[tier] }
    }
    return years
  }
}

/// A partner's coming to a tier, or its leaving it.
private struct Change {
  let day: Day
  let tier: Ref<Tier>
  let isEntry: Bool
}

extension EventStore {
  fileprivate func changes(of partner: Ref<Partner>, by day: Day) -> [Change] {
    var changes: [Change] = []
    for standing in standings(of: partner) where standing.start <= day {
      changes += self.changes(of: standing, by: day)
    }
    for standing in sectoralStandings(of: partner) where standing.start <= day {
      changes += self.changes(of: standing, by: day)
    }
    return changes
  }

  private func changes(of standing: Standing, by day: Day) -> [Change] {
    let entry = Change(day: standing.start, tier: standing.tier, isEntry: true)
    guard let until = standing.until, until <= day else { return [entry] }
    return [entry, Change(day: until, tier: standing.tier, isEntry: false)]
  }
}
