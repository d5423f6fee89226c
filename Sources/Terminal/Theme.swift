public import Screen

/// The look of every role: the one place that decides it, for terminals and for printed screens.
public nonisolated struct Theme: Hashable, Sendable {
  /// A choice of colours, for terminals of any kind.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// For dark and for light backgrounds alike.
    case auto
    /// Bright colours, for a dark background.
    case dark
    /// Deep colours, for a light background.
    case light
    /// Nothing faint and no colours: the terminal's own contrast, on any background.
    case highContrast = "high-contrast"
    /// Nothing faint, and colours with a contrast of 7:1 to black at least.
    case highContrastDark = "high-contrast-dark"
    /// Nothing faint, and colours with a contrast of 7:1 to white at least.
    case highContrastLight = "high-contrast-light"
    /// Colours of tiers that colour-blind eyes tell apart, for any background.
    case colourBlind = "colour-blind"
    /// Bold, faint and underlined, in no colour.
    case mono
  }

  /// A theme for any terminal: one of those there are, and looks of one's own instead of some of it.
  public struct Design: Hashable, Sendable {
    /// The theme that roles without a look of their own have.
    public var name: Name
    /// The looks that roles have instead of the theme's.
    public var own: [Role: Style]

    public init(_ name: Name = .auto, own: [Role: Style] = [:]) {
      self.name = name
      self.own = own
    }
  }

  /// How many colours it may use.
  public let depth: ColorDepth
  /// The styles of the roles, without marks.
  private let styles: [Role: Style]

  /// The looks of a design on a terminal with so many colours.
  public init(_ design: Design = Design(), depth: ColorDepth) {
    self.depth = depth
    let table = ThemeTable(design.name)
    styles = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        let entry = table.entry(for: role)
        guard var own = design.own[role] else { return (role, entry.style(depth)) }
        own.foreground = own.foreground.flatMap { depth.nearest(to: $0) }
        return (role, own)
      })
  }

  /// How a role looks with the marks of the moment.
  ///
  /// What is selected is one bar in reverse video: colours in it would be patches of background.
  public func style(_ role: Role, _ marks: Marks = []) -> Style {
    var style = styles[role] ?? .plain
    if marks.contains(.selected) {
      style = Style(.reverse)
    } else if marks.contains(.selectedElsewhere) {
      style.attributes.subtract(.dim)
      style.attributes.insert(.bold)
    }
    if marks.contains(.matched) {
      style.attributes.subtract(.dim)
      style.attributes.formUnion([.bold, .underline])
    }
    return style
  }
}
