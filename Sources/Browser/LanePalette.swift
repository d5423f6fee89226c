import Events
import Screen

/// How the tiers look as bars: a colour, always doubled by a texture.
struct LanePalette: Equatable, Sendable {
  /// The styles of the tiers' marks, by the tier's position.
  let styles: [TierStyle]
  /// The textures of the tiers' bars, by the tier's position.
  let textures: [Unicode.Scalar]
  /// The style of an event about no tier.
  private let withoutTier: TierStyle
  /// The rung that is no partnership.
  let lowest: Ref<Tier>?

  init(for store: EventStore) {
    styles = store.dataset.tiers.indices.map { store.style(of: Ref($0)) }
    textures = styles.map { LanePalette.texture(of: $0.role) }
    withoutTier = TierStyle(glyph: store.tiers.isEmpty ? "•" : "?", role: .text)
    lowest = store.ladder.count > 1 ? store.ladder.first : nil
  }

  /// The fuller the cell, the higher the rung; relations are a line.
  private static func texture(of role: Role) -> Unicode.Scalar {
    switch role {
    case .special: "▚"
    case .rung1: "█"
    case .rung2: "▒"
    case .rung3: "░"
    case .rung4: "▄"
    case .sectoral: "▁"
    default: "─"
    }
  }

  /// Where the date of a step that may have been taken already is known no more precisely.
  static let soft: Unicode.Scalar = "~"
  /// What lasts where there are no tiers.
  static let lasting: Unicode.Scalar = "─"
  /// Days that are cut out.
  static let cut: Unicode.Scalar = "╱"
  /// A standing or an event that goes on after the last day drawn.
  static let openEnd: Unicode.Scalar = "▸"

  /// The character of a cell, what it means, and whether a line may cross it.
  func symbol(of cell: Lane.Cell, in store: EventStore) -> (
    character: Unicode.Scalar, role: Role, isThin: Bool
  ) {
    if let mark = cell.mark {
      let style = style(of: mark.tier, isInForce: mark.isInForce)
      return (LanePalette.character(of: mark, style), style.role, false)
    }
    if let event = cell.approach {
      let style = style(of: store.tier(of: event), isInForce: store.isInForce(event))
      return (LanePalette.soft, style.role, false)
    }
    // Beside the lowest rung there is room to show what stands beside the ladder.
    let beside = cell.tier == nil || cell.tier == lowest ? cell.beside : nil
    let tier = beside ?? cell.tier
    let role = tier.map { styles[$0.index].role } ?? .rule
    if cell.isCut { return (LanePalette.cut, role, false) }
    guard tier != nil || cell.lasts else { return (" ", .text, true) }
    if cell.isOpenEnd { return (LanePalette.openEnd, role, false) }
    guard let tier else { return (LanePalette.lasting, role, true) }
    return (textures[tier.index], role, tier == lowest)
  }

  /// The glyph of an event, or how many there are: 2 to 9, or `+`.
  private static func character(of mark: CellMark, _ style: TierStyle) -> Unicode.Scalar {
    guard mark.count > 1 else { return style.glyph.unicodeScalars.first ?? "?" }
    return mark.count < 10 ? Unicode.Scalar(UInt8(ascii: "0") + UInt8(mark.count)) : "+"
  }

  private func style(of tier: Ref<Tier>?, isInForce: Bool) -> TierStyle {
    guard isInForce else { return .pending }
    return tier.map { styles[$0.index] } ?? withoutTier
  }
}
