extension Linter {
  /// Tiers that events say they rose from, against where the partner stood.
  mutating func checkOrigins(in store: EventStore) {
    let refs = references(in: store)
    for (event, places) in events {
      guard let stated = event.fromTier, let ref = refs[event.id] else { continue }
      let partner = dataset.partners[event.partner.index]
      let before = event.date.first.advanced(by: -1)
      if dataset.tiers[stated.index].isSectoral {
        let held = store.sectoralSteps(of: event.partner, by: before).map { store[$0].tier }
        guard !held.contains(stated) else { continue }
      }
      let standing = store.standing(of: event.partner, on: before)?.tier
      let derived = store.standing(from: ref).map(\.previous) ?? standing
      // Where what stood before has ended, both what it was and that it has are told.
      guard derived != stated, standing != stated else { continue }
      report(
        .fromTier, at: places.own[.fromTier], of: event.id,
        found: quoted(dataset.tiers[stated.index].id),
        expected: derived.map {
          "\(quoted(dataset.tiers[$0.index].id)), where \(partner.name.visible()) stood before"
        } ?? "no \"fromTier\", as no event before brought \(partner.name.visible()) to a tier",
        hint: "add the event that brought it there, or correct \"fromTier\"")
    }
  }

  /// Ordinals that events state, against the entries to their tiers.
  mutating func checkOrdinals(in store: EventStore) {
    let refs = references(in: store)
    let entries = entries(in: store)
    for (event, places) in events {
      guard let stated = event.ordinal, let ref = refs[event.id] else { continue }
      let derived = entries[ref]
      guard derived != stated else { continue }
      let tier = event.tier.map { dataset.tiers[$0.index].name.visible() }
      report(
        .ordinal, at: places.own[.ordinal], of: event.id, found: "\(stated)",
        expected: derived.map {
          "\($0), as counted from the entries to \(tier ?? "the tier") in the dataset"
        } ?? "an ordinal only with a first entry to a tier, which this is not",
        hint: derived == nil
          ? "move it to the event that is the entry"
          : "look for entries that are missing or too many, and for how the source counts")
    }
  }

  /// The how-manieth first entry to its tier each event is that is one; organisations count.
  private func entries(in store: EventStore) -> [Ref<Event>: Int] {
    var byTier: [Ref<Tier>: [Ref<Event>]] = [:]
    for partner in store.partners {
      var entered: Set<Ref<Tier>> = []
      for standing in store.standings(of: partner)
      where entered.insert(standing.tier).inserted {
        byTier[standing.tier, default: []].append(standing.event)
      }
    }
    var ordinals: [Ref<Event>: Int] = [:]
    for entries in byTier.values {
      for (index, event) in entries.sorted().enumerated() { ordinals[event] = index + 1 }
    }
    return ordinals
  }

  /// The events of a store by their ids.
  private func references(in store: EventStore) -> [String: Ref<Event>] {
    Dictionary(store.events.map { (store[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
