extension EventStore {
  /// The times during which a partner held a partnership in one field, by the day on which they began;
  /// those at one tier that overlap are one.
  ///
  /// Complexity: O(1), and O(n) in the events when it is first asked for.
  public func sectoralStandings(of partner: Ref<Partner>) -> ArraySlice<Standing> {
    hasSectoralTiers ? sectoral.table.value[partner.index] : []
  }

  /// The steps to a partnership in one field that a partner has taken by a day and that have not
  /// ended by it, oldest first.
  ///
  /// Complexity: O(n) in the partner's steps of that sort.
  public func sectoralSteps(of partner: Ref<Partner>, by day: Day) -> [Ref<Event>] {
    guard hasSectoralTiers else { return [] }
    return sectoral.steps.value[partner.index].filter { step in
      let end = self[step].end
      return columns.dates[step.index].last <= day && end.map { $0.last >= day } ?? true
    }
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
    let steps = Deferred {
      let isSectoral = dataset.tiers.map(\.isSectoral)
      let isInForce = dataset.kinds.map(\.inForce)
      let groups = columns.partners.indices.map { event in
        let holds =
          Ref<Tier>(code: columns.tiers[event]).map { isSectoral[$0.index] } ?? false
          && Ref<Kind>(code: columns.kinds[event]).map { isInForce[$0.index] } ?? true
        return holds ? columns.partners[event] : CodeBook.none
      }
      return Postings(groups, count: dataset.partners.count)
    }
    self.steps = steps
    table = Deferred { SectoralTable(steps.value, in: columns, by: day) }
  }
}
