extension EventStore {
  /// The standings of a partner over time, oldest first.
  public func standings(of partner: Ref<Partner>) -> [Standing] {
    standingTable.changes(of: partner.index).compactMap {
      standingTable.standing($0, of: partner.index, in: columns)
    }
  }

  /// The standing of a partner on a day, or `nil` before its first and where the last has ended.
  ///
  /// Complexity: O(log n) in the partner's standings.
  public func standing(of partner: Ref<Partner>, on day: Day) -> Standing? {
    standingTable.change(of: partner.index, on: day).flatMap {
      standingTable.standing($0, of: partner.index, in: columns)
    }
  }

  /// The standing that an event brought about, if it changed one.
  public func standing(from event: Ref<Event>) -> Standing? {
    standingTable.standing(from: event.index, in: columns)
  }

  /// The rung that a step rose from: where the partner stood before, or where the event's record
  /// says it did, whichever is higher; `nil` for one to or from beside the ladder.
  public func origin(of event: Ref<Event>) -> Ref<Tier>? {
    guard let step = standing(from: event), self[step.tier].isOnLadder else { return nil }
    return [step.previous, self[event].fromTier].compactMap { $0 }
      .filter { self[$0].isOnLadder }
      .max { self[$0].rank < self[$1].rank }
  }

  /// The rungs that a step rose past without standing on them, the lowest first.
  public func skippedRungs(by event: Ref<Event>) -> [Ref<Tier>] {
    guard let from = origin(of: event), let to = self[event].tier else { return [] }
    return ladder.filter { self[$0].rank > self[from].rank && self[$0].rank < self[to].rank }
  }

  /// The partnerships in one field that a partner has formed by a day, oldest first.
  public func sectoralSteps(of partner: Ref<Partner>, by day: Day) -> [Ref<Event>] {
    guard hasSectoralTiers else { return [] }
    return events(of: partner).filter {
      let event = self[$0]
      guard let tier = event.tier, self[tier].isSectoral else { return false }
      return isInForce(event) && event.date.last <= day
    }
  }

  /// The steps that brought a partner to a partnership: every change of standing but a first one
  /// to the lowest rung, which is relations and no partnership; in the order in which they became
  /// certain.
  ///
  /// Complexity: O(n log n) in the standings.
  public var upgrades: [Standing] {
    standingTable.all(partners: partners.count, in: columns)
      .filter(isUpgrade)
      .sorted { ($0.start, $0.event) < ($1.start, $1.event) }
  }

  /// Whether a standing is among ``upgrades``.
  private func isUpgrade(_ standing: Standing) -> Bool {
    standing.previous != nil || standing.tier != ladder.first
  }

  /// The first of ``upgrades`` after a day, or the last before it, that `isWanted` accepts.
  ///
  /// Complexity: O(n) in the standings.
  public func upgrade(
    after day: Day, backward: Bool, where isWanted: (Standing) -> Bool
  ) -> Standing? {
    var best: Standing?
    func isNearer(_ standing: Standing) -> Bool {
      guard backward ? standing.start < day : standing.start > day else { return false }
      guard let best else { return true }
      let (new, old) = ((standing.start, standing.event), (best.start, best.event))
      return backward ? new > old : new < old
    }
    for standing in standingTable.all(partners: partners.count, in: columns)
    where isNearer(standing) && isUpgrade(standing) && isWanted(standing) {
      best = standing
    }
    return best
  }
}

extension StandingTable {
  /// All standings, by partner and time.
  func all(
    partners: Int, in columns: EventColumns
  ) -> some Sequence<Standing> {
    (0..<partners).lazy.flatMap { partner in
      self.changes(of: partner).lazy.compactMap {
        self.standing($0, of: partner, in: columns)
      }
    }
  }

  /// The first standing of every partner at each tier, by the tier's position, in order of event.
  func entries(partners: Int, tiers: Int, in columns: EventColumns) -> [[Standing]] {
    var entries = Array(repeating: [Standing](), count: tiers)
    // The last partner that entered each tier: partners come one after the other.
    var latest = Array(repeating: -1, count: tiers)
    for partner in 0..<partners {
      var missing = tiers
      for change in changes(of: partner) where missing > 0 {
        guard let tier = tier(broughtBy: change, in: columns), latest[tier] != partner,
          let standing = standing(change, of: partner, in: columns)
        else { continue }
        latest[tier] = partner
        missing -= 1
        entries[tier].append(standing)
      }
    }
    return entries.map { $0.sorted { $0.event < $1.event } }
  }
}
