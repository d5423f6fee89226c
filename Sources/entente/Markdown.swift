import Screen

/// Text made harmless in Markdown.
nonisolated enum Markdown {
  /// Whether markup is made of it; `@` makes a link of an address of mail.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "@": true
    default: false
    }
  }

  /// Whether it begins a heading or a list.
  private static func isAtStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "-", "+", "=": true
    default: false
    }
  }

  /// Whether nothing in a text, nor where it begins, may be taken for markup, as is so of most: it is
  /// characters of ASCII behind a letter, or behind a digit that makes no list.
  private static func isHarmless(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    let isNumber = first &- 0x30 < 10
    return (isNumber || first & 0xDF &- 0x41 < 26)
      && text.utf8.allSatisfy {
        $0 &- 0x20 < 0x5F && !isSpecial(Unicode.Scalar($0))
          && !(isNumber && $0 == UInt8(ascii: "."))
      }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("0"..."9").contains(scalar) : scalar.properties.numericType == .decimal
  }

  /// The text on one line, nothing in it taken for markup.
  static func escaped(_ text: String) -> String {
    if isHarmless(text) { return text }
    let shown = text.visible { $0.isWhiteSpace ? " " : nil }
    // Four blanks would begin a block of code, a number with a point a list.
    let scalars = shown.unicodeScalars.drop { $0 == " " }
    let number = scalars.prefix(while: isDigit)
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      let scalar = scalars[index]
      let isStart =
        index == scalars.startIndex
        ? isAtStart(scalar) : index == number.endIndex && scalar == "."
      if isStart || isSpecial(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// A link, or the text alone where the address is not one of the web.
  static func link(_ text: String, to address: String?) -> String {
    guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return escaped(text)
    }
    let target = address.utf8.map { byte in
      switch byte {
      case 0x21...0x7E where !"()[]<>\\`\"|".utf8.contains(byte): String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return "[\(escaped(text))](\(target.joined()))"
  }
}
