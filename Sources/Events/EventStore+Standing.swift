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

  /// The standing that an event brought about, if it changed one.
  public func standing(from event: Ref<Event>) -> Standing? {
    standingsByPartner[self[event].partner.index].first { $0.event == event }
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
