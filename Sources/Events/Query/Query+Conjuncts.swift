extension Query {
  /// One of the parts of a query that must all hold.
  public struct Conjunct: Hashable, Sendable {
    /// What a part chooses, where it does nothing else.
    public enum Choice: Hashable, Sendable {
      /// Events about any of the tiers.
      case tiers(Set<Ref<Tier>>)
      /// Partners in any of the regions or the groups.
      case places(regions: Set<Ref<Region>>, groups: Set<Ref<Group>>)
      case other
    }

    /// What is asked of the events.
    public let choice: Choice
    /// Where it stands in the text, as offsets in Unicode scalars, its parentheses included.
    public let range: Range<Int>
  }

  /// The parts that must all hold, in the order of the text.
  ///
  /// A query with `OR` at its top has one part.
  public var conjuncts: [Conjunct] {
    guard let root else { return [] }
    return root.conjuncts.map { Conjunct(choice: $0.choice, range: $0.range) }
  }

  /// The text with a part replaced by `replacement`, or with `replacement` added at the end; all
  /// else stays as it was typed.
  ///
  /// - Parameters:
  ///   - conjunct: one of ``conjuncts``, or `nil` to add a part.
  ///   - replacement: a part of a query; empty to remove the part.
  public func replacing(_ conjunct: Conjunct?, with replacement: String) -> String {
    let scalars = Array(text.unicodeScalars)
    func slice(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)]))
    }
    guard let range = conjunct?.range.clamped(to: scalars.indices) else {
      guard let root, !replacement.isEmpty else { return root == nil ? replacement : text }
      if root.isAlternativesWithoutParentheses { return "(\(slice(root.range))) \(replacement)" }
      return text + (scalars.last?.isBlank == true ? "" : " ") + replacement
    }
    var (before, after) = (slice(0..<range.lowerBound), slice(range.upperBound..<scalars.count))
    if replacement.isEmpty {
      // By scalars: a blank may carry a mark that begins the word behind it.
      after = String(after.unicodeScalars.drop(while: \.isBlank))
      if after.isEmpty {
        let end = before.unicodeScalars.lastIndex { !$0.isBlank }
        before = end.map { String(before.unicodeScalars[...$0]) } ?? ""
      }
    }
    let opening = before.unicodeScalars.last?.isPartOfWord == true && !(replacement + after).isEmpty
    let closing = after.unicodeScalars.first?.isPartOfWord == true && !replacement.isEmpty
    return before + (opening ? " " : "") + replacement + (closing ? " " : "") + after
  }
}

extension Query.Node {
  fileprivate var conjuncts: [Query.Node] {
    guard case .all(let parts) = expression else { return [self] }
    return parts
  }

  fileprivate var isAlternativesWithoutParentheses: Bool {
    guard case .any(let parts) = expression else { return false }
    return parts.first?.range.lowerBound == range.lowerBound
  }

  fileprivate var choice: Query.Conjunct.Choice {
    switch expression {
    case .term(.tier(let tiers, .equal)): .tiers(Set(tiers.refs))
    case .term(.region(let regions)): .places(regions: Set(regions.refs), groups: [])
    case .term(.group(let groups)): .places(regions: [], groups: Set(groups.refs))
    case .any(let parts):
      parts.dropFirst().reduce(parts.first?.choice ?? .other) {
        $0.union($1.choice)
      }
    default: .other
    }
  }
}

extension Query.Conjunct.Choice {
  /// What either of two chooses, where they choose alike.
  fileprivate func union(_ other: Self) -> Self {
    switch (self, other) {
    case (.tiers(let a), .tiers(let b)): .tiers(a.union(b))
    case (.places(let regions, let groups), .places(let moreRegions, let moreGroups)):
      .places(regions: regions.union(moreRegions), groups: groups.union(moreGroups))
    default: .other
    }
  }
}
