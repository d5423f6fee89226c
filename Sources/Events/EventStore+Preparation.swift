extension EventStore {
  /// Makes what the first search for a word, the first lanes and the first statistics would make, so that
  /// they need not wait; may be called on any thread.
  ///
  /// What is asked for meanwhile is made by whoever comes first.
  ///
  /// Complexity: O(n) in the events and in the bytes of the texts, on all cores.
  public func prepare() {
    let parts: [@Sendable () -> Void] = [
      { prepareLanes() }, { prepareStatistics() }, { prepareNames() },
    ]
    _ = inParallel(parts.count) { parts[$0]() }
    // The greatest part comes last, so that it has the room that making the others took.
    let segments = columns.segments
    _ = inParallel(segments.count) { segments[$0].prepareSearch() }
  }

  private func prepareLanes() {
    _ = eventsByCertainty
    _ = firstRise
    if hasSectoralTiers { _ = (sectoral.steps.value, sectoral.table.value) }
  }

  private func prepareNames() {
    _ = (tableText, partnerNames)
  }
}
