import Events

/// Statistics counted from the events of a dataset alone, day by day, the plainest way there is.
struct NaiveStatistics {
  let dataset: Dataset
  let day: Day
  /// The positions of the events given, which are in chronological order.
  let given: Set<Int>
  private let eventsByPartner: [Int: [Int]]

  init(dataset: Dataset, day: Day, given: Set<Int>) {
    self.dataset = dataset
    self.day = day
    self.given = given
    eventsByPartner = Dictionary(grouping: dataset.events.indices) {
      dataset.events[$0].partner.index
    }
  }

  struct Entry: Hashable {
    var partner: Int
    var tier: Int
    var event: Int
  }

  struct Stay: Hashable {
    var partner: Int
    var tier: Int
    var days: Int
    var isOver: Bool
  }

  var partners: [Int] { Set(given.map { dataset.events[$0].partner.index }).sorted() }

  private func isSectoral(_ event: Event) -> Bool {
    event.tier.map { dataset.tiers[$0.index].isSectoral } ?? false
  }

  private func isInForce(_ event: Event) -> Bool {
    event.kind.map { dataset.kinds[$0.index].inForce } ?? true
  }

  /// The event that a partner's standing on a day comes from.
  func standing(of partner: Int, on day: Day) -> Int? {
    eventsByPartner[partner]?.last {
      let event = dataset.events[$0]
      return event.date.last <= day && event.tier != nil && isInForce(event) && !isSectoral(event)
    }
  }

  /// The events in one field that a partner has formed by a day.
  private func sectoral(of partner: Int, tier: Int, by day: Day) -> [Int] {
    eventsByPartner[partner, default: []].filter {
      let event = dataset.events[$0]
      return event.date.last <= day && event.tier?.index == tier && isInForce(event)
        && isSectoral(event)
    }
  }

  /// The events that changed a partner's standing, one after the other: those that another tier
  /// follows, and that no later event overtook by being certain before them.
  func changes(of partner: Int) -> [Int] {
    let steps = eventsByPartner[partner, default: []].filter {
      let event = dataset.events[$0]
      return event.date.last <= day && event.tier != nil && isInForce(event) && !isSectoral(event)
    }
    return steps.filter { step in
      !steps.contains {
        $0 > step && dataset.events[$0].date.last < dataset.events[step].date.last
      }
    }
    .reduce(into: []) { changes, event in
      let last = changes.last.map { dataset.events[$0].tier }
      if last != dataset.events[event].tier { changes.append(event) }
    }
  }

  var entries: Set<Entry> {
    var entries: Set<Entry> = []
    for partner in partners {
      for tier in dataset.tiers.indices {
        let first =
          dataset.tiers[tier].isSectoral
          ? sectoral(of: partner, tier: tier, by: day).min {
            (dataset.events[$0].date.last, $0) < (dataset.events[$1].date.last, $1)
          }
          : changes(of: partner).first { dataset.events[$0].tier?.index == tier }
        if let first, given.contains(first) {
          entries.insert(Entry(partner: partner, tier: tier, event: first))
        }
      }
    }
    return entries
  }

  /// The partners at each tier on a day, of some.
  func counts(of partners: [Int], on day: Day) -> [Int] {
    dataset.tiers.indices.map { tier in
      partners.count { partner in
        dataset.tiers[tier].isSectoral
          ? !sectoral(of: partner, tier: tier, by: day).isEmpty
          : standing(of: partner, on: day).map { dataset.events[$0].tier?.index == tier } ?? false
      }
    }
  }

  /// The stays that the events given began.
  var stays: [Stay] {
    partners.flatMap { partner -> [Stay] in
      let changes = changes(of: partner)
      return changes.enumerated().compactMap { index, event -> Stay? in
        guard given.contains(event), let tier = dataset.events[event].tier else { return nil }
        let next = index + 1 < changes.count ? changes[index + 1] : nil
        let end = next.map { middle(of: dataset.events[$0].date) } ?? Int(day.number)
        let start = middle(of: dataset.events[event].date)
        return Stay(
          partner: partner, tier: tier.index, days: max(0, end - start), isOver: next != nil)
      }
    }
  }

  private func middle(of date: EventDate) -> Int {
    (Int(date.first.number) + Int(date.last.number) - Int(date.first.number + date.last.number) % 2)
      / 2
  }

  /// The rungs that an entry rose past.
  func skipped(by entry: Entry) -> [Int] {
    let changes = changes(of: entry.partner)
    guard let index = changes.firstIndex(of: entry.event) else { return [] }
    let before = index > 0 ? dataset.events[changes[index - 1]].tier : nil
    let high = dataset.tiers[entry.tier]
    let origins = [before, dataset.events[entry.event].fromTier].compactMap { $0 }
      .map { dataset.tiers[$0.index] }.filter(\.isOnLadder)
    guard let low = origins.map(\.rank).max(), high.isOnLadder else { return [] }
    return dataset.tiers.indices.filter {
      let tier = dataset.tiers[$0]
      return tier.isOnLadder && low < tier.rank && tier.rank < high.rank
    }
  }

  /// How many entries lie after the same calendar day some years ago.
  func count(_ entries: Set<Entry>, pastYears years: Int) -> Int {
    let now = day.civil
    return entries.count {
      let then = dataset.events[$0.event].date.last.civil
      return (then.year, then.month, then.day) > (now.year - years, now.month, now.day)
    }
  }

  /// The median by redistribution to the right (Efron 1967): the weight of what is not over passes
  /// in equal shares to all that lasted longer.
  static func median(of observations: [(time: Int, isOver: Bool)]) -> Int? {
    let sorted = observations.sorted { ($0.time, $0.isOver ? 0 : 1) < ($1.time, $1.isOver ? 0 : 1) }
    var weights = sorted.map { _ in 1 / Double(sorted.count) }
    var over = 0.0
    for (index, observation) in sorted.enumerated() {
      if observation.isOver {
        over += weights[index]
        if over >= 0.5 - 1e-9 { return observation.time }
      } else {
        let rest = sorted.count - index - 1
        for later in weights.indices.dropFirst(index + 1) {
          weights[later] += weights[index] / Double(rest)
        }
      }
    }
    return nil
  }
}
