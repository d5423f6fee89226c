extension EventStore {
  /// Makes what the first search for a word, the first lanes and the first statistics would make, so that
  /// they need not wait; may be called on any thread.
  ///
  /// What is asked for meanwhile is made by whoever comes first.
  ///
  /// Complexity: O(n) in the events and in the bytes of the texts, on all cores.
  public func prepare() {
    let segments = columns.segments
    let indexes: [@Sendable () -> Void] = [prepareLanes, prepareStatistics, prepareNames]
    _ = inParallel(indexes.count + segments.count) { number in
      if number < indexes.count {
        indexes[number]()
      } else {
        segments[number - indexes.count].prepareSearch()
      }
    }
  }

  @Sendable private func prepareLanes() {
    _ = eventsByCertainty
    _ = firstRise
    if hasSectoralTiers { _ = (sectoral.steps.value, sectoral.table.value) }
  }

  @Sendable private func prepareStatistics() {
    _ = (stays.value, yearEnds.value)
  }

  @Sendable private func prepareNames() {
    _ = (tableText, partnerNames)
  }
}
