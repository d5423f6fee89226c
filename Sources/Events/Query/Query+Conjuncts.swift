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
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
    }
    guard let range = conjunct?.range.clamped(to: 0..<scalars.count) else {
      guard !replacement.isEmpty, let root else {
        return replacement.isEmpty ? self.text : replacement
      }
      guard case .any = root.expression, !root.isParenthesized(in: scalars) else {
        let separator = scalars.last?.isBlank == true ? "" : " "
        return self.text + separator + replacement
      }
      return "(\(text(root.range))) \(replacement)"
    }
    var (before, after) = (range.lowerBound, range.upperBound)
    if replacement.isEmpty {
      while after < scalars.count, scalars[after].isBlank { after += 1 }
      if after == scalars.count {
        while before > 0, scalars[before - 1].isBlank { before -= 1 }
      }
    }
    return text(0..<before) + replacement + text(after..<scalars.count)
  }
}

extension Query.Node {
  fileprivate var conjuncts: [Query.Node] {
    guard case .all(let parts) = expression else { return [self] }
    return parts
  }

  fileprivate func isParenthesized(in scalars: [Unicode.Scalar]) -> Bool {
    !range.isEmpty && scalars[range.lowerBound] == "(" && scalars[range.upperBound - 1] == ")"
  }

  fileprivate var choice: Query.Conjunct.Choice {
    switch expression {
    case .term(.tier(let tiers, .equal)): .tiers(Set(tiers.refs))
    case .term(.region(let regions)): .places(regions: Set(regions.refs), groups: [])
    case .term(.group(let groups)): .places(regions: [], groups: Set(groups.refs))
    case .any(let parts): parts.dropFirst().reduce(parts.first?.choice ?? .other) {
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
