import Words

/// The orders of a store's events besides the chronological one, each made when it is first asked for.
struct Arrangements: Equatable, Sendable {
  let nameRanks: Deferred<[Int]>
  let byPartner: Deferred<Arrangement>
  let byTier: Deferred<Arrangement>

  init(_ dataset: Dataset, _ columns: EventColumns) {
    let names = Deferred { Words(dataset.language).ranks(of: dataset.partners.map(\.name)) }
    nameRanks = names
    byPartner = Deferred {
      let ranks = names.value
      return Arrangement(
        byRank: { ranks[Int(columns.partners[$0])] }, rankCount: ranks.count,
        count: columns.count)
    }
    byTier = Deferred {
      let heights = Arrangements.heights(of: dataset.tiers)
      let last = heights.values.max().map { $0 + 1 } ?? 0
      return Arrangement(
        byRank: { event in
          Ref<Tier>(code: columns.tiers[event]).flatMap { heights[dataset.tiers[$0.index].rank] }
            ?? last
        }, rankCount: last + 1, count: columns.count)
    }
  }

  /// The place of each rank among all, the highest first.
  private static func heights(of tiers: [Tier]) -> [Int: Int] {
    let ranks = Set(tiers.map(\.rank)).sorted(by: >)
    return Dictionary(uniqueKeysWithValues: ranks.enumerated().map { ($1, $0) })
  }
}

extension EventStore {
  /// The events by the names of their partners, the newest first for each.
  ///
  /// Complexity: O(n) when it is first asked for.
  public var eventsByPartner: Arrangement { arrangements.byPartner.value }

  /// The events by the rank of their tiers, the highest first and those without a tier last; the
  /// newest first in each rank.
  ///
  /// Complexity: O(n) when it is first asked for.
  public var eventsByTier: Arrangement { arrangements.byTier.value }

  /// The events by partner and by the day on which they became certain.
  ///
  /// Complexity: O(n) when it is first asked for.
  public var eventsByCertainty: CertaintyIndex { byCertainty.value }

  /// The regions by their names.
  ///
  /// Complexity: O(n log n).
  public var regionsByName: [Ref<Region>] {
    regions.sorted { words.precedes(self[$0].name, self[$1].name) }
  }

  /// The place of a partner among all by its name, counted from 0.
  ///
  /// Complexity: O(n log n) in the partners when it is first asked for.
  public func nameRank(of partner: Ref<Partner>) -> Int {
    arrangements.nameRanks.value[partner.index]
  }
}
