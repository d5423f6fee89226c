import Events
import Words

/// The order of the timeline.
public struct Order: Hashable, Sendable {
  /// What comes first to sort by; the newest first within it.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    case date, partner, tier

  }

  /// What events are sorted by.
  public var key: Key
  /// Whether what would come last comes first.
  public var isReversed: Bool

  public init(_ key: Key = .date, reversed: Bool = false) {
    self.key = key
    isReversed = reversed
  }

  /// What the order is called on the screen.
  func name(in words: Words) -> String {
    switch key {
    case .date: words.byDate(reversed: isReversed)
    case .partner: words.byPartner(reversed: isReversed)
    case .tier: words.byTier(reversed: isReversed)
    }
  }

  /// Events in this order.
  ///
  /// Complexity: O(n) in the events of the store; by date, 64 at a time.
  func rows(of events: RefSet<Event>, in store: EventStore) -> Rows {
    switch key {
    case .date: Rows(chronological: events, newestFirst: !isReversed)
    case .partner: Rows(events, in: store.eventsByPartner, isReversed: isReversed)
    case .tier: Rows(events, in: store.eventsByTier, isReversed: isReversed)
    }
  }
}
