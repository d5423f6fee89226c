/// The changes of standing where no event has an end, in the order in which they became certain.
///
/// A step becomes certain on the last day of its date; one that becomes certain after a later one has
/// brings nothing.
struct LastingChanges {
  /// The partner of each change.
  private(set) var partners: [UInt32] = []
  /// The event that brought each change.
  private(set) var events: [UInt32] = []
  private var states: [State]

  private struct State {
    /// The latest step that has become certain.
    var step = -1
    /// The tier that it brought.
    var tier = CodeBook.none
  }

  /// - Parameters:
  ///   - count: the partners.
  ///   - day: what is not certain on it brings no standing.
  ///   - brings: whether an event brings a standing.
  init(count: Int, in columns: EventColumns, by day: Day, brings: (Int) -> Bool) {
    states = Array(repeating: State(), count: count)
    let (dates, partners, tiers) = (columns.dates, columns.partners, columns.tiers)
    // All events are passed once.  Most are certain on the day they begin; the others wait.
    var waiting = Heap()
    for event in dates.indices {
      let (first, last) = (dates[event].first, dates[event].last)
      settle(&waiting, through: first, partners, tiers)
      guard last <= day, brings(event) else { continue }
      if first == last {
        settle(event, of: partners[event], at: tiers[event])
      } else {
        waiting.insert(LastingChanges.key(of: event, on: last))
      }
    }
    settle(&waiting, through: Day(number: .max), partners, tiers)
  }

  @inline(__always)
  private mutating func settle(
    _ waiting: inout Heap, through day: Day, _ partners: [UInt32], _ tiers: [UInt32]
  ) {
    while let key = waiting.largest, Int(day.number) >= ~key >> 32 {
      waiting.removeLargest()
      let event = ~key & 0xFFFF_FFFF
      settle(event, of: partners[event], at: tiers[event])
    }
  }

  @inline(__always)
  private mutating func settle(_ event: Int, of partner: UInt32, at tier: UInt32) {
    let state = states[Int(partner)]
    guard event > state.step else { return }
    states[Int(partner)] = State(step: event, tier: tier)
    guard tier != state.tier else { return }
    self.partners.append(partner)
    events.append(UInt32(truncatingIfNeeded: event))
  }

  /// What is largest for the event that becomes certain first, the first of those on one day.
  private static func key(of event: Int, on day: Day) -> Int {
    ~(Int(day.number) << 32 | event)
  }
}
