import Events

extension Browser {
  /// Moves the as-of day to that of the nearest upgrade of what the filter shows.
  mutating func stepDay(backward: Bool) {
    let target = store.upgrade(after: day, backward: backward) {
      filter.active.matches($0.event, in: store, asOf: $0.start)
    }
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
}
