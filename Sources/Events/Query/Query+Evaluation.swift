extension EventStore {
  /// The events that match a query, oldest first.
  ///
  /// - Parameter asOf: the day on which standings are taken, and after which no event is shown that
  ///   may not have happened by then; `nil` for the end of the timeline, and all events.
  public func events(matching query: Query, asOf: Day? = nil) -> [Ref<Event>] {
    let day = asOf ?? days.upperBound
    var found = query.root?.events(in: self, asOf: day) ?? RefSet(capacity: eventCount, full: true)
    if let asOf { found.formIntersection(events { $0.date.last <= asOf }) }
    return found.refs
  }

  var eventCount: Int { dataset.events.count }

  /// The events that have a property.
  fileprivate func events(where holds: (borrowing Event) -> Bool) -> RefSet<Event> {
    var found = RefSet<Event>(capacity: eventCount)
    for index in dataset.events.indices where holds(dataset.events[index]) {
      found.insert(Ref(index))
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
        || term.matches(store.dataset.events[event.index].partner, in: store, asOf: asOf)
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
  /// Each partner is asked once, and text is searched in one pass.
  fileprivate func events(in store: EventStore, asOf: Day) -> RefSet<Event> {
    var found = RefSet<Event>(capacity: store.eventCount)
    for partner in store.partners where matches(partner, in: store, asOf: asOf) {
      for event in store.events(of: partner) { found.insert(event) }
    }
    switch self {
    case .text(let pattern):
      let text = store.searchText
      found.formUnion(text.events(containing: pattern))
      for tier in store.tiers where text.contains(pattern, in: tier) {
        for event in store.events(about: tier) { found.insert(event) }
      }
      for kind in store.kinds where text.contains(pattern, in: kind) {
        for event in store.events(of: kind) { found.insert(event) }
      }
    case .part(let part, let patterns) where part != .source:
      // What is in a part is in the text of the whole, where one pass finds it.
      for pattern in patterns {
        for event in store.searchText.events(containing: pattern).refs
        where part.contains(pattern, in: store.dataset.events[event.index]) {
          found.insert(event)
        }
      }
    case .standing, .region, .group, .country: break
    case .tier, .from, .kind, .date, .part, .flags:
      for event in store.events where matches(event, in: store) { found.insert(event) }
    }
    return found
  }

  /// Whether the term asks something of the partner that holds.
  fileprivate func matches(
    _ partner: Ref<Partner>, in store: EventStore, asOf: Day
  ) -> Bool {
    switch self {
    case .text(let pattern): store.searchText.contains(pattern, in: partner)
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
    let events = store.dataset.events
    switch self {
    case .text(let pattern):
      return store.searchText.contains(pattern, in: ref)
        || events[ref.index].tier.map { store.searchText.contains(pattern, in: $0) } ?? false
        || events[ref.index].kind.map { store.searchText.contains(pattern, in: $0) } ?? false
    case .tier(let tiers, _): return events[ref.index].tier.map(tiers.contains) ?? false
    case .from(let tiers): return events[ref.index].fromTier.map(tiers.contains) ?? false
    case .kind(let kinds): return events[ref.index].kind.map(kinds.contains) ?? false
    case .date(let ranges): return ranges.contains(where: events[ref.index].date.overlaps)
    case .part(let part, let patterns):
      return patterns.contains { part.contains($0, in: events[ref.index]) }
    case .flags(let flags): return flags.contains { $0.holds(ref, in: store) }
    case .standing, .region, .group, .country: return false
    }
  }
}

extension Query.Part {
  fileprivate func contains(_ pattern: SearchPattern, in event: Event) -> Bool {
    switch self {
    case .person: event.signatories.contains { pattern.occurs(in: $0.name) }
    case .place: event.place.map(pattern.occurs) ?? false
    case .area: event.areas.contains(where: pattern.occurs)
    case .source:
      event.sources.contains { source in
        [source.publisher, source.title, source.url].contains { $0.map(pattern.occurs) ?? false }
      }
    }
  }
}

extension Query.Flag {
  fileprivate func holds(_ ref: Ref<Event>, in store: EventStore) -> Bool {
    let event = store.dataset.events[ref.index]
    return switch self {
    case .announced: !store.isInForce(event)
    case .inforce: store.isInForce(event)
    case .confirmed: event.confidence == .confirmed
    case .single: event.confidence == .single
    case .disputed: event.confidence == .disputed
    case .unverified: event.confidence == .unverified
    case .sectoral: event.tier.map { store[$0].isSectoral } ?? false
    case .skip: !store.skippedRungs(by: ref).isEmpty
    }
  }
}
