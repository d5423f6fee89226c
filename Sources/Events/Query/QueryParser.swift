import Words

/// Reads the text of a query by recursive descent.
///
///     query        = [ alternatives ]
///     alternatives = conjunction { "OR" conjunction }
///     conjunction  = factor { factor }
///     factor       = "-" factor | "(" alternatives ")" | phrase | key operator values | word
///     values       = value { "," value }
struct QueryParser {
  /// How many parentheses and negations may enclose one another.
  static let deepestNesting = 100

  let scalars: [Unicode.Scalar]
  let store: EventStore
  var position = 0
  /// The words that mistakes are told in.
  var words: Words { store.words }

  init(_ text: String, store: EventStore) {
    scalars = Array(text.unicodeScalars)
    self.store = store
  }

  /// The whole query, or `nil` for one of blanks only.
  mutating func parse() throws(QueryError) -> Query.Node? {
    skipBlanks()
    guard !isAtEnd else { return nil }
    let root = try alternatives(depth: 0)
    guard isAtEnd else {
      throw mistake(words.closesNothing, at: here, expected: words.expectedOpening)
    }
    return root
  }

  private mutating func alternatives(depth: Int) throws(QueryError) -> Query.Node {
    var parts = [try conjunction(depth: depth, after: nil)]
    while isAtOr {
      let word = position..<position + 2
      position += 2
      parts.append(try conjunction(depth: depth, after: word))
    }
    return .joining(parts) { .any($0) }
  }

  /// - Parameter word: where the `OR` before the conjunction is.
  private mutating func conjunction(
    depth: Int, after word: Range<Int>?
  ) throws(QueryError) -> Query.Node {
    var parts: [Query.Node] = []
    skipBlanks()
    while !isAtEnd, peek != ")", !isAtOr {
      parts.append(try factor(depth: depth))
      skipBlanks()
    }
    guard parts.isEmpty else { return .joining(parts) { .all($0) } }
    if let word { throw danglingOr(word, words.nothingAfterOr) }
    if isAtOr { throw danglingOr(position..<position + 2, words.nothingBeforeOr) }
    if isAtEnd { throw unclosed("(", at: position..<position) }
    throw mistake(
      depth == 0 ? words.closesNothing : words.nothingBetween, at: here,
      expected: depth == 0 ? words.expectedOpening : words.expectedTerm)
  }

  private mutating func factor(depth: Int) throws(QueryError) -> Query.Node {
    let start = position
    guard peek == "-" || peek == "(" else { return try term() }
    guard depth < QueryParser.deepestNesting else {
      throw mistake(
        words.tooDeep, at: here,
        expected: words.expectedAtMost(QueryParser.deepestNesting))
    }
    if take("-") {
      guard !isAtEnd, !isAtBlank, peek != ")", !isAtOr else {
        throw mistake(
          words.negatesNothing, at: start..<position,
          expected: words.expectedTermAfter)
      }
      let operand = try factor(depth: depth + 1)
      return Query.Node(expression: .not(operand), range: start..<position)
    }
    position += 1
    skipBlanks()
    guard !isAtEnd else { throw unclosed("(", at: start..<position) }
    var inner = try alternatives(depth: depth + 1)
    guard take(")") else { throw unclosed("(", at: start..<start + 1) }
    inner.range = start..<position
    return inner
  }

  /// A mistake of the text, told in the words of the store.
  func mistake(
    _ problem: String, at range: Range<Int>, expected: String? = nil, suggestion: String? = nil,
    isUnknownName: Bool = false
  ) -> QueryError {
    QueryError(
      problem, at: range, expected: expected, suggestion: suggestion, isUnknownName: isUnknownName,
      in: words)
  }

  private func danglingOr(_ word: Range<Int>, _ problem: String) -> QueryError {
    mistake(
      problem, at: word, expected: words.expectedTermsBeside)
  }

  func unclosed(_ opening: String, at range: Range<Int>) -> QueryError {
    opening == "("
      ? mistake(words.notClosed, at: range, expected: words.expectedClosing)
      : mistake(words.quotationNotClosed, at: range, expected: words.expectedQuotationMark)
  }
}

extension QueryParser {
  var isAtEnd: Bool { position >= scalars.count }
  var peek: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }
  var isAtBlank: Bool { peek.map(\.isBlank) ?? false }
  /// The place of the next scalar, empty at the end.
  var here: Range<Int> { position..<min(position + 1, scalars.count) }

  /// Whether `OR` stands here as a word of its own.
  var isAtOr: Bool {
    guard position + 2 <= scalars.count, scalars[position] == "O", scalars[position + 1] == "R"
    else { return false }
    return position + 2 == scalars.count || !scalars[position + 2].isPartOfWord
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks() {
    while isAtBlank { position += 1 }
  }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar separates the terms of a query.
  var isBlank: Bool { properties.isWhitespace }

  /// Whether a word that is not quoted goes on with the scalar.
  var isPartOfWord: Bool { !isBlank && self != "(" && self != ")" && self != "\"" }
}

extension Query.Node {
  /// The parts as one, which a single part already is.
  fileprivate static func joining(
    _ parts: [Query.Node], by join: ([Query.Node]) -> Query.Expression
  ) -> Query.Node {
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return parts.first ?? Query.Node(expression: join(parts), range: 0..<0)
    }
    return Query.Node(
      expression: join(parts), range: first.range.lowerBound..<last.range.upperBound)
  }
}
