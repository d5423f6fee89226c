extension EventStore {
  /// The events that match a query, oldest first.
  ///
  /// - Parameter asOf: the day on which standings are taken, and after which no event is shown that
  ///   may not have happened by then; `nil` for the end of the timeline, and all events.
  public func events(matching query: Query, asOf: Day? = nil) -> [Ref<Event>] {
    eventSet(matching: query, asOf: asOf).refs
  }

  /// The events that match a query.
  ///
  /// Complexity: O(n) in the texts of the events for words, in the events for most terms.
  /// - Parameter asOf: the day on which standings are taken, and after which no event is shown that
  ///   may not have happened by then; `nil` for the end of the timeline, and all events.
  public func eventSet(matching query: Query, asOf: Day? = nil) -> RefSet<Event> {
    let day = asOf ?? days.upperBound
    var found = query.root?.events(in: self, asOf: day) ?? RefSet(capacity: eventCount, full: true)
    if let asOf {
      found.formIntersection(columns.events(certainOn: asOf))
    }
    return found
  }
}

extension Query {
  /// Whether an event matches, with standings taken on a day.
  public func matches(_ event: Ref<Event>, in store: EventStore, asOf: Day) -> Bool {
    root?.matches(event, in: store, asOf: asOf) ?? true
  }
}

extension Query.Node {
  fileprivate func matches(_ event: Ref<Event>, in store: EventStore, asOf: Day) -> Bool {
    switch expression {
    case .all(let parts): parts.allSatisfy { $0.matches(event, in: store, asOf: asOf) }
    case .any(let parts): parts.contains { $0.matches(event, in: store, asOf: asOf) }
    case .not(let part): !part.matches(event, in: store, asOf: asOf)
    case .term(let term):
      term.matches(event, in: store)
        || term.matches(store[event].partner, in: store, asOf: asOf)
    }
  }

  fileprivate func events(in store: EventStore, asOf: Day) -> RefSet<Event> {
    switch expression {
    case .all(let parts):
      parts.reduce(into: RefSet(capacity: store.eventCount, full: true)) {
        $0.formIntersection($1.events(in: store, asOf: asOf))
      }
    case .any(let parts):
      parts.reduce(into: RefSet(capacity: store.eventCount)) {
        $0.formUnion($1.events(in: store, asOf: asOf))
      }
    case .not(let part): part.events(in: store, asOf: asOf).complement
    case .term(let term): term.events(in: store, asOf: asOf)
    }
  }
}

extension Query.Term {
  fileprivate func events(in store: EventStore, asOf: Day) -> RefSet<Event> {
    let columns = store.columns
    switch self {
    case .standing, .region, .group, .country: return ofPartners(in: store, asOf: asOf)
    case .text(let pattern): return mentions(of: pattern, in: store, asOf: asOf)
    case .tier(let tiers, _): return RefSet(columns.tiers, in: tiers)
    case .from(let tiers):
      return columns.fromTiers.isEmpty
        ? RefSet(capacity: store.eventCount) : RefSet(columns.fromTiers, in: tiers)
    case .kind(let kinds): return RefSet(columns.kinds, in: kinds)
    case .date(let ranges):
      return columns.events(overlappingAny: ranges)
    case .part(let part, let patterns):
      return patterns.reduce(into: RefSet(capacity: store.eventCount)) {
        $0.formUnion(columns.events(containing: $1, in: part))
      }
    case .flags(let flags):
      return flags.reduce(into: RefSet(capacity: store.eventCount)) {
        $0.formUnion($1.events(in: store))
      }
    }
  }

  /// The events of partners of whom the term holds; each partner is asked once.
  private func ofPartners(in store: EventStore, asOf: Day) -> RefSet<Event> {
    var partners = RefSet<Partner>(capacity: store.partners.count)
    for partner in store.partners where matches(partner, in: store, asOf: asOf) {
      partners.insert(partner)
    }
    return store.events(ofAny: partners)
  }

  private func mentions(
    of pattern: SearchPattern, in store: EventStore, asOf: Day
  ) -> RefSet<Event> {
    var found = store.events(mentioning: pattern)
    let partners = store.tableText.partners(containing: pattern)
    if !partners.isEmpty { found.formUnion(store.events(ofAny: partners)) }
    return found
  }

  /// Whether the term asks something of the partner that holds.
  fileprivate func matches(
    _ partner: Ref<Partner>, in store: EventStore, asOf: Day
  ) -> Bool {
    switch self {
    case .text(let pattern): store.tableText.contains(pattern, in: partner)
    case .country(let partners): partners.contains(partner)
    case .region(let regions): store[partner].region.map(regions.contains) ?? false
    case .group(let groups): store[partner].groups.contains(where: groups.contains)
    case .standing(let tiers):
      store.standing(of: partner, on: asOf).map { tiers.contains($0.tier) } ?? false
    case .tier, .from, .kind, .date, .part, .flags: false
    }
  }

  /// Whether the term asks something of the event itself that holds.
  fileprivate func matches(_ ref: Ref<Event>, in store: EventStore) -> Bool {
    let event = store[ref]
    switch self {
    case .text(let pattern):
      return store.columns.event(ref.index, contains: pattern)
        || pattern.occurs(in: event.date.folded)
        || event.tier.map { store.tableText.contains(pattern, in: $0) } ?? false
        || event.kind.map { store.tableText.contains(pattern, in: $0) } ?? false
    case .tier(let tiers, _): return event.tier.map(tiers.contains) ?? false
    case .from(let tiers): return event.fromTier.map(tiers.contains) ?? false
    case .kind(let kinds): return event.kind.map(kinds.contains) ?? false
    case .date(let ranges): return store.columns.span(of: ref.index, overlapsAny: ranges)
    case .part(let part, let patterns):
      return patterns.contains { part.contains($0, in: event) }
    case .flags(let flags): return flags.contains { $0.holds(ref, in: store) }
    case .standing, .region, .group, .country: return false
    }
  }
}

extension Query.Flag {
  fileprivate func holds(_ ref: Ref<Event>, in store: EventStore) -> Bool {
    let event = store[ref]
    return switch self {
    case .announced: !store.isInForce(event)
    case .inforce: store.isInForce(event)
    case .confirmed: event.confidence == .confirmed
    case .single: event.confidence == .single
    case .disputed: event.confidence == .disputed
    case .unverified: event.confidence == .unverified
    case .sectoral: event.tier.map { store[$0].isSectoral } ?? false
    case .skip: store.deferredSkips.value.contains(ref)
    }
  }

  /// All events of which it holds.
  fileprivate func events(in store: EventStore) -> RefSet<Event> {
    let columns = store.columns
    let full = RefSet<Event>(capacity: store.eventCount, full: true)
    func confidence(_ wanted: Confidence) -> RefSet<Event> {
      guard columns.confidences.isEmpty else { return RefSet(columns.confidences) { $0 == wanted } }
      return wanted == .confirmed ? full : full.complement
    }
    switch self {
    case .announced, .inforce:
      let plans = RefSet(
        store.kinds.filter { !store[$0].inForce }, capacity: store.kinds.count)
      let announced =
        plans.isEmpty ? full.complement : RefSet<Event>(columns.kinds, in: plans)
      return self == .announced ? announced : announced.complement
    case .confirmed: return confidence(.confirmed)
    case .single: return confidence(.single)
    case .disputed: return confidence(.disputed)
    case .unverified: return confidence(.unverified)
    case .sectoral:
      return RefSet(
        columns.tiers,
        in: RefSet(
          store.tiers.filter { store[$0].isSectoral }, capacity: store.dataset.tiers.count))
    case .skip: return store.deferredSkips.value
    }
  }
}

extension EventStore {
  /// The events of any of some partners.
  ///
  /// Complexity: O(n) in those events, or in all where those are many.
  fileprivate func events(ofAny partners: RefSet<Partner>) -> RefSet<Event> {
    let refs = partners.refs
    let count = refs.reduce(0) { $0 + events(of: $1).count }
    guard count < eventCount / 16 else { return RefSet(columns.partners, in: partners) }
    var found = RefSet<Event>(capacity: eventCount)
    for partner in refs {
      for event in events(of: partner) { found.insert(event) }
    }
    return found
  }
}

extension Query {
  /// Whether what matches depends on the day on which standings are taken.
  public var dependsOnDay: Bool { root?.dependsOnDay ?? false }
}

extension Query.Node {
  fileprivate var dependsOnDay: Bool {
    switch expression {
    case .all(let parts), .any(let parts): parts.contains(where: \.dependsOnDay)
    case .not(let part): part.dependsOnDay
    case .term(.standing): true
    case .term: false
    }
  }
}
