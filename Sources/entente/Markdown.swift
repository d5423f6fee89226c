import Screen

/// Text made harmless in Markdown.
nonisolated enum Markdown {
  /// What markup is made of; `@` makes a link of an address of mail.
  private static let special: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "@",
  ]
  /// What begins a heading or a list.
  private static let atStart: Set<Unicode.Scalar> = ["#", "-", "+", "="]

  /// The text on one line, nothing in it taken for markup.
  static func escaped(_ text: String) -> String {
    let shown = text.visible { $0.properties.isWhitespace ? " " : nil }
    // Four blanks would begin a block of code, a number with a point a list.
    let scalars = shown.unicodeScalars.drop { $0 == " " }
    let number = scalars.prefix { $0.properties.numericType == .decimal }
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      let scalar = scalars[index]
      let isStart =
        index == scalars.startIndex
        ? atStart.contains(scalar) : index == number.endIndex && scalar == "."
      if isStart || special.contains(scalar) { result.append("\\") }
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
