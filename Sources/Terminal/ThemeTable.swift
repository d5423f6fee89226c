import Screen

/// What a theme says of each role.
nonisolated struct ThemeTable {
  private let name: Theme.Name

  init(_ name: Theme.Name) { self.name = name }

  /// The look of a role on terminals of every kind.
  struct Entry {
    var attributes: Style.Attributes = []
    /// The attributes where there is no colour to tell the role by.
    var colorless: Style.Attributes?
    var indexed: UInt8?
    var sixteen: UInt8?
    var eight: UInt8?

    func style(_ depth: ColorDepth) -> Style {
      switch depth {
      case .none: Style(colorless ?? attributes)
      case .eight: Style(attributes, foreground: eight)
      case .sixteen: Style(attributes, foreground: sixteen)
      case .indexed: Style(attributes, foreground: indexed)
      }
    }
  }

  func entry(for role: Role) -> Entry {
    var entry = ThemeTable.standard(role)
    switch name {
    case .auto: return entry
    case .mono: return Entry(attributes: entry.colorless ?? entry.attributes)
    case .dark, .light, .colourBlind:
      entry.indexed = color(of: role)
      return entry
    case .highContrast, .highContrastDark, .highContrastLight:
      // What a terminal shows as one of its sixteen colours is its own affair.
      let attributes = (entry.colorless ?? entry.attributes).subtracting(.dim)
      guard let color = color(of: role) else { return Entry(attributes: attributes) }
      return Entry(attributes: entry.attributes, colorless: attributes, indexed: color)
    }
  }

  /// The theme for dark and light backgrounds alike.
  ///
  /// The 256-colour column is near Okabe and Ito's palette in shades that stand out from a black and
  /// from a white background alike.
  private static func standard(_ role: Role) -> Entry {
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

  /// The colours of a theme, of the 256: those of the tiers in their order, of errors and of doubts.
  private var colors: [UInt8] {
    switch name {
    case .auto, .mono, .highContrast: []
    case .dark: [213, 214, 75, 78, 186, 141, 203, 220]
    case .light: [126, 130, 25, 28, 58, 91, 124, 94]
    case .highContrastDark: [213, 214, 117, 120, 229, 183, 217, 226]
    case .highContrastLight: [90, 88, 24, 22, 238, 55, 124, 52]
    // Sought by computer among the colours with a contrast of 3:1 to black and to white, for the
    // greatest least distance of two as any kind of eye sees them.
    case .colourBlind: [127, 166, 105, 137, 59, 93, 160, 136]
    }
  }

  private func color(of role: Role) -> UInt8? {
    let colored: [Role] = [
      .special, .rung1, .rung2, .rung3, .rung4, .sectoral, .error, .doubt,
    ]
    return zip(colored, colors).first { $0.0 == role }?.1
  }
}
