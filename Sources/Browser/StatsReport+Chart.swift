public import Events
public import Screen

extension StatsReport {
  /// The steps of each year as a chart of marks, a mark for a step, so many columns wide.
  ///
  /// - Parameter store: what the statistics are of.
  public func chart(of store: EventStore, columns: Int) -> [Line] {
    guard !statistics.steps.isEmpty else { return [] }
    return StepsChart(statistics, in: store, size: Size(rows: 24, columns: columns)).lines
  }
}
