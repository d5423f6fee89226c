import Words

extension QueryParser {
  /// A value of a term, as it was typed and where.
  struct Value {
    var text: String
    /// With its quotation marks.
    var range: Range<Int>
  }

  /// A phrase, a term with a key, or a word.
  mutating func term() throws(QueryError) -> Query.Node {
    let start = position
    if peek == "\"" {
      return Query.Node(expression: .term(.text(try pattern(try quotation()))), range: span(start))
    }
    if let (key, comparison) = try keyAndComparison() {
      let values = try values(of: key)
      let expression = try expression(key, comparison, values, at: start)
      return Query.Node(expression: expression, range: span(start))
    }
    while let peek, peek.isPartOfWord { position += 1 }
    let word = Value(text: text(span(start)), range: span(start))
    return Query.Node(expression: .term(.text(try pattern(word))), range: span(start))
  }

  private func span(_ start: Int) -> Range<Int> { start..<position }

  /// Text between quotation marks, in which `\"` and `\\` stand for `"` and `\`.
  private mutating func quotation() throws(QueryError) -> Value {
    let start = position
    var content = String.UnicodeScalarView()
    position += 1
    while let scalar = peek {
      position += 1
      if scalar == "\"" { return Value(text: String(content), range: span(start)) }
      if scalar == "\\", let next = peek, next == "\"" || next == "\\" {
        content.append(next)
        position += 1
      } else {
        content.append(scalar)
      }
    }
    throw unclosed("\"", at: span(start))
  }

  func pattern(_ value: Value) throws(QueryError) -> SearchPattern {
    guard !value.text.unicodeScalars.allSatisfy(\.isBlank), let pattern = SearchPattern(value.text)
    else {
      throw mistake(
        words.nothingToLookFor(value.text.visible()), at: value.range,
        expected: words.expectedWord)
    }
    return pattern
  }

  /// The key that starts here and the operator after it; moves only past both.
  private mutating func keyAndComparison() throws(QueryError) -> (Query.Key, Query.Comparison)? {
    let start = position
    var end = position
    while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
    guard end > start, let (comparison, length) = comparison(at: end) else { return nil }
    let name = text(start..<end)
    guard let key = Query.Key(rawValue: name.folded) else {
      let names = Query.Key.allCases.map(\.rawValue)
      let near = nearest(to: name.folded, among: names)
      throw mistake(
        words.unknownKey(name.visible()), at: start..<end,
        expected: near == nil
          ? words.keys(names) : nil,
        suggestion: near.map { "\"\($0)\"" })
    }
    let sign = text(end..<end + length)
    guard key.isOrdered || comparison == .equal || comparison == .notEqual else {
      throw mistake(
        words.noOrder(sign, key.rawValue),
        at: end..<end + length,
        expected: words.expectedKey(key.rawValue))
    }
    position = end + length
    return (key, comparison)
  }

  private func comparison(at offset: Int) -> (Query.Comparison, length: Int)? {
    let next = scalars[offset...].prefix(2)
    if next.count == 2, let comparison = Query.Comparison(rawValue: text(next.indices)) {
      return (comparison, 2)
    }
    guard let first = next.first else { return nil }
    if first == "=" { return (.equal, 1) }
    return Query.Comparison(rawValue: String(first)).map { ($0, 1) }
  }

  /// The values after the operator, separated by commas.
  private mutating func values(of key: Query.Key) throws(QueryError) -> [Value] {
    let start = position
    var values: [Value] = []
    repeat {
      if peek == "\"" {
        values.append(try quotation())
      } else {
        let start = position
        while let peek, peek.isPartOfWord, peek != "," { position += 1 }
        values.append(Value(text: text(span(start)), range: span(start)))
      }
      guard values.last?.text.unicodeScalars.allSatisfy(\.isBlank) != true else {
        throw mistake(
          words.noValue(key.rawValue, afterComma: values.count > 1),
          at: values.count == 1 ? start..<position : values.last?.range ?? here,
          expected: expectation(of: key))
      }
    } while take(",")
    return values
  }
}
