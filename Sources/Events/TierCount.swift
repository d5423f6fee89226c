/// How many stand at a tier on a day.
public struct TierCount: Hashable, Sendable {
  /// A number of partners, and how many of them are countries.
  public struct Number: Hashable, Sendable {
    /// Countries and organisations.
    public var partners = 0
    /// Those of the partners that are countries.
    public var countries = 0

    public init(partners: Int = 0, countries: Int = 0) {
      self.partners = partners
      self.countries = countries
    }
  }

  /// The tier counted.
  public let tier: Ref<Tier>
  /// Those at this tier only.
  public var exclusive: Number
  /// Those at this tier and at the rungs above it.
  ///
  /// A tier outside the ladder or beside it is counted only on its own.
  public var cumulative: Number
}

extension EventStore {
  /// Who stands at each tier on a day, the highest tier first.
  ///
  /// At a sectoral tier are those who hold such a partnership then, whatever their standing.
  ///
  /// - Parameter partners: whom to count; everybody when `nil`.
  public func counts(on day: Day, among partners: [Ref<Partner>]? = nil) -> [TierCount] {
    var exclusive = Array(repeating: TierCount.Number(), count: dataset.tiers.count)
    for partner in partners ?? Array(self.partners) {
      var held: [Ref<Tier>] = []
      if let standing = standing(of: partner, on: day) { held.append(standing.tier) }
      // Those who hold several at one tier hold it once: their times are one.
      for standing in sectoralStandings(of: partner) where standing.stands(on: day) {
        held.append(standing.tier)
      }
      for tier in held {
        exclusive[tier.index].partners += 1
        if self[partner].form == .country { exclusive[tier.index].countries += 1 }
      }
    }
    return tiers.map { tier in
      var cumulative = exclusive[tier.index]
      if self[tier].isOnLadder {
        for other in ladder where self[other].rank > self[tier].rank {
          cumulative.partners += exclusive[other.index].partners
          cumulative.countries += exclusive[other.index].countries
        }
      }
      return TierCount(tier: tier, exclusive: exclusive[tier.index], cumulative: cumulative)
    }
  }

  /// The lowest rung that is a partnership: the second of the ladder.
  public var lowestPartnership: Ref<Tier>? { ladder.dropFirst().first }
}
