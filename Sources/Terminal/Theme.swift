public import Screen

/// The look of every role: the one place that decides it, for ncurses and for printed screens.
///
/// The 256-colour column is near Okabe and Ito's palette, which colour-blind eyes can tell apart,
/// in shades that stand out from a black and from a white background alike.
public nonisolated struct Theme: Hashable, Sendable {
  public let depth: ColorDepth

  public init(depth: ColorDepth) { self.depth = depth }

  private struct Entry {
    var attributes: Style.Attributes = []
    /// The attributes where there is no colour to tell the role by.
    var colorless: Style.Attributes?
    var indexed: UInt8?
    var sixteen: UInt8?
    var eight: UInt8?
  }

  private static func entry(for role: Role) -> Entry {
    switch role {
    case .text: Entry()
    case .strong, .key, .notice: Entry(attributes: .bold)
    case .faint, .rule, .pending, .ground: Entry(attributes: .dim)
    case .link: Entry(attributes: .underline)
    case .error: Entry(attributes: .bold, indexed: 160, sixteen: 1, eight: 1)
    case .doubt: Entry(indexed: 136, sixteen: 3, eight: 3)
    case .special: Entry(colorless: .bold, indexed: 169, sixteen: 5, eight: 5)
    case .rung1: Entry(colorless: .bold, indexed: 166, sixteen: 3, eight: 3)
    case .rung2: Entry(indexed: 32, sixteen: 6, eight: 6)
    case .rung3: Entry(indexed: 29, sixteen: 2, eight: 2)
    case .rung4: Entry(indexed: 101)
    case .sectoral: Entry(indexed: 98, sixteen: 12, eight: 4)
    }
  }

  /// How a role looks with the marks of the moment.
  ///
  /// What is selected is one bar in reverse video: colours in it would be patches of background.
  public func style(_ role: Role, _ marks: Marks = []) -> Style {
    let entry = Theme.entry(for: role)
    var style =
      switch depth {
      case .none: Style(entry.colorless ?? entry.attributes)
      case .eight: Style(entry.attributes, foreground: entry.eight)
      case .sixteen: Style(entry.attributes, foreground: entry.sixteen)
      case .indexed: Style(entry.attributes, foreground: entry.indexed)
      }
    if marks.contains(.selected) {
      style = Style(.reverse)
    } else if marks.contains(.selectedElsewhere) {
      style.attributes.subtract(.dim)
      style.attributes.insert(.underline)
    }
    if marks.contains(.matched) {
      style.attributes.subtract(.dim)
      style.attributes.formUnion([.bold, .underline])
    }
    return style
  }
}
