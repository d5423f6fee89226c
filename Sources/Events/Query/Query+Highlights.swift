extension Query {
  /// The parts of a displayed text that hold words and phrases the query asks for, in order and
  /// apart from one another; those it excludes are not among them.
  ///
  /// A part begins and ends between characters, with all their diacritics.
  public func matchRanges(in text: String) -> [Range<String.Index>] {
    var patterns: [SearchPattern] = []
    root?.collectPatterns(into: &patterns)
    guard !patterns.isEmpty else { return [] }
    let folded = FoldedText(text)
    let found = patterns.flatMap { pattern in
      folded.ranges(of: Array(String(decoding: pattern.bytes, as: UTF8.self).unicodeScalars)).map {
        folded.origins[$0.lowerBound]..<folded.origins[$0.upperBound - 1] + 1
      }
    }
    let indices = Array(text.indices) + [text.endIndex]
    return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .reduce(into: [Range<Int>]()) { merged, range in
        if let last = merged.last, range.lowerBound <= last.upperBound {
          merged[merged.count - 1] =
            last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
          merged.append(range)
        }
      }
      .map { indices[$0.lowerBound]..<indices[$0.upperBound] }
  }
}

extension Query.Node {
  /// Collects the words and phrases that are asked for.
  func collectPatterns(isNegated: Bool = false, into patterns: inout [SearchPattern]) {
    switch expression {
    case .all(let parts), .any(let parts):
      for part in parts { part.collectPatterns(isNegated: isNegated, into: &patterns) }
    case .not(let part): part.collectPatterns(isNegated: !isNegated, into: &patterns)
    case .term(.text(let pattern)) where !isNegated: patterns.append(pattern)
    case .term: break
    }
  }
}

extension EventStore {
  /// The events that mention a word or a phrase that a query asks for: in their texts, their date, or
  /// the name of their tier or kind.
  ///
  /// Complexity: O(n) in the texts of the events, for each word.
  public func events(mentioning query: Query) -> RefSet<Event> {
    var patterns: [SearchPattern] = []
    query.root?.collectPatterns(into: &patterns)
    return patterns.reduce(into: RefSet(capacity: eventCount)) {
      $0.formUnion(events(mentioning: $1))
    }
  }

  func events(mentioning pattern: SearchPattern) -> RefSet<Event> {
    var found = columns.events(containing: pattern)
    found.formUnion(columns.events(datedWith: pattern))
    let tiers = RefSet(
      self.tiers.filter { tableText.contains(pattern, in: $0) }, capacity: self.tiers.count)
    let kinds = RefSet(
      self.kinds.filter { tableText.contains(pattern, in: $0) }, capacity: self.kinds.count)
    if !tiers.isEmpty { found.formUnion(RefSet(columns.tiers, in: tiers)) }
    if !kinds.isEmpty { found.formUnion(RefSet(columns.kinds, in: kinds)) }
    return found
  }
}
