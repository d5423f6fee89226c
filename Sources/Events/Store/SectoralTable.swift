/// The times during which partners held partnerships in one field, besides their standing.
struct SectoralTable: Equatable, Sendable {
  /// Where the times of each partner start, and after the last where they end.
  private var starts: [UInt32] = [0]
  private var standings: [Standing] = []
  /// Where the changes of each partner start, and after the last where they end.
  private var changeStarts: [UInt32] = [0]
  /// The days on which the latest of what stood became another.
  private var days: [Day] = []
  /// What stood from then on, or ``CodeBook/none``.
  private var tiers: [UInt32] = []

  /// - Parameters:
  ///   - partners: how many there are.
  ///   - isStep: whether an event is a step to a tier beside the ladder that took effect.
  ///   - day: what is not certain on it brings nothing.
  init(partners: Int, in columns: EventColumns, by day: Day, isStep: (Int) -> Bool) {
    /// What a partner holds at a tier, by both.
    var open: [UInt64: Standing] = [:]
    var (times, holders) = ([Standing](), [UInt32]())
    func close(_ time: Standing) {
      times.append(time)
      holders.append(UInt32(truncatingIfNeeded: time.partner.index))
    }
    columns.forEachByCertainty {
      columns.dates[$0].last <= day && isStep($0)
    } _: { event, last in
      let key = UInt64(columns.partners[event]) << 32 | UInt64(columns.tiers[event])
      guard let before = open[key] else {
        open[key] = columns.sectoralStanding(of: event)
        return
      }
      // One that begins before another has ended makes that last longer.
      guard let end = before.until else { return }
      let standing = columns.sectoralStanding(of: event)
      if last <= end {
        open[key] = before.lasting(to: standing.until)
      } else {
        close(before)
        open[key] = standing
      }
    }
    open.values.forEach(close)
    let byPartner = Postings(holders, count: partners)
    standings.reserveCapacity(times.count)
    for partner in 0..<partners {
      let own = byPartner[partner].map { times[$0.index] }
        .sorted { ($0.start, $0.event) < ($1.start, $1.event) }
      standings += own
      starts.append(UInt32(truncatingIfNeeded: standings.count))
      appendChanges(own)
      changeStarts.append(UInt32(truncatingIfNeeded: days.count))
    }
  }

  /// A partner's, by the day on which they began.
  subscript(partner: Int) -> ArraySlice<Standing> {
    standings[Int(starts[partner])..<Int(starts[partner + 1])]
  }

  /// The tiers of the latest times of a partner that had begun by some days, which are in order, and
  /// not ended.
  ///
  /// Complexity: O(m log n), m days and the partner's n times.
  func tiers(of partner: Int, on given: [Day]) -> [Ref<Tier>?] {
    let range = Int(changeStarts[partner])..<Int(changeStarts[partner + 1])
    var next = range.lowerBound
    return days.withUnsafeBufferPointer { days in
      given.map { day in
        next = days.nextPosition(after: day, in: next..<range.upperBound)
        return next > range.lowerBound ? Ref(code: tiers[next - 1]) : nil
      }
    }
  }

  /// - Parameter times: a partner's, by the day on which they began.
  private mutating func appendChanges(_ times: [Standing]) {
    // The latest last; those before it stand again where it ends before them.
    var open: [Standing] = []
    func settle(through day: Day, _ table: inout SectoralTable) {
      while let end = open.last?.until, end <= day {
        while let until = open.last?.until, until <= end { open.removeLast() }
        table.append(open.last?.tier, on: end)
      }
    }
    for time in times {
      settle(through: time.start, &self)
      open.append(time)
      append(time.tier, on: time.start)
    }
    settle(through: Day(number: .max), &self)
  }

  private mutating func append(_ tier: Ref<Tier>?, on day: Day) {
    days.append(day)
    tiers.append(tier?.code ?? CodeBook.none)
  }
}

extension EventColumns {
  fileprivate func sectoralStanding(of step: Int) -> Standing {
    let end = ends.isEmpty || ends[step] == .none ? nil : ends[step].last
    let date = dates[step]
    return Standing(
      partner: Ref(Int(partners[step])), tier: Ref(Int(tiers[step])), previous: nil,
      event: Ref(step), since: date.known, start: date.last,
      until: end.map { max($0, date.last).advanced(by: 1) })
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
