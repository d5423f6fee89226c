import Events

extension Browser {
  /// Moves the as-of day to that of the nearest upgrade of what the filter shows.
  mutating func stepDay(backward: Bool) {
    let target = upgrade(backward: backward)
    if let target {
      asOf = target.start
      refresh()
      notice = .said(
        "\(store[target.event].date): \(store[target.partner].name) "
          + store.stepText(of: store[target.event]))
    } else if backward {
      notice = .said("no earlier upgrade")
    } else if asOf != nil {
      asOf = nil
      refresh()
      notice = .said("all that is known, up to \(store.days.upperBound)")
    } else {
      notice = .said("no later upgrade is known")
    }
  }

  /// The nearest upgrade among what the filter would show on its day.
  private func upgrade(backward: Bool) -> Standing? {
    let query = filter.active
    guard query.dependsOnDay else {
      return store.upgrade(
        after: day, backward: backward, among: store.eventSet(matching: query))
    }
    let all = RefSet<Event>(capacity: store.eventCount, full: true)
    return store.upgrade(after: day, backward: backward, among: all) {
      query.matches($0.event, in: store, asOf: $0.start)
    }
  }
}
