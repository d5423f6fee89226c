/// The times during which partners held partnerships in one field, besides their standing.
struct SectoralTable: Equatable, Sendable {
  /// Where the times of each partner start, and after the last where they end.
  private var starts: [UInt32] = [0]
  private var standings: [Standing] = []

  /// - Parameters:
  ///   - steps: the steps of each partner to a tier beside the ladder, in chronological order.
  ///   - day: what is not certain on it brings nothing.
  init(_ steps: Postings, in columns: EventColumns, by day: Day) {
    for partner in 0..<steps.groupCount {
      let certain = steps[partner].filter { columns.dates[$0.index].last <= day }
        .sorted { (columns.dates[$0.index].last, $0) < (columns.dates[$1.index].last, $1) }
      var open: [Ref<Tier>: Standing] = [:]
      var times: [Standing] = []
      for step in certain {
        guard let standing = columns.sectoralStanding(of: step) else { continue }
        // One that begins before another has ended makes that last longer.
        if let before = open[standing.tier], before.until.map({ standing.start <= $0 }) ?? true {
          open[standing.tier] = before.lasting(to: standing.until)
        } else {
          if let before = open[standing.tier] { times.append(before) }
          open[standing.tier] = standing
        }
      }
      times += open.values
      standings += times.sorted { ($0.start, $0.event) < ($1.start, $1.event) }
      starts.append(UInt32(truncatingIfNeeded: standings.count))
    }
  }

  /// A partner's, by the day on which they began.
  subscript(partner: Int) -> ArraySlice<Standing> {
    standings[Int(starts[partner])..<Int(starts[partner + 1])]
  }
}

extension EventColumns {
  fileprivate func sectoralStanding(of step: Ref<Event>) -> Standing? {
    guard let tier = Ref<Tier>(code: tiers[step.index]) else { return nil }
    let end = ends.isEmpty || ends[step.index] == .none ? nil : ends[step.index].last
    let date = dates[step.index]
    return Standing(
      partner: Ref(Int(partners[step.index])), tier: tier, previous: nil, event: step,
      since: date.known, start: date.last, until: end.map { max($0, date.last).advanced(by: 1) })
  }
}

extension Standing {
  /// The standing, lasting to the later of its own end and another; `nil` is no end.
  fileprivate func lasting(to end: Day?) -> Standing {
    Standing(
      partner: partner, tier: tier, previous: previous, event: event, since: since, start: start,
      until: until.flatMap { until in end.map { max(until, $0) } })
  }

  /// Whether it stands on a day.
  public func stands(on day: Day) -> Bool { start <= day && until.map { day < $0 } ?? true }
}
