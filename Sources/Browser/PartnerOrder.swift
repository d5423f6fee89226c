import Events

/// The order of rows that are partners.
struct PartnerOrder: Hashable, Sendable {
  /// What comes first to sort by; by name within it.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case standing, latest, region, name

    /// What the order is called on the screen, and what reversing it makes of it.
    var names: (forward: String, reversed: String) {
      switch self {
      case .standing: ("by standing, highest and earliest first", "by standing, lowest first")
      case .latest: ("by latest step, newest first", "by latest step, oldest first")
      case .region: ("by region, A to Z", "by region, Z to A")
      case .name: ("by name, A to Z", "by name, Z to A")
      }
    }
  }

  var key = Key.standing
  var isReversed = false

  var name: String { isReversed ? key.names.reversed : key.names.forward }

  /// Sorts partners.
  ///
  /// - Parameters:
  ///   - day: the day that standings are those of.
  ///   - latest: the latest event of each that is on the screen.
  func sorted(
    _ partners: [Ref<Partner>], in store: EventStore, on day: Day,
    latest: (Ref<Partner>) -> Ref<Event>?
  ) -> [Ref<Partner>] {
    let heights = store.tiers.enumerated().reduce(into: [Ref<Tier>: Int]()) {
      $0[$1.element] = $1.offset
    }
    // The smaller of two triples comes first.
    let ranked = partners.map { partner in
      let standing = store.standing(of: partner, on: day)
      let height = standing.flatMap { heights[$0.tier] } ?? heights.count
      let event = standing?.event.index ?? .max
      let name = store[partner].name
      let rank: (String, Int, Int) =
        switch key {
        case .standing: ("", height, event)
        case .latest: ("", -(latest(partner)?.index ?? -1), 0)
        case .region: (store[partner].region.map { store[$0].name } ?? "\u{10FFFF}", height, event)
        case .name: ("", 0, 0)
        }
      return (rank: rank, name: name, partner: partner)
    }
    let sorted = ranked.sorted { a, b in
      a.rank != b.rank ? a.rank < b.rank : (a.name, a.partner) < (b.name, b.partner)
    }.map(\.partner)
    return isReversed ? sorted.reversed() : sorted
  }
}
