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
    let firsts = steps.map { $0.date.last.year } + changes.map(\.year)
    guard let first = firsts.min(), first <= day.year else { return [] }
    let none = Array(repeating: 0, count: store.dataset.tiers.count)
    var years = (first...day.year).map {
      Statistics.Year(year: $0, steps: none, standing: none)
    }
    for step in steps { years[step.date.last.year - first].steps[step.tier.index] += 1 }
    for change in changes {
      if let tier = change.from { years[change.year - first].standing[tier] -= 1 }
      if let tier = change.to { years[change.year - first].standing[tier] += 1 }
    }
    // So far the change of each year: the sum up to it is what stood at its end.
    for index in years.indices.dropFirst() {
      for tier in none.indices { years[index].standing[tier] += years[index - 1].standing[tier] }
    }
    return years
  }
}

/// What a year changed of the tier that a partner stood at, by the tiers' positions.
private struct Change {
  let year: Int
  let from: Int?
  let to: Int?
}

extension EventStore {
  fileprivate func changes(of partner: Ref<Partner>, by day: Day) -> [Change] {
    var changes: [Change] = []
    var before: Int?
    for end in yearEnds.value[partner.index] where end.year <= day.year {
      var tier = end.tier
      if end.year == day.year {
        guard let change = standingTable.change(of: partner.index, on: day) else { break }
        tier = standingTable.tier(broughtBy: change, in: columns)
      }
      changes.append(Change(year: end.year, from: before, to: tier))
      before = tier
    }
    for standing in sectoralStandings(of: partner) where standing.start <= day {
      changes.append(Change(year: standing.start.year, from: nil, to: standing.tier.index))
      if let until = standing.until, until <= day {
        changes.append(Change(year: until.year, from: standing.tier.index, to: nil))
      }
    }
    return changes
  }
}

/// The tier that each partner stood at after each year that changed it.
struct YearEnds: Sendable {
  struct End: Sendable {
    let year: Int
    /// The position of the tier; `nil` where the partner stood at none.
    let tier: Int?
  }

  private var starts: [Int] = [0]
  private var ends: [End] = []

  /// Complexity: O(m log n), m years of a partner's n standings.
  init(_ table: StandingTable, partners: Int, in columns: EventColumns) {
    for partner in 0..<partners {
      let changes = table.changes(of: partner)
      var next = changes.lowerBound
      while next < changes.upperBound {
        let year = table.place(of: next).day.year
        let last = Day(year: year, month: 12, day: 31).flatMap { table.change(of: partner, on: $0) }
        let change = max(next, last ?? next)
        ends.append(End(year: year, tier: table.tier(broughtBy: change, in: columns)))
        next = change + 1
      }
      starts.append(ends.count)
    }
  }

  subscript(partner: Int) -> ArraySlice<End> { ends[starts[partner]..<starts[partner + 1]] }
}
