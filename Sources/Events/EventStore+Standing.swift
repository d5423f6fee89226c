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

  /// The first of ``upgrades`` after a day, or the last before it, that one of some events brought and
  /// that `isWanted` accepts.
  ///
  /// Complexity: O(n) in the standings.
  public func upgrade(
    after day: Day, backward: Bool, among events: RefSet<Event>,
    where isWanted: (Standing) -> Bool = { _ in true }
  ) -> Standing? {
    var best: (change: Int, partner: Int, start: Day, event: Int)?
    for partner in 0..<partners.count {
      for change in standingTable.changes(of: partner) {
        let (start, event) = standingTable.place(of: change)
        guard backward ? start < day : start > day, let event else { continue }
        if let best {
          let isNearer =
            backward
            ? (start, event) > (best.start, best.event) : (start, event) < (best.start, best.event)
          guard isNearer else { continue }
        }
        guard events.contains(Ref(event)),
          let standing = standingTable.standing(change, of: partner, in: columns),
          isUpgrade(standing), isWanted(standing)
        else { continue }
        best = (change, partner, start, event)
      }
    }
    return best.flatMap { standingTable.standing($0.change, of: $0.partner, in: columns) }
  }

  /// When a standing ended, as precisely as that is known; `nil` while it lasts.
  ///
  /// - Parameter next: the standing that follows it, if there is one.
  public func end(of standing: Standing, before next: Standing?) -> EventDate? {
    guard let until = standing.until else { return nil }
    if let end = self[standing.event].end, end.last.advanced(by: 1) == until { return end }
    if let next, next.start == until, next.since.last == until { return next.since }
    return EventDate(until)
  }

  /// The tiers that a partner stood at on some days, which are in order.
  ///
  /// Complexity: O(m log n), m days and the partner's n standings.
  public func tiers(of partner: Ref<Partner>, on days: [Day]) -> [Ref<Tier>?] {
    standingTable.tiers(of: partner.index, on: days, in: columns)
  }

  /// How many standings a partner has had by a day.
  ///
  /// Complexity: O(log n) in them.
  public func standingCount(of partner: Ref<Partner>, by day: Day) -> Int {
    let range = standingTable.changes(of: partner.index)
    return standingTable.change(of: partner.index, on: day).map { $0 + 1 - range.lowerBound } ?? 0
  }

  /// The last standings that a partner has had by a day, oldest first.
  ///
  /// Complexity: O(m + log n), m of n.
  /// - Parameter most: how many changes of standing are looked at.
  public func standings(
    of partner: Ref<Partner>, by day: Day, last most: Int
  ) -> [Standing] {
    let range = standingTable.changes(of: partner.index)
    guard let last = standingTable.change(of: partner.index, on: day) else { return [] }
    return (max(range.lowerBound, last + 1 - most)...last).compactMap {
      standingTable.standing($0, of: partner.index, in: columns)
    }
  }
}

extension StandingTable {
  /// The steps that rose past a rung without standing on it; see ``EventStore/skippedRungs(by:)``.
  func skippingSteps(
    past ladder: [Ref<Tier>], of dataset: Dataset, in columns: EventColumns
  ) -> RefSet<Event> {
    /// How many rungs lie below the rank of each tier, and how many not above it.
    let below = dataset.tiers.map { tier in
      ladder.count { dataset.tiers[$0.index].rank < tier.rank }
    }
    let through = dataset.tiers.map { tier in
      ladder.count { dataset.tiers[$0.index].rank <= tier.rank }
    }
    var skips = RefSet<Event>(capacity: columns.count)
    var seen = skips
    for partner in 0..<dataset.partners.count {
      for change in changes(of: partner) {
        guard let standing = standing(change, of: partner, in: columns),
          !seen.contains(standing.event)
        else { continue }
        seen.insert(standing.event)
        let from =
          columns.fromTiers.isEmpty
          ? nil : Ref<Tier>(code: columns.fromTiers[standing.event.index])
        let origin = [standing.previous, from].compactMap { $0 }
          .filter { dataset.tiers[$0.index].isOnLadder }
          .map { through[$0.index] }.max()
        guard let origin, dataset.tiers[standing.tier.index].isOnLadder,
          below[standing.tier.index] > origin
        else { continue }
        skips.insert(standing.event)
      }
    }
    return skips
  }

  /// All standings, by partner and time.
  func all(
    partners: Int, in columns: EventColumns
  ) -> some Sequence<Standing> {
    (0..<partners).lazy.flatMap { self.standings(of: $0, in: columns) }
  }

  /// The days on which the first standing of each partner that `isWanted` accepts began.
  func firstDays(
    partners: Int, in columns: EventColumns, where isWanted: (Standing) -> Bool
  ) -> [Day] {
    (0..<partners).compactMap { standings(of: $0, in: columns).first(where: isWanted)?.start }
  }

  private func standings(of partner: Int, in columns: EventColumns) -> some Sequence<Standing> {
    changes(of: partner).lazy.compactMap { self.standing($0, of: partner, in: columns) }
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
