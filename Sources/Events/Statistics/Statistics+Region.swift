extension Statistics {
  /// How many partners of a region stand at each tier.
  public struct RegionCount: Hashable, Sendable {
    /// The region, or `nil` for partners in none.
    public let region: Ref<Region>?
    /// The partners at each tier, this tier only; at a sectoral tier those who formed such a
    /// partnership, whatever their standing.
    public let standing: [Int]
    /// The partners of the region, each counted once.
    public let partners: Int
    /// How many of them stand at no tier.
    public let withoutStanding: Int
  }
}

extension Statistics.RegionCount {
  static func all(
    of partners: [Ref<Partner>], in store: EventStore, on day: Day
  ) -> [Statistics.RegionCount] {
    Dictionary(grouping: partners) { store[$0].region }
      .map { region, partners in
        var standing = Array(repeating: 0, count: store.dataset.tiers.count)
        for count in store.counts(on: day, among: partners) {
          standing[count.tier.index] = count.exclusive.partners
        }
        return Statistics.RegionCount(
          region: region, standing: standing, partners: partners.count,
          withoutStanding: partners.count { store.standing(of: $0, on: day) == nil })
      }
      .sorted {
        (-$0.partners, $0.region?.index ?? .max) < (-$1.partners, $1.region?.index ?? .max)
      }
  }
}
