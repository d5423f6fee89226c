import Words

extension QueryParser {
  /// What a term with a key asks.
  ///
  /// - Parameter start: where the term starts.
  func expression(
    _ key: Query.Key, _ comparison: Query.Comparison, _ values: [Value], at start: Int
  ) throws(QueryError) -> Query.Expression {
    if comparison == .notEqual {
      let term = try term(key, .equal, values)
      return .not(Query.Node(expression: .term(term), range: start..<position))
    }
    if comparison != .equal, values.count > 1 {
      throw mistake(
        words.oneValue(comparison.rawValue), at: values[1].range,
        expected: words.listsGoWith(key.rawValue))
    }
    return .term(try term(key, comparison, values))
  }

  private func term(
    _ key: Query.Key, _ comparison: Query.Comparison, _ values: [Value]
  ) throws(QueryError) -> Query.Term {
    switch key {
    case .tier: .tier(try tiers(key, comparison, values), comparison)
    case .from: .from(try tiers(key, comparison, values))
    case .standing: .standing(try tiers(key, comparison, values))
    case .region: .region(try refs(.regions(of: store), values))
    case .group: .group(try refs(.groups(of: store), values))
    case .country: .country(try refs(.partners(of: store), values))
    case .kind: .kind(try refs(.kinds(of: store), values))
    case .year, .date: .date(try ranges(key, comparison, values))
    case .person: .part(.person, try patterns(values))
    case .place: .part(.place, try patterns(values))
    case .area: .part(.area, try patterns(values))
    case .source: .part(.source, try patterns(values))
    case .is: .flags(try flags(values))
    }
  }

  /// What the values of a key are, for somebody who typed none or a wrong one.
  func expectation(of key: Query.Key) -> String {
    switch key {
    case .tier, .from, .standing: Vocabulary.tiers(of: store).expectation(in: words)
    case .region: Vocabulary.regions(of: store).expectation(in: words)
    case .group: Vocabulary.groups(of: store).expectation(in: words)
    case .country: Vocabulary.partners(of: store).expectation(in: words)
    case .kind: Vocabulary.kinds(of: store).expectation(in: words)
    case .year: words.expectedYear
    case .date: words.expectedDate
    case .person: words.expectedPerson
    case .place: words.expectedPlace
    case .area: words.expectedArea
    case .source: words.expectedSource
    case .is: words.flags(Query.Flag.allCases.map(\.rawValue))
    }
  }

  private func patterns(_ values: [Value]) throws(QueryError) -> [SearchPattern] {
    var patterns: [SearchPattern] = []
    for value in values { patterns.append(try pattern(value)) }
    return patterns
  }

  private func refs<Entity>(
    _ vocabulary: Vocabulary<Entity>, _ values: [Value]
  ) throws(QueryError) -> RefSet<Entity> {
    var refs = RefSet<Entity>(capacity: vocabulary.count)
    for value in values {
      for ref in try named(value, in: vocabulary) { refs.insert(ref) }
    }
    return refs
  }

  /// What a value names: one or several.
  private func named<Entity>(
    _ value: Value, in vocabulary: Vocabulary<Entity>
  ) throws(QueryError) -> [Ref<Entity>] {
    let refs = vocabulary.refs(named: value.text)
    guard refs.isEmpty else { return refs }
    let near = vocabulary.label(nearest: value.text)
    throw mistake(
      words.unknown(vocabulary.table, value.text.visible()), at: value.range,
      expected: near == nil ? vocabulary.expectation(in: words) : vocabulary.listing(in: words),
      suggestion: near,
      isUnknownName: true)
  }

  private func tiers(
    _ key: Query.Key, _ comparison: Query.Comparison, _ values: [Value]
  ) throws(QueryError) -> RefSet<Tier> {
    let vocabulary = Vocabulary.tiers(of: store)
    guard comparison != .equal, let value = values.first else {
      return try refs(vocabulary, values)
    }
    let bounds = try named(value, in: vocabulary)
    guard let bound = bounds.first, bounds.count == 1 else {
      let labels = bounds.map { store[$0].short }.joined(separator: ", ")
      throw mistake(
        words.anyOf(value.text.visible(), labels), at: value.range,
        expected: words.expectedOneTier)
    }
    return RefSet(
      store.tiers.filter {
        comparison.holds(store[$0].rank, store[bound].rank)
          && !(key == .standing && store[$0].isSectoral)
      }, capacity: vocabulary.count)
  }

  private func flags(_ values: [Value]) throws(QueryError) -> Set<Query.Flag> {
    var flags: Set<Query.Flag> = []
    for value in values {
      guard let flag = Query.Flag(rawValue: value.text.folded) else {
        throw mistake(
          words.unknownFlag(value.text.visible()), at: value.range, expected: expectation(of: .is),
          suggestion: nearest(to: value.text.folded, among: Query.Flag.allCases.map(\.rawValue)))
      }
      flags.insert(flag)
    }
    return flags
  }
}
