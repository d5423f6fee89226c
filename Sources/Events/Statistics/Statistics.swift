/// What some events of a timeline say in numbers on a day.
///
/// What happened (steps, skips, pace, the time on each rung) is counted over the events given; where
/// partners stand (years, regions) over the partners of those events.  Arrays of counts by tier are
/// indexed by the tier's position.
public struct Statistics: Equatable, Sendable {
  /// A partner's first entry to a tier.
  ///
  /// A step to a sectoral tier is the first partnership that a partner formed there.
  public struct Step: Hashable, Sendable {
    /// Who entered.
    public let partner: Ref<Partner>
    /// The tier entered.
    public let tier: Ref<Tier>
    /// The event that brought the partner there.
    public let event: Ref<Event>
    /// The date of the event.
    public let date: EventDate
  }

  /// The day that is looked back from.
  public let day: Day
  /// How many events were given.
  public let eventCount: Int
  /// The partners of the events, in the order of the file.
  public let partners: [Ref<Partner>]
  /// The steps among the events that were certain on the day, in the order of becoming so.
  ///
  /// Reaffirmations, returns to a tier, announcements and talks are no steps.
  public let steps: [Step]
  /// The years in which the events began, for a timeline without tiers, which has no steps; else empty.
  public let eventYears: [EventYear]
  /// Every year from the first step or standing to the day, none left out.
  public let years: [Year]
  /// The regions of the partners, those with most partners first.
  public let regions: [RegionCount]
  /// The time spent on each tier that is not sectoral, the highest first.
  public let times: [TierTime]
  /// The steps that rose past a rung, in the order of ``steps``.
  public let skips: [Skip]
  /// The pace of the steps of each tier that has any, the highest first.
  public let paces: [Pace]
  /// The pace of all steps; `nil` when there are none.
  public let pace: Pace?

  /// Counts events and their partners.
  ///
  /// - Parameter day: what is not certain on it is not counted.
  /// Complexity: O(n log n) in the events, and linear in the years of the timeline.
  public init(of events: [Ref<Event>], in store: EventStore, on day: Day) {
    self.init(of: RefSet(events, capacity: store.eventCount), in: store, on: day)
  }

  /// Counts events and their partners.
  ///
  /// - Parameter day: what is not certain on it is not counted.
  /// Complexity: O(n log n) in the events, and linear in the years of the timeline.
  public init(of given: RefSet<Event>, in store: EventStore, on day: Day) {
    self.day = day
    eventCount = given.count
    let partners = store.tally(of: given).partners
    self.partners = partners
    let steps = store.steps(among: given, of: partners, by: day)
    self.steps = steps
    eventYears = store.tiers.isEmpty ? EventYear.all(of: given, in: store) : []
    years = Year.all(of: partners, steps: steps, in: store, to: day)
    regions = RegionCount.all(of: partners, in: store, on: day)
    times = TierTime.all(of: partners, begunBy: given, in: store, to: day)
    skips = steps.compactMap { Skip($0, in: store) }
    let stepsByTier = Dictionary(grouping: steps, by: \.tier)
    paces = store.tiers.compactMap { tier in
      Pace(of: stepsByTier[tier] ?? [], tier: tier, to: day)
    }
    pace = Pace(of: steps, tier: nil, to: day)
  }
}

extension EventStore {
  /// Complexity: O(n log n) in the partners and the tiers.
  fileprivate func steps(
    among given: RefSet<Event>, of partners: [Ref<Partner>], by day: Day
  ) -> [Statistics.Step] {
    let sectoral = hasSectoralTiers ? partners.flatMap { sectoralEntries(of: $0, by: day) } : []
    // A partner's first standing at a tier has the earliest start of all that it had there.
    return [entriesByTier.flatMap { $0 }, sectoral].joined()
      .filter { $0.start <= day && given.contains($0.event) }
      .map { entry in
        Statistics.Step(
          partner: entry.partner, tier: entry.tier, event: entry.event, date: entry.since)
      }
      .sorted { ($0.date.last, $0.event) < ($1.date.last, $1.event) }
  }
}
