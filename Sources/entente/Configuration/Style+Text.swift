import Events
import Screen
import Terminal

/// A look in words, as settings write it: `208 bold`, `"#ff8700"`, `bright-blue underline`.
nonisolated extension Style {
  private static let attributeNames: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
  ]

  private static let colorNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// The names of the sixteen colours of terminals.
  static let names = colorNames + colorNames.map { "bright-\($0)" }

  /// What a look is made of, for messages.
  static let form =
    "a colour (0 to 255, #rrggbb, red, bright-red …), bold, dim, underline, reverse"

  /// A mistake in such words: the word that is none.
  struct UnknownWord: Error {
    let word: String

    var suggestion: String? {
      nearest(to: word, among: names + attributeNames.map(\.name))
    }
  }

  /// Reads a look.
  ///
  /// - Throws: the first word that means nothing, or is a second colour.
  init(words text: String) throws(UnknownWord) {
    var (style, hasColor) = (Style(), false)
    for word in text.split(separator: " ") {
      if let (_, attribute) = Style.attributeNames.first(where: { $0.name == word }) {
        style.attributes.insert(attribute)
      } else if let color = Style.color(named: word), !hasColor {
        style.foreground = color
        hasColor = true
      } else if word == "default", !hasColor {
        hasColor = true
      } else {
        throw UnknownWord(word: String(word))
      }
    }
    self = style
  }

  private static func color(named word: Substring) -> UInt8? {
    if let index = names.firstIndex(where: { $0 == word }) { return UInt8(index) }
    if word.hasPrefix("#") {
      let digits = word.dropFirst()
      guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
        let number = Int(digits, radix: 16)
      else { return nil }
      return color(nearest: (number >> 16, number >> 8 & 0xFF, number & 0xFF))
    }
    return word.allSatisfy { $0.isASCII && $0.isNumber } ? UInt8(word) : nil
  }

  /// The look in words.
  var words: String {
    let attributes = Style.attributeNames.filter { self.attributes.contains($0.attribute) }
    return ([foreground.map { "\($0)" } ?? "default"] + attributes.map(\.name))
      .joined(separator: " ")
  }
}

nonisolated extension Role {
  /// What a setting calls it.
  var name: String { "\(self)" }

  /// What has it, in a few words.
  var meaning: String {
    switch self {
    case .text: "ordinary text"
    case .strong: "titles, names of what is looked at"
    case .faint: "what is only context"
    case .rule: "lines between parts of the screen"
    case .key: "keys, in hints and in help"
    case .error: "what is wrong"
    case .notice: "what was done"
    case .link: "addresses"
    case .pending: "what has not happened yet"
    case .doubt: "what is disputed, or of one source"
    case .special: "a tier outside the ladder"
    case .rung1: "the highest tier"
    case .rung2: "the second tier"
    case .rung3: "the third tier"
    case .rung4: "the fourth tier, and those below"
    case .sectoral: "a tier in one field"
    case .ground: "relations, the lowest tier"
    }
  }
}
