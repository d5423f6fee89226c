import Events

extension Probe {
  private static let store = Result { try EventStore.bundled() }

  /// A text is a query whose parts stand in it and can be replaced; or its mistake is at a place in
  /// it.
  func checkQuery(_ text: String) throws {
    let store = try Probe.store.get()
    let scalars = Array(text.unicodeScalars)
    let query: Query
    do {
      query = try Query(text, for: store)
    } catch {
      let range = error.range
      try require(
        0 <= range.lowerBound && range.upperBound <= scalars.count, "\(error): outside the text")
      let message = error.description(of: text).unicodeScalars
      try require(
        !message.contains { $0 != "\n" && $0.isHarmful }, "\(error.description): a control")
      return
    }
    let found = try checkMatches(of: query, in: store)
    try checkHighlights(of: query, in: store)
    try checkParts(of: query, found: found, in: store)
  }

  private func checkMatches(of query: Query, in store: EventStore) throws(Fault) -> [Ref<Event>] {
    let found = store.events(matching: query)
    for event in store.events where event.index % 7 == query.text.utf8.count % 7 {
      try require(
        query.matches(event, in: store, asOf: store.days.upperBound) == found.contains(event),
        "“\(query.text)”: \(store[event].id) is found and does not match, or the other way round")
    }
    return found
  }

  private func checkHighlights(of query: Query, in store: EventStore) throws(Fault) {
    for text in [query.text, "Hàn Quốc – e\u{301}\u{323}🇻🇳 İß", store.dataset.title] {
      var end = text.startIndex
      for range in query.matchRanges(in: text) {
        try require(
          end <= range.lowerBound && range.upperBound <= text.endIndex, "parts overlap in \(text)")
        end = range.upperBound
      }
    }
  }

  /// Each part put in its own place leaves a query that finds the same; taken away, one that finds
  /// as much or more; a part added, what both find.
  private func checkParts(
    of query: Query, found: [Ref<Event>], in store: EventStore
  ) throws {
    let scalars = Array(query.text.unicodeScalars)
    var end = 0
    for conjunct in query.conjuncts {
      let range = conjunct.range
      try require(
        end <= range.lowerBound && range.upperBound <= scalars.count && !range.isEmpty,
        "“\(query.text)”: the part at \(range) is not behind the one before")
      end = range.upperBound
      let part = String(String.UnicodeScalarView(scalars[range]))
      let same = try find(query.replacing(conjunct, with: part), in: store)
      try require(same == found, "“\(query.text)” with “\(part)” in its own place finds others")
      let fewer = try find(query.replacing(conjunct, with: ""), in: store)
      try require(
        Set(found).isSubset(of: fewer), "“\(query.text)” without “\(part)” finds less")
    }
    let more = try find(query.replacing(nil, with: "tier:csp"), in: store)
    let both = found.filter { store[$0].tier.map { store[$0].short == "CSP" } ?? false }
    try require(more == both, "“\(query.text)” and tier:csp find others than both")
  }

  private func find(_ text: String, in store: EventStore) throws(Fault) -> [Ref<Event>] {
    do {
      return store.events(matching: try Query(text, for: store))
    } catch {
      throw Fault(description: "“\(text)” is no query: \(error)")
    }
  }
}
