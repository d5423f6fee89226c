extension EventStore {
  /// Makes what the first search for a word would make, so that it need not wait; may be called on any
  /// thread.
  ///
  /// Complexity: O(n) in the bytes of the texts, on all cores.
  public func prepareSearch() {
    _ = tableText
    _ = partnerNames
    let segments = columns.segments
    _ = inParallel(segments.count) { segments[$0].prepareSearch() }
  }
}
