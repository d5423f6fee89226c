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
    /// How many stays the events given began.
    public let count: Int
    /// How many of them are not over.
    public let ongoing: Int
    /// The time in days after which half of the stays are over, or `nil` while that is not known
    /// because too many are not over.
    ///
    /// See ``medianSurvival(over:ongoing:)``.
    public let median: Int?
    /// The least of all; it may be not over.
    public let least: Stay?
    /// The shortest of those that are over: one that is not may become longer.
    public let shortest: Stay?
    /// The longest of all; it may be not over.
    public let longest: Stay?
  }
}

extension Statistics.TierTime {
  /// Complexity: O(n) in the standings of the store, and O(m log m) in the partners.
  static func all(
    of partners: [Ref<Partner>], begunBy given: RefSet<Event>, in store: EventStore, to day: Day
  ) -> [Statistics.TierTime] {
    var ongoing = Array(repeating: [Statistics.Stay](), count: store.dataset.tiers.count)
    for partner in partners {
      guard let standing = store.standing(of: partner, on: day), given.contains(standing.event)
      else { continue }
      ongoing[standing.tier.index].append(
        Statistics.Stay(of: standing, until: nil, to: day))
    }
    let tiers = store.tiers.filter { !store[$0].isSectoral }
    let stays = store.stays.value
    return inParallel(tiers.count) { [ongoing] index in
      let tier = tiers[index].index
      return Statistics.TierTime(
        tier: tiers[index],
        over: stays.stays(at: tier, begunBy: given, overBy: day),
        ongoing: ongoing[tier].sorted(), in: store, to: day)
    }
  }

  /// - Parameter ongoing: the shortest first.
  private init(
    tier: Ref<Tier>, over: StayIndex.Found, ongoing: [Statistics.Stay], in store: EventStore,
    to day: Day
  ) {
    func stay(_ change: Int) -> Statistics.Stay? {
      store.endedStanding(change).map { standing, until in
        Statistics.Stay(of: standing, until: until, to: day)
      }
    }
    let longest = over.longest.compactMap(stay).sorted().last
    self.tier = tier
    count = over.runs.reduce(ongoing.count) { $0 + $1.count }
    self.ongoing = ongoing.count
    median = medianSurvival(over: over.runs, ongoing: ongoing.map(\.days))
    shortest = over.shortest.compactMap(stay).sorted().first
    least = [shortest, ongoing.first].compactMap { $0 }.sorted().first
    self.longest = [longest, ongoing.last].compactMap { $0 }.sorted().last
  }
}

extension Statistics.Stay {
  fileprivate init(of standing: Standing, until: EventDate?, to day: Day) {
    let end = until?.middle ?? day
    self.init(
      partner: standing.partner, from: standing.since, until: until,
      days: max(0, Int(end.number) - Int(standing.since.middle.number)))
  }
}

extension [Statistics.Stay] {
  /// The shortest first, those that are over before others.
  fileprivate func sorted() -> [Statistics.Stay] {
    sorted { ($0.days, $0.isOver ? 0 : 1, $0.from) < ($1.days, $1.isOver ? 0 : 1, $1.from) }
  }
}

extension EventStore {
  /// The standing that a change brought, and when it ended.
  fileprivate func endedStanding(_ change: Int) -> (standing: Standing, until: EventDate?)? {
    guard let event = standingTable.place(of: change).event else { return nil }
    let partner = Int(columns.partners[event])
    func standing(_ change: Int) -> Standing? {
      standingTable.standing(change, of: partner, in: columns)
    }
    let later = change + 1..<standingTable.changes(of: partner).upperBound
    return standing(change).map { ($0, end(of: $0, before: later.lazy.compactMap(standing).first)) }
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
///
/// - Parameters:
///   - over: how many are over at each time, the shortest first.
///   - ongoing: the times of those that are not over, the shortest first.
func medianSurvival(over: [(time: Int, count: Int)], ongoing: [Int]) -> Int? {
  var going = over.reduce(ongoing.count) { $0 + $1.count }
  var survival = 1.0
  var unknown = 0
  for (time, count) in over {
    // An ending comes before what is unknown from the same time on.
    while unknown < ongoing.count, ongoing[unknown] < time {
      unknown += 1
      going -= 1
    }
    survival *= Double(going - count) / Double(going)
    going -= count
    if survival <= 0.5 + 1e-9 { return time }
  }
  return nil
}
