/// The changes of standing where no event has an end, in the order in which they became certain.
///
/// A step becomes certain on the last day of its date; one that becomes certain after a later one has
/// brings nothing.
struct LastingChanges {
  /// The partner of each change.
  private(set) var partners: [UInt32] = []
  /// The event that brought each change.
  private(set) var events: [UInt32] = []

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
    var states = Array(repeating: State(), count: count)
    let (dates, partners, tiers) = (columns.dates, columns.partners, columns.tiers)
    columns.forEachByCertainty {
      dates[$0].last <= day && brings($0)
    } _: { event, _ in
      let (partner, tier) = (partners[event], tiers[event])
      let state = states[Int(partner)]
      guard event > state.step else { return }
      states[Int(partner)] = State(step: event, tier: tier)
      guard tier != state.tier else { return }
      self.partners.append(partner)
      events.append(UInt32(truncatingIfNeeded: event))
    }
  }
}
