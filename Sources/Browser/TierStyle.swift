public import Events
public import Screen

/// How a tier is marked everywhere: a colour, always doubled by a glyph.
public struct TierStyle: Equatable, Sendable {
  /// One character, one column wide.
  public let glyph: String
  /// What decides the colour.
  public let role: Role

  static let pending = TierStyle(glyph: "◌", role: .pending)
  static let none = TierStyle(glyph: " ", role: .text)
}

extension EventStore {
  /// The style of a tier: by its place on the ladder, counted from the top, or beside it.
  public func style(of tier: Ref<Tier>) -> TierStyle {
    if self[tier].isSectoral { return TierStyle(glyph: "◇", role: .sectoral) }
    let rungs = ladder
    guard let height = rungs.firstIndex(of: tier) else {
      // Beside no ladder nothing is special.
      return rungs.isEmpty && tiers.count > 1
        ? TierStyle(glyph: "■", role: .rung4) : TierStyle(glyph: "✦", role: .special)
    }
    if height == 0 && rungs.count > 1 { return TierStyle(glyph: "·", role: .ground) }
    return switch rungs.count - 1 - height {
    case 0: TierStyle(glyph: "★", role: .rung1)
    case 1: TierStyle(glyph: "◆", role: .rung2)
    case 2: TierStyle(glyph: "▲", role: .rung3)
    default: TierStyle(glyph: "■", role: .rung4)
    }
  }

  /// The style of an event: that of its tier when it took effect.
  public func style(of event: StoredEvent) -> TierStyle {
    guard isInForce(event) else { return .pending }
    return event.tier.map(style) ?? .none
  }
}

extension Confidence {
  /// The mark in the margin of an event; a confirmed one has none.
  public var glyph: String {
    switch self {
    case .confirmed: " "
    case .single: "·"
    case .disputed: "≠"
    case .unverified: "?"
    }
  }
}
