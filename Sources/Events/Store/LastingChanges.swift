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
    // All events are passed once.  Most are certain on the day they begin; the others wait.
    var waiting = Heap()
    for (event, date) in columns.dates.enumerated() {
      let (first, last) = (date.first, date.last)
      settle(&waiting, through: first, in: columns)
      guard last <= day, brings(event) else { continue }
      if first == last {
        settle(event, in: columns)
      } else {
        waiting.insert(LastingChanges.key(of: event, on: last))
      }
    }
    settle(&waiting, through: Day(number: .max), in: columns)
  }

  private mutating func settle(
    _ waiting: inout Heap, through day: Day, in columns: EventColumns
  ) {
    while let key = waiting.largest, Int(day.number) >= ~key >> 32 {
      waiting.removeLargest()
      settle(~key & 0xFFFF_FFFF, in: columns)
    }
  }

  @inline(__always)
  private mutating func settle(_ event: Int, in columns: EventColumns) {
    let (partner, tier) = (columns.partners[event], columns.tiers[event])
    let state = states[Int(partner)]
    guard event > state.step else { return }
    states[Int(partner)] = State(step: event, tier: tier)
    guard tier != state.tier else { return }
    partners.append(partner)
    events.append(UInt32(truncatingIfNeeded: event))
  }

  /// What is largest for the event that becomes certain first, the first of those on one day.
  private static func key(of event: Int, on day: Day) -> Int {
    ~(Int(day.number) << 32 | event)
  }
}
