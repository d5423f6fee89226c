import Events

/// What narrows the timeline.
struct Filter: Equatable, Sendable {
  /// The query as the reader typed or picked it.
  private(set) var text = ""
  private(set) var query: Query
  /// Whether it narrows anything; `^F` turns it off and on with its text kept.
  var isOn = true
  /// What the data does not have so far that the text names; nothing matches until it does.
  private(set) var missing: QueryError?

  /// A filter that hides nothing.
  init() { query = .everything }

  /// The filter that `text` asks for.
  ///
  /// - Parameter isGrowing: whether more data is coming, in which names may be that are unknown yet.
  /// - Throws: ``QueryError`` when it is no query.
  init(_ text: String, for store: EventStore, isGrowing: Bool = false) throws(QueryError) {
    self.text = text.trimmed
    do {
      query = try Query(text, for: store)
    } catch {
      guard isGrowing, error.isUnknownName else { throw error }
      query = Query(unresolved: text)
      missing = error
    }
  }

  /// The same filter of another store.
  ///
  /// - Throws: ``QueryError`` when its text means nothing there.
  func resolved(for store: EventStore, isGrowing: Bool = false) throws(QueryError) -> Filter {
    var filter = try Filter(text, for: store, isGrowing: isGrowing)
    filter.isOn = isOn
    return filter
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
