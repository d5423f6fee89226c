/// A partner's place on the ladder from one step on until the next that changes it.
///
/// The standing on a day is the tier of the partner's latest event that is in force, has a tier
/// that is not sectoral, and lies wholly on or before that day (format 1, "Standing").
public struct Standing: Hashable, Sendable {
  /// Whose place it is.
  public let partner: Ref<Partner>
  /// The tier held.
  public let tier: Ref<Tier>
  /// The tier held before, or `nil` when this is the partner's first.
  public let previous: Ref<Tier>?
  /// The event that brought the partner to the tier.
  public let event: Ref<Event>
  /// When it did, as precisely as it is known.
  public let since: EventDate

  /// The first day on which the standing is certain: the last day that ``since`` may mean.
  public var start: Day { since.last }
}

extension Standing {
  /// The standings of one partner, whose events are given in chronological order.
  ///
  /// - Parameter day: what is not certain on it brings no standing.
  static func history(
    of events: [Ref<Event>], in dataset: Dataset, by day: Day
  ) -> [Standing] {
    let steps = events.filter {
      let event = dataset.events[$0.index]
      guard let tier = event.tier, dataset.isInForce(event), event.date.last <= day else {
        return false
      }
      return !dataset.tiers[tier.index].isSectoral
    }
    // Steps become certain on the last day of their date, not always in chronological order.
    let byCertainty = steps.sorted {
      (dataset.events[$0.index].date.last, $0) < (dataset.events[$1.index].date.last, $1)
    }
    var latest: Ref<Event>?
    var history: [Standing] = []
    for ref in byCertainty where latest.map({ ref > $0 }) ?? true {
      latest = ref
      let event = dataset.events[ref.index]
      guard let tier = event.tier, tier != history.last?.tier else { continue }
      history.append(
        Standing(
          partner: event.partner, tier: tier, previous: history.last?.tier, event: ref,
          since: event.date))
    }
    return history
  }

  /// The first standing of every partner at each tier, by the tier's position, in order of event.
  static func entries(of histories: [[Standing]], tiers: Int) -> [[Standing]] {
    var entries = Array(repeating: [Standing](), count: tiers)
    for history in histories {
      var entered: Set<Ref<Tier>> = []
      for standing in history where entered.insert(standing.tier).inserted {
        entries[standing.tier.index].append(standing)
      }
    }
    return entries.map { $0.sorted { $0.event < $1.event } }
  }
}
