extension EventStore {
  /// The how-manieth entry to its tier an event is.
  ///
  /// That is what its source states.  Where none does, it is counted for the top of the ladder
  /// alone, of which a timeline knows every entry; `nil` for others, for events that brought no
  /// standing, and for returns to a tier that was left.
  ///
  /// - Parameter day: what is not certain on it is not counted.
  public func ordinal(of event: Ref<Event>, on day: Day) -> Int? {
    self[event].ordinal ?? standing(from: event).flatMap { entry(of: $0, on: day) }
  }

  /// The how-manieth entry to its tier a standing is: the ordinal of the event that brought it.
  public func ordinal(of standing: Standing, on day: Day) -> Int? {
    self[standing.event].ordinal ?? entry(of: standing, on: day)
  }

  /// The how-manieth partner to enter the top of the ladder the one of `standing` was, counting the
  /// entries that are certain on `day`.
  ///
  /// The European Union and other organisations count.
  private func entry(of standing: Standing, on day: Day) -> Int? {
    guard standing.tier == ladder.last, standing.start <= day else { return nil }
    let entries = entriesByTier[standing.tier.index]
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].event < standing.event { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low] == standing else { return nil }
    // Few are certain later than one that comes after them in the order of events.
    let latest = latestEntries[standing.tier.index]
    var (index, later) = (low - 1, 0)
    while index >= 0, latest[index] > day {
      if entries[index].start > day { later += 1 }
      index -= 1
    }
    return low + 1 - later
  }
}
