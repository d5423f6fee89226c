import Screen

/// The lines of a calendar (RFC 5545, section 3.1).
nonisolated enum CalendarLine {
  /// As many bytes as a line has at most, its end not counted.
  static let longest = 75

  /// Properties, each on its line or folded on several.
  static func lines(_ properties: [(name: String, value: String)]) -> String {
    properties.map { folded("\($0.name):\($0.value)") }.joined()
  }

  /// A line with its end, folded between characters where it is longer than ``longest``.
  static func folded(_ line: String) -> String {
    var (text, count) = (String.UnicodeScalarView(), 0)
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if count + width > longest {
        text.append(contentsOf: "\r\n ".unicodeScalars)
        count = 1
      }
      text.append(scalar)
      count += width
    }
    return String(text) + "\r\n"
  }

  /// A text as a value: what separates values escaped, line breaks written as `\n`.
  static func escaped(_ text: String) -> String {
    var value = ""
    for scalar in text.visible(replacing: { $0 == "\n" ? $0 : nil }).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": value += "\\\(scalar)"
      case "\n": value += "\\n"
      default: value.unicodeScalars.append(scalar)
      }
    }
    return value
  }
}
