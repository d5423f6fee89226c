extension DatasetReader {
  /// Turns the names of tiers, kinds, partners and regions into references, now that all tables
  /// are known.
  ///
  /// Events that name an unknown partner are left out where errors are collected; other unknown
  /// names only leave their references out.
  mutating func resolve() throws(DatasetError) {
    rankByOrder()
    try resolveRegions()
    let tiers = Table(of: "a tier", ids: dataset.tiers.map(\.id), seen: tierIDs) {
      [$0.tiers[$1].short, $0.tiers[$1].name]
    }
    let kinds = Table(of: "a kind", ids: dataset.kinds.map(\.id), seen: kindIDs) {
      [$0.kinds[$1].name]
    }
    let partners = Table(of: "a country", ids: dataset.partners.map(\.id), seen: countryIDs) {
      $0.partners[$1].allNames
    }
    var homeless: Set<Int> = []
    for (index, names) in eventNames.enumerated() {
      if let partner = try self.index(of: names.country, in: partners) {
        dataset.events[index].partner = Ref(partner)
      } else {
        homeless.insert(index)
      }
      if let kind = names.kind {
        dataset.events[index].kind = try self.index(of: kind, in: kinds).map { Ref($0) }
      }
      if let tier = names.tier {
        dataset.events[index].tier = try self.index(of: tier, in: tiers).map { Ref($0) }
      }
      if let tier = names.fromTier {
        dataset.events[index].fromTier = try self.index(of: tier, in: tiers).map { Ref($0) }
      }
    }
    for (index, counts) in countNames.enumerated() {
      for (tier, count) in counts {
        guard let tier = try self.index(of: tier, in: tiers) else { continue }
        dataset.tallies[index].counts[Ref(tier)] = count
      }
    }
    guard !homeless.isEmpty else { return }
    let kept = eventNames.indices.filter { !homeless.contains($0) }
    dataset.events = kept.map { dataset.events[$0] }
    eventNames = kept.map { eventNames[$0] }
    if let events = places?.events { places?.events = kept.map { events[$0] } }
  }

  /// Gives tiers that state no rank one by their order: the first of the file is the highest.
  private mutating func rankByOrder() {
    for index in dataset.tiers.indices where !hasRank[index] {
      dataset.tiers[index].rank = dataset.tiers.count - 1 - index
    }
  }

  private mutating func resolveRegions() throws(DatasetError) {
    for (index, name) in regionNames.enumerated() {
      guard let name else { continue }
      if !hasRegions, regionIndices[name.text] == nil {
        regionIndices[name.text] = dataset.regions.count
        dataset.regions.append(Region(name: name.text))
      }
      guard let region = regionIndices[name.text] else {
        let names = dataset.regions.map(\.name)
        try refuse(
          json.error(
            at: name.offset, expected: "one of the regions\(examples(names))",
            hint: nearest(to: name.text, among: names).map { "did you mean \"\($0.visible())\"?" },
            rule: .unknownID))
        continue
      }
      dataset.partners[index].region = Ref(region)
    }
  }

  /// The ids of a table.
  private struct Table {
    let owner: String
    let ids: [String]
    let indices: [String: Int]
    /// The ids of the table with those of records that were refused.
    let seen: [String: Int]
    /// What else people may write for the thing at an index.
    let names: (Dataset, Int) -> [String]

    init(
      of owner: String, ids: [String], seen: [String: Int],
      names: @escaping (Dataset, Int) -> [String]
    ) {
      self.owner = owner
      self.ids = ids
      self.seen = seen
      self.names = names
      indices = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The position of the thing with a name; `nil` for one that was refused, for its record or here.
  private mutating func index(of name: Name, in table: Table) throws(DatasetError) -> Int? {
    if let index = table.indices[name.text] { return index }
    guard table.seen[name.text] == nil else { return nil }
    let written = name.text.lowercased()
    let named = table.ids.indices.first { index in
      table.names(dataset, index).contains { $0.lowercased() == written }
    }
    let meant = named.map { table.ids[$0] } ?? nearest(to: name.text, among: table.ids)
    try refuse(
      json.error(
        at: name.offset, expected: "the id of \(table.owner)\(examples(table.ids))",
        hint: meant.map { "did you mean \"\($0.visible())\"?" }, rule: .unknownID))
    return nil
  }

  /// Says of events that end after the coverage that nothing can be claimed of them.
  mutating func noteEventsPastCoverage() {
    guard let coverage = dataset.coverage else { return }
    let end = coverage.to.last
    for (event, names) in zip(dataset.events, eventNames) where event.date.last > end {
      let place = event.date.first > end ? "lies after" : "reaches past"
      notes.append(
        Note(
          offset: names.dateOffset, rule: .pastCoverage, record: event.id,
          text: "\(event.date) \(place) the coverage, which ends \(coverage.to): "
            + "it is shown, and never stands"))
    }
  }

  private func examples(_ names: [String]) -> String {
    guard !names.isEmpty else { return ", of which the file has none" }
    let some = names.prefix(3).map { $0.visible() }.joined(separator: ", ")
    return " (\(some)\(names.count > 3 ? ", …" : ""))"
  }
}
