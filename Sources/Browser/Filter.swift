import Events

/// What narrows the timeline.
struct Filter: Equatable, Sendable {
  /// The query as the reader typed or picked it.
  private(set) var text = ""
  private(set) var query: Query
  /// Whether it narrows anything; `^F` turns it off and on with its text kept.
  var isOn = true

  /// A filter that hides nothing.
  init() { query = .everything }

  /// The filter that `text` asks for.
  ///
  /// - Throws: ``QueryError`` when it is no query.
  init(_ text: String, for store: EventStore) throws(QueryError) {
    self.text = text.trimmed
    query = try Query(text, for: store)
  }

  /// The query that holds now.
  var active: Query { isOn ? query : .everything }

  var isEmpty: Bool { text.isEmpty }
}

extension String {
  /// The text without white space around it; a mark on a blank is no white space.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
