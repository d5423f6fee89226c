extension Reader {
  /// The character to be read next.
  var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

  var place: Place { Place(line: line, column: position - lineStart + 1) }

  /// Whether a line ends here: a line feed alone, or behind a carriage return.
  var isAtLineEnd: Bool { next == "\n" || starts(with: "\r\n") }

  func starts(with word: String) -> Bool {
    text[position...].starts(with: word.unicodeScalars)
  }

  mutating func skipBlanks() {
    while next?.isBlank == true { position += 1 }
  }

  /// Skips what ends a line, which is there.
  mutating func skipLineEnd() {
    position += next == "\r" ? 2 : 1
    line += 1
    lineStart = position
  }

  mutating func skipComment() throws(Problem) {
    guard next == "#" else { return }
    while let scalar = next, !isAtLineEnd {
      if scalar.isForbidden { throw unexpected("a comment without control characters") }
      position += 1
    }
  }

  /// Skips blanks, comments and ends of lines, as between the values of an array.
  mutating func skipLines() throws(Problem) {
    while true {
      skipBlanks()
      try skipComment()
      guard isAtLineEnd else { return }
      skipLineEnd()
    }
  }

  mutating func expect(_ sign: Unicode.Scalar, _ expected: String) throws(Problem) {
    skipBlanks()
    guard next == sign else { throw unexpected(expected) }
    position += 1
  }

  /// The problem that what is next is not what should be.
  func unexpected(_ expected: String) -> Problem {
    Problem(place, "found \(found), expected \(expected)")
  }

  /// What is next, in words.
  private var found: String {
    guard let next else { return "the end of the file" }
    if isAtLineEnd { return "the end of the line" }
    if next.isForbidden { return "the control character U+\(next.hexadecimal)" }
    let word = text[position...].prefix {
      !$0.isBlank && !$0.isForbidden && !",]}#=".unicodeScalars.contains($0)
    }
    return "“\(String(String.UnicodeScalarView(word.isEmpty ? [next] : word)).shown)”"
  }
}

extension Reader {
  /// The parts of a key, between dots.
  mutating func readKeys() throws(Problem) -> [Table.Key] {
    var keys = [try readKey()]
    while true {
      skipBlanks()
      guard next == "." else { return keys }
      position += 1
      skipBlanks()
      keys.append(try readKey())
      guard keys.count <= Reader.deepest else {
        throw Problem(place, "found a key of more than \(Reader.deepest) parts; write fewer")
      }
    }
  }

  private mutating func readKey() throws(Problem) -> Table.Key {
    let start = place
    switch next {
    case "\"" where !starts(with: "\"\"\""), "'" where !starts(with: "'''"):
      return Table.Key(text: try readText(), place: start)
    default:
      let word = text[position...].prefix { $0.isBare }
      guard !word.isEmpty else { throw unexpected("a key: letters, digits, - and _, or a text") }
      position = word.endIndex
      return Table.Key(text: String(String.UnicodeScalarView(word)), place: start)
    }
  }
}

extension Unicode.Scalar {
  var isBlank: Bool { self == " " || self == "\t" }

  /// Whether it may stand in a key without quotes.
  var isBare: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// Whether it is a control character, which may stand nowhere but for ends of lines.
  var isForbidden: Bool { value < 0x20 && self != "\t" || value == 0x7F }

  var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text without control characters, cut behind 40 characters.
  var shown: String {
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
        ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars.prefix(40))) + (scalars.count > 40 ? "…" : "")
  }
}
