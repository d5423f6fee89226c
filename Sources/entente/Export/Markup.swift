import Screen

/// Text made harmless in XML and HTML.
nonisolated enum Markup {
  /// The text with visible substitutes for control characters, and with references for the
  /// characters that markup gives a meaning, in content and in attributes.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.visible(replacing: { $0.properties.isWhitespace ? " " : nil }).unicodeScalars
    {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
