extension EventStore {
  /// The times during which a partner held a partnership in one field, by the day on which they began;
  /// those at one tier that overlap are one.
  ///
  /// Complexity: O(1), and O(n) in the events when it is first asked for.
  public func sectoralStandings(of partner: Ref<Partner>) -> ArraySlice<Standing> {
    hasSectoralTiers ? sectoral.table.value[partner.index] : []
  }

  /// The tiers beside the ladder that a partner held on some days, which are in order: of several the one
  /// that it has held for the shortest time.
  ///
  /// Complexity: O(m log n), m days and the partner's n times at such tiers.
  public func sectoralTiers(of partner: Ref<Partner>, on days: [Day]) -> [Ref<Tier>?] {
    sectoral.table.value.tiers(of: partner.index, on: days)
  }

  /// The steps to a partnership in one field that a partner has taken by a day and that have not
  /// ended by it, oldest first.
  ///
  /// Complexity: O(n) in the partner's steps of that sort, or in those looked for where none has ended.
  /// - Parameter most: how many are looked for.
  public func sectoralSteps(
    of partner: Ref<Partner>, by day: Day, first most: Int = .max
  ) -> [Ref<Event>] {
    guard hasSectoralTiers else { return [] }
    let steps = sectoral.steps.value[partner.index].lazy.filter { step in
      let end = self[step].end
      return columns.dates[step.index].last <= day && end.map { $0.last >= day } ?? true
    }
    return Array(steps.prefix(most))
  }

  /// The first partnership in one field that a partner formed at each sectoral tier, by the order in
  /// which they became certain.
  func sectoralEntries(of partner: Ref<Partner>, by day: Day) -> [Standing] {
    var entered: Set<Ref<Tier>> = []
    return sectoralStandings(of: partner).filter {
      $0.start <= day && entered.insert($0.tier).inserted
    }
  }
}

/// What stands beside the ladder, made when it is first asked for.
struct Sectoral: Equatable, Sendable {
  /// For each partner, its steps to such tiers that took effect.
  let steps: Deferred<Postings>
  let table: Deferred<SectoralTable>

  init(_ dataset: Dataset, _ columns: EventColumns, by day: Day) {
    let isSectoral = dataset.tiers.map(\.isSectoral)
    let isInForce = dataset.kinds.map(\.inForce)
    let (tiers, kinds, partners) = (columns.tiers, columns.kinds, columns.partners)
    let isStep: @Sendable (Int) -> Bool = { event in
      tiers[event] != CodeBook.none && isSectoral[Int(tiers[event])]
        && (kinds[event] == CodeBook.none || isInForce[Int(kinds[event])])
    }
    steps = Deferred { [count = dataset.partners.count] in
      Postings(
        partners.indices.map { isStep($0) ? partners[$0] : CodeBook.none }, count: count)
    }
    table = Deferred { [count = dataset.partners.count] in
      SectoralTable(partners: count, in: columns, by: day, isStep: isStep)
    }
  }
}
