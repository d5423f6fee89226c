extension DatasetReader {
  mutating func subject() throws(DatasetError) -> Subject {
    var subject = Subject(id: "", name: "")
    var object = try open(SubjectKey.self)
    while let key = try next(&object) {
      switch key {
      case .id: subject.id = try name()
      case .iso2: subject.iso2 = try json.string()
      case .name: subject.name = try name()
      case .nameVi: subject.otherName = try json.string()
      }
    }
    return subject
  }

  mutating func coverage() throws(DatasetError) -> Coverage {
    let anyDay = EventDate(Day(number: 0))
    var coverage = Coverage(from: anyDay, to: anyDay)
    var end = 0
    var object = try open(CoverageKey.self)
    while let key = try next(&object) {
      switch key {
      case .from: coverage.from = try date()
      case .denseTo: coverage.denseTo = try date()
      case .to:
        end = json.nextOffset()
        coverage.to = try date()
      case .note: coverage.note = try json.string()
      }
    }
    guard coverage.from.first <= coverage.to.last else {
      throw json.error(at: end, expected: "a date not before \"from\", \(coverage.from)")
    }
    places?.coverage = object.places
    return coverage
  }

  mutating func tier() throws(DatasetError) {
    var tier = Tier(id: "", name: "", short: "", rank: 0)
    var (short, rank, isOnLadder): (String?, Int?, Bool?)
    var object = try open(TierKey.self)
    while let key = try next(&object) {
      switch key {
      case .id: tier.id = try id(in: \.tierIDs, of: "tier")
      case .name: tier.name = try name()
      case .nameVi: tier.otherName = try name()
      case .short: short = try name()
      case .shortVi: tier.otherShort = try name()
      case .rank: rank = try json.integer(in: FormatRange.rank)
      case .sectoral: tier.isSectoral = try json.bool()
      case .ladder: isOnLadder = try json.bool()
      case .description: tier.description = try json.string()
      }
    }
    var read = Tier(
      id: tier.id, name: tier.name, short: short ?? tier.id.uppercased(), rank: rank ?? 0,
      description: tier.description, isSectoral: tier.isSectoral,
      isOnLadder: isOnLadder ?? Tier.isUsuallyOnLadder(id: tier.id))
    (read.otherName, read.otherShort) = (tier.otherName, tier.otherShort)
    dataset.tiers.append(read)
    hasRank.append(rank != nil)
  }

  mutating func kind() throws(DatasetError) {
    var kind = Kind(id: "", name: "")
    var object = try open(KindKey.self)
    while let key = try next(&object) {
      switch key {
      case .id: kind.id = try id(in: \.kindIDs, of: "kind")
      case .name: kind.name = try name()
      case .nameVi: kind.otherName = try name()
      case .short: kind.short = try name()
      case .shortVi: kind.otherShort = try name()
      case .inForce: kind.inForce = try json.bool()
      }
    }
    dataset.kinds.append(kind)
  }

  mutating func region() throws(DatasetError) {
    var offset = json.nextOffset()
    var region = Region(name: "")
    if json.peek() == UInt8(ascii: "{") {
      var object = try open(RegionKey.self)
      while let key = try next(&object) {
        switch key {
        case .name:
          offset = json.nextOffset()
          region.name = try name()
        case .nameVi: region.otherName = try name()
        }
      }
    } else {
      region.name = try name()
    }
    guard regionIndices[region.name] == nil else {
      throw json.error(at: offset, expected: "each region once", rule: .duplicateID)
    }
    regionIndices[region.name] = dataset.regions.count
    dataset.regions.append(region)
  }

  mutating func tally() throws(DatasetError) {
    var tally = Tally(asOf: EventDate(Day(number: 0)), counts: [:])
    var counts: [(tier: Name, count: Int)] = []
    var object = try open(TallyKey.self)
    while let key = try next(&object) {
      switch key {
      case .asOf: tally.asOf = try date()
      case .counts: counts = try self.counts(total: &tally.total)
      case .text: tally.text = try json.string()
      case .sources: tally.sources = try sources()
      case .note: tally.note = try json.string()
      }
    }
    dataset.tallies.append(tally)
    countNames.append(counts)
    guard let own = object.places else { return }
    places?.tallies.append(TallyPlaces(own: own, counts: countPlaces))
    lists = EventPlaces.Lists()
  }

  mutating func lint() throws(DatasetError) {
    var object = try open(LintKey.self)
    while let key = try next(&object) {
      switch key {
      case .accept: try each { (reader) throws(DatasetError) in try reader.acceptance() }
      }
    }
  }

  private mutating func acceptance() throws(DatasetError) {
    var acceptance = Acceptance(rule: "", record: "", reason: "")
    var object = try open(AcceptanceKey.self)
    while let key = try next(&object) {
      switch key {
      case .rule: acceptance.rule = try name()
      case .at: acceptance.record = try name()
      case .because: acceptance.reason = try name()
      }
    }
    dataset.acceptances.append(acceptance)
    if let own = object.places { places?.acceptances.append(own) }
  }

  private mutating func counts(
    total: inout Int?
  ) throws(DatasetError) -> [(tier: Name, count: Int)] {
    var counts: [(tier: Name, count: Int)] = []
    var seen: Set<String> = []
    var isFirst = true
    countPlaces = [:]
    try json.openObject()
    while let key = try json.nextKey(isFirst: &isFirst) {
      let name = try json.text(of: key.text)
      guard seen.insert(name).inserted else { throw json.duplicateError(key) }
      if places != nil { countPlaces[name] = json.nextOffset() }
      let count = try json.integer(in: FormatRange.count)
      if name == "total" {
        total = count
      } else {
        counts.append((Name(text: name, offset: key.offset), count))
      }
    }
    return counts
  }
}

extension Tier {
  /// Whether a tier is a rung of the ladder when its file does not say: Special Relationships lie
  /// outside it.
  static func isUsuallyOnLadder(id: String) -> Bool { id != "special" }
}
