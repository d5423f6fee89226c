extension Reader {
  /// A text in quotes of any of the four kinds.
  mutating func readText() throws(Problem) -> String {
    let start = place
    guard let quote = next else { throw unexpected("a text") }
    let quotes = String(repeating: Character(quote), count: 3)
    let isLong = starts(with: quotes)
    position += isLong ? 3 : 1
    if isLong, isAtLineEnd { skipLineEnd() }
    var result = String.UnicodeScalarView()
    while let scalar = next {
      if scalar == quote {
        if !isLong {
          position += 1
          return String(result)
        }
        if starts(with: quotes) {
          // Up to two quotes may stand in front of those that end the text.
          let run = text[position...].prefix { $0 == quote }.count
          guard run <= 5 else { break }
          for _ in 0..<(run - 3) { result.append(quote) }
          position += run
          return String(result)
        }
        result.append(quote)
        position += 1
      } else if isAtLineEnd {
        guard isLong else { throw unexpected("\(quote) at the end of the text") }
        skipLineEnd()
        result.append("\n")
      } else if scalar.isForbidden {
        throw unexpected("a text without control characters")
      } else if scalar == "\\", quote == "\"" {
        try readEscape(isLong: isLong, into: &result)
      } else {
        result.append(scalar)
        position += 1
      }
    }
    if next != nil { throw unexpected("at most five quotes in a row") }
    throw Problem(
      start, "found a text without an end, expected \(isLong ? quotes : "\(quote)") behind it")
  }

  private mutating func readEscape(
    isLong: Bool, into result: inout String.UnicodeScalarView
  ) throws(Problem) {
    let start = place
    position += 1
    if isLong, let line = text[position...].first(where: { !$0.isBlank }),
      line == "\n" || line == "\r"
    {
      // A line that ends in a backslash goes on with the next text.
      skipBlanks()
      guard isAtLineEnd else { throw unexpected("the end of the line behind “\\”") }
      while isAtLineEnd {
        skipLineEnd()
        skipBlanks()
      }
      return
    }
    guard let scalar = next else { throw unexpected("a letter behind “\\”") }
    switch scalar {
    case "b": result.append("\u{8}")
    case "t": result.append("\t")
    case "n": result.append("\n")
    case "f": result.append("\u{C}")
    case "r": result.append("\r")
    case "\"", "\\": result.append(scalar)
    case "u", "U":
      let digits = text[position...].dropFirst().prefix(scalar == "u" ? 4 : 8)
      let number = digits.reduce(Int?(0)) { number, digit in
        digit.hexadecimalValue.flatMap { value in number.map { $0 * 16 + value } }
      }
      guard digits.count == (scalar == "u" ? 4 : 8),
        let number, let code = UInt32(exactly: number), let meant = Unicode.Scalar(code)
      else {
        throw Problem(
          start,
          "found “\\\(scalar)”, expected the \(scalar == "u" ? 4 : 8) hexadecimal digits of a character behind it"
        )
      }
      result.append(meant)
      position = digits.endIndex
      return
    default:
      throw Problem(
        start,
        "found “\\\(String(scalar).shown)”, expected one of \\b \\t \\n \\f \\r \\\" \\\\ \\u \\U; "
          + "write \\\\ for a backslash, or put the text in single quotes")
    }
    position += 1
  }
}
