/// Reads a document statement by statement; after a mistake it goes on with the next one.
struct Reader {
  let text: [Unicode.Scalar]
  /// The position of what is read next.
  var position = 0
  /// The number of its line, from 1.
  var line = 1
  /// The position of the first character of its line.
  var lineStart = 0
  /// How many brackets and braces are open.
  var depth = 0
  var problems: [Problem] = []
  private var root = Table(.header)
  /// The keys of the header that what follows stands under; `nil` behind one that is wrong.
  private var header: [Table.Key]? = []
  private var section = 0

  /// The brackets and braces that may be open at once.
  static let deepest = 64

  init(_ bytes: some Sequence<UInt8>) {
    var text: [Unicode.Scalar] = []
    var place = Place(line: 1, column: 1)
    var damage: (first: Place, count: Int)?
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    decoding: while true {
      var scalar: Unicode.Scalar = "\u{FFFD}"
      switch decoder.parseScalar(from: &iterator) {
      case .emptyInput: break decoding
      case .valid(let encoded): scalar = Unicode.UTF8.decode(encoded)
      case .error: damage = (damage?.first ?? place, (damage?.count ?? 0) + 1)
      }
      text.append(scalar)
      place =
        scalar == "\n"
        ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
    }
    self.text = text
    if let damage {
      let more = damage.count > 1 ? " here and in \(damage.count - 1) more places" : ""
      problems.append(
        Problem(damage.first, "found bytes that are no UTF-8\(more); save the file as UTF-8"))
    }
  }

  mutating func read() -> (Table, [Problem]) {
    // What some editors put in front of UTF-8.
    if next == "\u{FEFF}" {
      position += 1
      lineStart = 1
    }
    while position < text.count {
      depth = 0
      do throws(Problem) {
        try readStatement()
      } catch {
        problems.append(error)
        skipStatement()
      }
    }
    return (
      root, problems.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    )
  }

  private mutating func readStatement() throws(Problem) {
    skipBlanks()
    if next == "[" {
      header = nil
      let path = try readHeader()
      try readLineEnd()
      try root.declare(path[...])
      header = path
      section += 1
    } else if next != nil, next != "#", !isAtLineEnd {
      let keys = try readKeys()
      try expect("=", "“=” and a value behind the key")
      skipBlanks()
      let value = try readValue()
      try readLineEnd()
      guard let header else { return }
      try root.insert(value, at: (header + keys)[...], depth: header.count, section: section)
    } else {
      try readLineEnd()
    }
  }

  private mutating func readHeader() throws(Problem) -> [Table.Key] {
    let start = place
    position += 1
    guard next != "[" else {
      throw Problem(start, "found an array of tables, which has no use here; write [name]")
    }
    skipBlanks()
    let path = try readKeys()
    try expect("]", "“]” behind the name of a table")
    return path
  }

  /// The end of a statement: blanks, a comment, the end of the line.
  private mutating func readLineEnd() throws(Problem) {
    skipBlanks()
    try skipComment()
    guard next != nil else { return }
    guard isAtLineEnd else { throw unexpected("the end of the line") }
    skipLineEnd()
  }

  /// Goes on behind a mistake: with the next line, or where brackets were open with the next line
  /// that begins a statement.
  private mutating func skipStatement() {
    let wasOpen = depth > 0
    repeat {
      while next != nil, next != "\n" { position += 1 }
      if next == "\n" { skipLineEnd() }
    } while wasOpen && next != nil && !beginsStatement
  }

  /// Whether the line looks like `key = …` or `[name]`.
  private var beginsStatement: Bool {
    let line = text[position...].prefix { $0 != "\n" }.drop { $0.isBlank }
    func isOfKey(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isBare || scalar.isBlank || [".", "\"", "'"].contains(scalar)
    }
    guard line.first == "[" else {
      let rest = line.drop(while: isOfKey)
      return rest.first == "=" && rest.startIndex > line.startIndex
    }
    let name = line.dropFirst()
    let rest = name.drop(while: isOfKey).dropFirst()
    return name.first?.properties.isAlphabetic == true
      && name.drop(while: isOfKey).first == "]"
      && [nil, "#", "\r"].contains(rest.drop { $0.isBlank }.first)
  }
}
