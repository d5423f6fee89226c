import Events

/// The order of the timeline.
public struct Order: Hashable, Sendable {
  /// What comes first to sort by; the newest first within it.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    case date, partner, tier

    /// What the order is called on the screen, and what reversing it makes of it.
    var names: (forward: String, reversed: String) {
      switch self {
      case .date: ("newest first", "oldest first")
      case .partner: ("by partner, A to Z", "by partner, Z to A")
      case .tier: ("by tier, highest first", "by tier, lowest first")
      }
    }
  }

  public var key: Key
  public var isReversed: Bool

  public init(_ key: Key = .date, reversed: Bool = false) {
    self.key = key
    isReversed = reversed
  }

  var name: String { isReversed ? key.names.reversed : key.names.forward }

  /// Sorts events that come in chronological order.
  func sorted(_ events: [Ref<Event>], in store: EventStore) -> [Ref<Event>] {
    let newestFirst = Array(events.reversed())
    let sorted =
      switch key {
      case .date: newestFirst
      case .partner:
        // Partners are few: rank them once instead of comparing names for every pair of events.
        newestFirst.sorted(byRank: Order.ranks(of: store.partners) { store[$0].name }) {
          store[$0].partner.index
        }
      case .tier:
        newestFirst.sorted(byRank: store.dataset.tiers.map { -$0.rank } + [.max]) {
          store[$0].tier?.index ?? store.dataset.tiers.count
        }
      }
    return isReversed ? sorted.reversed() : sorted
  }

  private static func ranks(of partners: RefRange<Partner>, name: (Ref<Partner>) -> String) -> [Int]
  {
    var ranks = Array(repeating: 0, count: partners.count)
    for (rank, partner) in partners.sorted(by: { name($0) < name($1) }).enumerated() {
      ranks[partner.index] = rank
    }
    return ranks
  }
}

extension [Ref<Event>] {
  /// Sorts by the rank of what each event has at `position`, keeping the order of equals.
  fileprivate func sorted(byRank ranks: [Int], position: (Ref<Event>) -> Int) -> [Ref<Event>] {
    enumerated()
      .map { (rank: ranks[position($1)], offset: $0, event: $1) }
      .sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }
      .map(\.event)
  }
}
