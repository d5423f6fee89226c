import Words

/// A mistake in the text of a query.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong, in plain words.
  public var problem: String
  /// What would have been right there.
  public var expected: String?
  /// What was perhaps meant.
  public var suggestion: String?
  /// The words that it is told in.
  private let words: Words
  /// Where it is, as offsets in Unicode scalars; empty where something is missing.
  public var range: Range<Int>
  /// Whether nothing but a name is wrong, which the data has not: more data may have it.
  public var isUnknownName: Bool

  init(
    _ problem: String, at range: Range<Int>, expected: String? = nil, suggestion: String? = nil,
    isUnknownName: Bool = false, in words: Words
  ) {
    self.problem = problem
    self.range = range
    self.expected = expected
    self.suggestion = suggestion
    self.isUnknownName = isUnknownName
    self.words = words
  }
}

extension QueryError: CustomStringConvertible {
  /// The problem, what was expected and what was perhaps meant, in one line.
  public var description: String {
    switch (expected, suggestion) {
    case (nil, nil): problem
    case (let expected?, nil): "\(problem); \(expected)"
    case (nil, _?): brief
    case (let expected?, let suggestion?): words.didYouMean(problem, expected, suggestion)
    }
  }

  /// The problem and what was perhaps meant.
  public var brief: String { suggestion.map { words.didYouMean(problem, $0) } ?? problem }

  /// Three lines: the message, the query, and a caret under the place of the error.
  ///
  /// The caret is right where every scalar of the query takes one column.
  public func description(of query: String) -> String {
    let line = query.unicodeScalars.map { $0.isControl ? " " : String($0) }.joined()
    return """
      \(self)
        \(line)
        \(String(repeating: " ", count: range.lowerBound))^
      """
  }
}
