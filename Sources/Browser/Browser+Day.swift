import Events
import Words

extension Browser {
  /// Moves the as-of day to that of the nearest upgrade of what the filter shows.
  mutating func stepDay(backward: Bool) {
    let target = upgrade(backward: backward)
    if let target {
      asOf = target.start
      refresh()
      notice = .said(
        "\(store[target.event].date.text(in: words)): \(store[target.partner].name) "
          + store.stepText(of: store[target.event]))
    } else if backward {
      notice = .said(words.noEarlierUpgrade)
    } else if asOf != nil {
      asOf = nil
      refresh()
      notice = .said(words.allKnownUpTo(store.days.upperBound.text(in: words)))
    } else {
      notice = .said(words.noLaterUpgrade)
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
