import Events

/// What is the same for all lanes along an axis: the days of its cells, up to the last day drawn.
struct LaneGrid: Sendable {
  let axis: TimeAxis
  let days: TimeCells
  /// The last day that is drawn.
  let day: Day
  /// The last of the cells that show it; beyond the axis where that ends before.
  let end: Int

  init(_ axis: TimeAxis, to day: Day) {
    self.axis = axis
    self.day = day
    days = TimeCells(
      after: axis.days(in: -1).upperBound,
      ends: (0..<axis.width).map { axis.days(in: $0).upperBound })
    end = LaneGrid.lastCell(of: day, on: axis)
  }

  /// The last of the cells that show `day`: several do where a cell is less than a day.
  static func lastCell(of day: Day, on axis: TimeAxis) -> Int {
    max(axis.cell(of: day), axis.cell(of: day.advanced(by: 1)) - 1)
  }
}
