extension Statistics {
  /// The time that a partner spent at a tier without a break.
  public struct Stay: Hashable, Sendable {
    /// Who stayed.
    public let partner: Ref<Partner>
    /// When it came.
    public let from: EventDate
    /// When it left, or `nil` while it is still there.
    public let until: EventDate?
    /// The length in days, up to the day while it is not over; from and to the middle of dates that
    /// are not known to the day.
    public let days: Int

    /// Whether the partner left.
    public var isOver: Bool { until != nil }
  }

  /// How long partners stay at a tier.
  public struct TierTime: Hashable, Sendable {
    /// The tier stayed at.
    public let tier: Ref<Tier>
    /// The stays that the events given began, the shortest first.
    public let stays: [Stay]
    /// The time in days after which half of the stays are over, or `nil` while that is not known
    /// because too many are not over.
    ///
    /// See ``medianSurvival(of:)``.
    public let median: Int?

    /// How many are not over.
    public var ongoing: Int { stays.count { !$0.isOver } }
    /// The shortest of those that are over: one that is not may become longer.
    public var shortest: Stay? { stays.first(where: \.isOver) }
    /// The longest of all; it may be not over.
    public var longest: Stay? { stays.last }
  }
}

extension Statistics.TierTime {
  static func all(
    of partners: [Ref<Partner>], begunBy given: RefSet<Event>, in store: EventStore, to day: Day
  ) -> [Statistics.TierTime] {
    var stays = Array(repeating: [Statistics.Stay](), count: store.dataset.tiers.count)
    for partner in partners {
      let standings = store.standings(of: partner).filter { $0.start <= day }
      for (index, standing) in standings.enumerated() where given.contains(standing.event) {
        let next = index + 1 < standings.count ? standings[index + 1] : nil
        let isOver = standing.until.map { $0 <= day } ?? false
        let until = isOver ? store.end(of: standing, before: next) : nil
        let end = until?.middle ?? day
        stays[standing.tier.index].append(
          Statistics.Stay(
            partner: partner, from: standing.since, until: until,
            days: max(0, Int(end.number) - Int(standing.since.middle.number))))
      }
    }
    return store.tiers.filter { !store[$0].isSectoral }.map { tier in
      let sorted = stays[tier.index].sorted {
        ($0.days, $0.isOver ? 0 : 1, $0.from) < ($1.days, $1.isOver ? 0 : 1, $1.from)
      }
      return Statistics.TierTime(
        tier: tier, stays: sorted,
        median: medianSurvival(of: sorted.map { (time: $0.days, isOver: $0.isOver) }))
    }
  }
}

/// The time after which half of what is observed is over: the least at which the Kaplan–Meier
/// estimate of what is still going on, the product of 1 - d/n over all times up to it with d endings
/// among the n observations that were going on until then, is not above one half; `nil` where it
/// stays above.
///
/// An observation that is not over counts as going on at its own time and unknown after it.
/// E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of
/// the American Statistical Association 53 (1958), 457–481.
func medianSurvival(of observations: [(time: Int, isOver: Bool)]) -> Int? {
  // An ending comes before what is unknown from the same time on.
  let sorted = observations.sorted { ($0.time, $0.isOver ? 0 : 1) < ($1.time, $1.isOver ? 0 : 1) }
  // As endings of one time come one after the other, each of the factors (n - 1)/n, whose product
  // is that of 1 - d/n, may be taken by itself.
  var survival = 1.0
  for (index, observation) in sorted.enumerated() where observation.isOver {
    let going = Double(sorted.count - index)
    survival *= (going - 1) / going
    if survival <= 0.5 + 1e-9 { return observation.time }
  }
  return nil
}
