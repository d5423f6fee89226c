extension Query {
  /// The text of a query part that chooses the events about any of the tiers, such as `tier:csp`
  /// or `(tier:csp OR tier:sp)`; empty for no tiers.
  public static func text(choosing tiers: [Ref<Tier>], in store: EventStore) -> String {
    let vocabulary = Vocabulary.tiers(of: store)
    return either(
      tiers.map { ref in
        let tier = store[ref]
        return "tier:" + vocabulary.value([tier.short, tier.id, tier.name], for: ref)
      })
  }

  /// The text of a query part that chooses the partners in any of the regions or the groups, such
  /// as `(region:"southeast asia" OR group:asean)`; empty for none.
  public static func text(
    choosing regions: [Ref<Region>], _ groups: [Ref<Group>], in store: EventStore
  ) -> String {
    let (ofRegions, ofGroups) = (Vocabulary.regions(of: store), Vocabulary.groups(of: store))
    return either(
      regions.map { "region:" + ofRegions.value([store[$0].name], for: $0) }
        + groups.map { "group:" + ofGroups.value([store[$0].name], for: $0) })
  }

  private static func either(_ terms: [String]) -> String {
    terms.count > 1 ? "(\(terms.joined(separator: " OR ")))" : terms.first ?? ""
  }
}

extension Vocabulary {
  /// How a value that means only `ref` is typed: the first of its names that does, in lower case
  /// and quoted where it must be.
  fileprivate func value(_ names: [String], for ref: Ref<Entity>) -> String {
    let name = names.first { refs(named: $0) == [ref] } ?? names.first ?? ""
    let value = name.lowercased()
    guard !value.unicodeScalars.allSatisfy({ $0.isPartOfWord && $0 != "," }) else { return value }
    let escaped = value.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return "\"\(escaped)\""
  }
}
