import Events
import Words

/// The order of rows that are partners.
struct PartnerOrder: Hashable, Sendable {
  /// What comes first to sort by; by name within it.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case standing, latest, region, name
  }

  var key = Key.standing
  var isReversed = false

  /// What the order is called on the screen.
  func name(in words: Words) -> String {
    switch key {
    case .standing: words.byStanding(reversed: isReversed)
    case .latest: words.byLatestStep(reversed: isReversed)
    case .region: words.byRegion(reversed: isReversed)
    case .name: words.byName(reversed: isReversed)
    }
  }

  /// Sorts partners.
  ///
  /// - Parameters:
  ///   - day: the day that standings are those of.
  ///   - latest: the latest event of each that is on the screen.
  func sorted(
    _ partners: [Ref<Partner>], in store: EventStore, on day: Day,
    latest: (Ref<Partner>) -> Ref<Event>?
  ) -> [Ref<Partner>] {
    var heights = Array(repeating: 0, count: store.tiers.count)
    for (height, tier) in store.tiers.enumerated() { heights[tier.index] = height }
    let regions = store.regionsByName
    var regionRanks = Array(repeating: 0, count: regions.count)
    for (rank, region) in regions.enumerated() {
      // Regions of one name are one.
      let isSame = rank > 0 && store[regions[rank - 1]].name == store[region].name
      regionRanks[region.index] = isSame ? regionRanks[regions[rank - 1].index] : rank
    }
    /// The smaller comes first; names tell what is equal apart.
    func rank(of partner: Ref<Partner>) -> (Int, Int, Int) {
      switch key {
      case .latest: return (0, -(latest(partner)?.index ?? -1), 0)
      case .name: return (0, 0, 0)
      case .standing, .region:
        let standing = store.standing(of: partner, on: day)
        let region = store[partner].region.map { regionRanks[$0.index] } ?? regions.count
        return (
          key == .region ? region : 0, standing.map { heights[$0.tier.index] } ?? heights.count,
          standing?.event.index ?? .max
        )
      }
    }
    let ranked = partners.map { (rank: rank(of: $0), name: store.nameRank(of: $0), partner: $0) }
    let sorted = ranked.sorted { a, b in
      a.rank != b.rank ? a.rank < b.rank : a.name < b.name
    }.map(\.partner)
    return isReversed ? sorted.reversed() : sorted
  }
}
