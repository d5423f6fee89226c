extension EventStore {
  /// For each event of a partner, in the order in which they became certain, the latest day on which one
  /// of some events ends that became certain with it or before it; the first of all days while none does.
  ///
  /// Complexity: O(n) in the partner's events.
  /// - Parameter shown: the events that count, by their places in ``eventsByCertainty``.
  public func latestEnds(
    of partner: Ref<Partner>, among shown: RankedSet<Arrangement.Place>
  ) -> [Day] {
    let index = eventsByCertainty
    let places = index.places(of: partner)
    var latest = Day(number: .min)
    guard !columns.ends.isEmpty else { return places.map { _ in latest } }
    return columns.ends.withUnsafeBufferPointer { ends in
      places.map { place in
        if shown.contains(Ref(place)) {
          let end = ends[index[Ref(place)].index]
          if end != .none { latest = max(latest, end.last) }
        }
        return latest
      }
    }
  }
}
