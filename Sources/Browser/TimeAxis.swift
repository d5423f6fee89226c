import Events

/// The days that a row of cells covers: which cell a day lies in, and which days a cell shows.
///
/// Positions are counted in hours, so that a cell may be less than a day wide.  They are hours of
/// the axis: each gap that is cut out counts as two cells, however long it is.
struct TimeAxis: Equatable, Sendable {
  /// The cells, at least 1.
  let width: Int
  /// The time that a cell covers, at least 1.
  let hoursPerCell: Int
  /// The position of the left edge of the first cell.
  private(set) var start = 0
  /// The stretches of days that were asked to be cut out, in order and apart.
  let gaps: [Range<Day>]
  private let cuts: [Cut]

  /// A gap that is narrower on the axis than its days would be.
  private struct Cut: Equatable, Sendable {
    /// The number of the first day.
    let first: Int
    let days: Int
    /// The position of the first day.
    let position: Int
  }

  /// The cells that a gap takes.
  static let cellsPerGap = 2

  private init(hoursPerCell: Int, width: Int, gaps: [Range<Day>]) {
    self.width = max(1, width)
    self.hoursPerCell = max(1, hoursPerCell)
    // Where the gaps would take most of the room, they are left whole.
    self.gaps = gaps.count * TimeAxis.cellsPerGap * 2 <= width ? gaps : []
    let length = TimeAxis.cellsPerGap * self.hoursPerCell
    var cutOut = 0
    cuts = self.gaps.compactMap { gap in
      let days = Int(gap.upperBound.number) - Int(gap.lowerBound.number)
      guard days * 24 > length else { return nil }
      let position = Int(gap.lowerBound.number) * 24 - cutOut
      cutOut += days * 24 - length
      return Cut(first: Int(gap.lowerBound.number), days: days, position: position)
    }
  }

  /// The axis whose last cell ends with the last of `days`, and whose cells are as fine as shows
  /// all of them.
  init(fitting days: ClosedRange<Day>, width: Int, gaps: [Range<Day>] = []) {
    let gaps = gaps.count * TimeAxis.cellsPerGap * 2 <= width ? gaps : []
    var hours = (Int(days.upperBound.number) - Int(days.lowerBound.number) + 1) * 24
    var cells = max(1, width)
    for gap in gaps where days.overlaps(gap) {
      let inside = gap.clamped(to: days.lowerBound..<days.upperBound)
      hours -= (Int(inside.upperBound.number) - Int(inside.lowerBound.number)) * 24
      cells -= TimeAxis.cellsPerGap
    }
    self.init(hoursPerCell: hours.dividedUp(by: max(1, cells)), width: width, gaps: gaps)
    start = position(of: days.upperBound) + 24 - self.width * hoursPerCell
  }

  /// The axis that has the beginning of `day` as many hours after its left edge as `offset` says.
  init(placing day: Day, at offset: Int, hoursPerCell: Int, width: Int, gaps: [Range<Day>] = []) {
    self.init(hoursPerCell: hoursPerCell, width: width, gaps: gaps)
    start = position(of: day) - offset
  }

  /// The hours from the left edge to the beginning of a day.
  func offset(of day: Day) -> Int { position(of: day) - start }

  /// The cell that a day begins in; outside `0..<width` for a day that is not shown.
  func cell(of day: Day) -> Int { offset(of: day).dividedDown(by: hoursPerCell) }

  /// The days that begin in a cell; where none does, the day that lasts through it.
  ///
  /// Every day is one of exactly one cell's, or of neighbouring ones where a cell is less than it.
  func days(in cell: Int) -> ClosedRange<Day> {
    let left = start + cell * hoursPerCell
    let last = firstDay(from: left + hoursPerCell) - 1
    return Day(
      number: Int32(clamping: min(firstDay(from: left), last)))...Day(
        number: Int32(clamping: last))
  }

  /// Whether a cell stands for days that are cut out.
  func isCut(_ cell: Int) -> Bool {
    let middle = start + cell * hoursPerCell + hoursPerCell / 2
    return cuts.contains {
      ($0.position..<$0.position + TimeAxis.cellsPerGap * hoursPerCell).contains(middle)
    }
  }

  /// The axis at another scale, with a day in the cell where it is.
  func zoomed(to hours: Int, about day: Day) -> TimeAxis {
    let hours = max(1, hours)
    // The fraction of its cell that a day begins at is kept, rounded down: the cell is the same.
    let offset = (offset(of: day) * hours).dividedDown(by: hoursPerCell)
    return TimeAxis(placing: day, at: offset, hoursPerCell: hours, width: width, gaps: gaps)
  }

  /// Moves by as few whole cells as bring a day into view, or a day that is far off to the middle.
  mutating func scroll(to day: Day) {
    let cell = cell(of: day)
    let beyond = cell < 0 ? cell : max(0, cell - width + 1)
    guard beyond != 0 else { return }
    start += (abs(beyond) > width / 4 ? cell - width / 2 : beyond) * hoursPerCell
  }
}

extension TimeAxis {
  /// Where a day begins, in hours of the axis.
  private func position(of day: Day) -> Int {
    let number = Int(day.number)
    guard let cut = cuts.last(where: { $0.first <= number }) else { return number * 24 }
    let length = TimeAxis.cellsPerGap * hoursPerCell
    return number < cut.first + cut.days
      ? cut.position + (number - cut.first) * length / cut.days
      : cut.position + length + (number - cut.first - cut.days) * 24
  }

  /// The number of the first day that begins at a position or after it.
  private func firstDay(from position: Int) -> Int {
    guard let cut = cuts.last(where: { $0.position < position }) else {
      return position.dividedUp(by: 24)
    }
    let length = TimeAxis.cellsPerGap * hoursPerCell
    return position <= cut.position + length
      ? cut.first + ((position - cut.position) * cut.days).dividedUp(by: length)
      : cut.first + cut.days + (position - cut.position - length).dividedUp(by: 24)
  }
}

extension Int {
  /// The quotient rounded down; the divisor is positive.
  func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }

  /// The quotient rounded up; the divisor is positive.
  func dividedUp(by divisor: Int) -> Int { -(-self).dividedDown(by: divisor) }
}
