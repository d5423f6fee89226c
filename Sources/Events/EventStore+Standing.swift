extension EventStore {
  /// The standings of a partner over time, oldest first; each differs from the one before.
  public func standings(of partner: Ref<Partner>) -> [Standing] {
    standingsByPartner[partner.index]
  }

  /// The standing of a partner on a day, or `nil` before its first.
  ///
  /// Complexity: O(n) in the partner's standings, which are few.
  public func standing(of partner: Ref<Partner>, on day: Day) -> Standing? {
    standingsByPartner[partner.index].last { $0.start <= day }
  }

  /// The how-manieth partner to enter a tier the one of `standing` was, counting the entries that
  /// are certain on `day`; `nil` when it returned to a tier that it had left.
  ///
  /// The European Union and other organisations count.
  public func ordinal(of standing: Standing, on day: Day) -> Int? {
    let entries = entriesByTier[standing.tier.index].filter { $0.start <= day }
    return entries.firstIndex(of: standing).map { $0 + 1 }
  }

  /// The standing that an event brought about, if it changed one.
  public func standing(from event: Ref<Event>) -> Standing? {
    standingsByPartner[self[event].partner.index].first { $0.event == event }
  }

  /// The rungs that a step rose past without standing on them, the lowest first.
  public func skippedRungs(by event: Ref<Event>) -> [Ref<Tier>] {
    guard let step = standing(from: event), let previous = step.previous,
      self[previous].isOnLadder, self[step.tier].isOnLadder
    else { return [] }
    return ladder.filter {
      self[$0].rank > self[previous].rank && self[$0].rank < self[step.tier].rank
    }
  }

  /// The partnerships in one field that a partner has formed by a day, oldest first.
  public func sectoralSteps(of partner: Ref<Partner>, by day: Day) -> [Ref<Event>] {
    events(of: partner).filter {
      let event = self[$0]
      guard let tier = event.tier, self[tier].isSectoral else { return false }
      return isInForce(event) && event.date.last <= day
    }
  }

  /// The steps that brought a partner to a partnership: every change of standing but a first one
  /// to the lowest rung, which is relations and no partnership; in the order in which they became
  /// certain.
  public var upgrades: [Standing] {
    let lowest = ladder.first
    return standingsByPartner.joined()
      .filter { $0.previous != nil || $0.tier != lowest }
      .sorted { ($0.start, $0.event) < ($1.start, $1.event) }
  }
}
