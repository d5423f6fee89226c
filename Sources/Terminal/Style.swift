/// How a cell looks on a terminal, always on its default background.
public nonisolated struct Style: Hashable, Sendable {
  /// What the terminal does to the glyph, colour aside.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier, on some terminals brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter, where the terminal can.
    public static let dim = Attributes(rawValue: 2)
    /// With a line below.
    public static let underline = Attributes(rawValue: 4)
    /// With foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 8)
  }

  /// What is added to the colour.
  public var attributes: Attributes
  /// An index into the terminal's colours, or `nil` for its default foreground.
  public var foreground: UInt8?

  public init(_ attributes: Attributes = [], foreground: UInt8? = nil) {
    self.attributes = attributes
    self.foreground = foreground
  }

  /// As the terminal shows text that nothing was done to.
  public static let plain = Style()

  /// Whether a space in this style looks different from an empty position.
  var showsOnBlanks: Bool { !attributes.isDisjoint(with: [.reverse, .underline]) }
}

/// How many colours a terminal has, as far as a theme cares.
public nonisolated enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None, or none wanted.
  case none
  /// The eight of ECMA-48.
  case eight
  /// The eight and their bright variants.
  case sixteen
  /// The sixteen, a cube of 216 and 24 greys.
  case indexed

  /// The depth of a terminal with `count` colours.
  ///
  /// One with more than 256 takes a colour's red, green and blue where others take an index, except
  /// for the first eight.
  public init(colors count: Int) {
    switch count {
    case 257...: self = .eight
    case 256: self = .indexed
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .none
    }
  }
}
