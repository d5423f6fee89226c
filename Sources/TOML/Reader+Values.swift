extension Reader {
  mutating func readValue() throws(Problem) -> Value {
    let start = place
    let content: Value.Content =
      switch next {
      case "\"", "'": .text(try readText())
      case "[": .array(try readArray())
      case "{": .table(try readTable())
      default: try readWord()
      }
    return Value(place: start, content: content)
  }

  private mutating func readArray() throws(Problem) -> [Value] {
    try open()
    var values: [Value] = []
    while true {
      try skipLines()
      if next == "]" { break }
      values.append(try readValue())
      try skipLines()
      if next == "," {
        position += 1
      } else if next != "]" {
        throw unexpected("“,” or “]”")
      }
    }
    close()
    return values
  }

  private mutating func readTable() throws(Problem) -> Table {
    try open()
    var table = Table(.braces)
    skipBlanks()
    while next != "}" {
      skipBlanks()
      let keys = try readKeys()
      try expect("=", "“=” and a value behind the key")
      skipBlanks()
      let value = try readValue()
      try table.insert(value, at: keys[...], depth: 0, section: 0)
      skipBlanks()
      if next == "," {
        position += 1
        skipBlanks()
        if next == "}" { throw unexpected("another key behind “,”") }
      } else if next != "}" {
        throw unexpected("“,” or “}”, on the same line")
      }
    }
    close()
    return table
  }

  private mutating func open() throws(Problem) {
    guard depth < Reader.deepest else {
      throw Problem(place, "found more than \(Reader.deepest) open brackets; write fewer")
    }
    depth += 1
    position += 1
  }

  private mutating func close() {
    depth -= 1
    position += 1
  }

  /// A value without quotes: a truth value, a number, a date.
  private mutating func readWord() throws(Problem) -> Value.Content {
    let start = place
    var word = text[position...].prefix { $0.isBare || ["+", ".", ":"].contains($0) }
    // A blank may part the day from the time.
    if word.count == 10, word.isDate, text[word.endIndex...].first == " " {
      let time = text[word.endIndex...].dropFirst().prefix {
        $0.isBare || ["+", ".", ":"].contains($0)
      }
      if time.isTime { word = text[position..<time.endIndex] }
    }
    let text = String(String.UnicodeScalarView(word))
    func refused(_ kind: String, _ hint: String) -> Value.Content {
      problems.append(
        Problem(
          start,
          "found the \(kind) \(text.shown), expected a text, a whole number, true or false; \(hint)"
        ))
      return .refused
    }
    let content: Value.Content
    switch text {
    case "true": content = .boolean(true)
    case "false": content = .boolean(false)
    default:
      if word.isDate || word.isTime {
        content = refused("date", "put it in quotes")
      } else if let digits = word.wholeNumber {
        guard let number = Int(digits.digits, radix: digits.radix) else {
          throw Problem(start, "found \(text.shown), expected a whole number of at most 64 bits")
        }
        content = .integer(number)
      } else if word.isFraction {
        content = refused("fraction", "fractions have no use here")
      } else {
        let hint =
          word.first.map { $0.properties.isAlphabetic } == true
          ? "; put a text in quotes: \"\(text.shown)\"" : ""
        throw Problem(start, unexpected("a value").text + hint)
      }
    }
    position = word.endIndex
    return content
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var isDate: Bool { has("dddd-dd-dd") }
  fileprivate var isTime: Bool { has("dd:dd") }

  /// Whether it begins with these characters, where d is any digit.
  private func has(_ pattern: String) -> Bool {
    count >= pattern.unicodeScalars.count
      && zip(self, pattern.unicodeScalars).allSatisfy { $1 == "d" ? $0.isDigit : $0 == $1 }
  }

  /// The digits, with a sign, of a whole number, and what they count in.
  fileprivate var wholeNumber: (digits: String, radix: Int)? {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)]
    where starts(with: prefix.unicodeScalars) {
      let digits = dropFirst(2)
      return digits.areDigits { $0.hexadecimalValue.map { $0 < radix } ?? false }
        ? (digits.withoutUnderscores, radix) : nil
    }
    let digits = first == "+" || first == "-" ? dropFirst() : self
    guard digits.areDigits(\.isDigit), digits.first != "0" || digits.count == 1 else { return nil }
    return (withoutUnderscores, 10)
  }

  fileprivate var isFraction: Bool {
    let unsigned = first == "+" || first == "-" ? dropFirst() : self
    if ["inf", "nan"].contains(where: { unsigned.elementsEqual($0.unicodeScalars) }) {
      return true
    }
    let whole = unsigned.prefix { $0 != "." && $0 != "e" && $0 != "E" }
    guard whole.areDigits(\.isDigit), whole.first != "0" || whole.count == 1 else { return false }
    var rest = unsigned[whole.endIndex...]
    if rest.first == "." {
      let part = rest.dropFirst().prefix { $0 != "e" && $0 != "E" }
      guard part.areDigits(\.isDigit) else { return false }
      rest = rest[part.endIndex...]
    }
    guard let mark = rest.first else { return true }
    let power = rest.dropFirst()
    return (mark == "e" || mark == "E")
      && (power.first == "+" || power.first == "-" ? power.dropFirst() : power)
        .areDigits(\.isDigit)
  }

  /// Whether it is digits, with underscores between them alone.
  private func areDigits(_ isDigit: (Unicode.Scalar) -> Bool) -> Bool {
    !isEmpty
      && split(separator: "_", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part.allSatisfy(isDigit)
      }
  }

  private var withoutUnderscores: String { String(String.UnicodeScalarView(filter { $0 != "_" })) }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: Int? {
    switch self {
    case "0"..."9": Int(value) - 0x30
    case "a"..."f": Int(value) - 0x61 + 10
    case "A"..."F": Int(value) - 0x41 + 10
    default: nil
    }
  }
}
