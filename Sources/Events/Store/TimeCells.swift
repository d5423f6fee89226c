/// The cells of a row that time runs along, by the days that they end with.
public struct TimeCells: Equatable, Sendable {
  /// The last day before the first cell.
  let before: Day
  /// The last day of each cell, in order; some have the same where a cell is less than a day.
  public let ends: [Day]
  /// For each cell the date of a year, and that of a month, that has begun by its end and goes on after
  /// it, as ``EventDate/vagueOrder`` has it; `nil` where the one ends with the other.
  let reaching: [(year: Int32?, month: Int32?)]

  /// - Parameters:
  ///   - before: the last day before the first cell.
  ///   - ends: the last day of each cell, in order.
  public init(after before: Day, ends: [Day]) {
    self.before = before
    self.ends = ends
    reaching = ends.map { end in
      let (year, month, _) = end.civil
      func order(_ date: EventDate?) -> Int32? {
        date.flatMap { $0.last > end ? $0.vagueOrder : nil }
      }
      return (order(EventDate(year: year)), order(EventDate(year: year, month: month)))
    }
  }

  /// The first cell that ends with a day or after it, if that does not lie before all cells.
  public func firstCell(endingFrom day: Day) -> Int? {
    guard before < day else { return nil }
    let cell = ends.withUnsafeBufferPointer {
      $0.firstPosition(after: day.advanced(by: -1), in: 0..<ends.count)
    }
    return cell < ends.count ? cell : nil
  }

  public static func == (a: TimeCells, b: TimeCells) -> Bool {
    a.before == b.before && a.ends == b.ends
  }
}

/// The events that became certain in a cell.
public struct CellMark: Equatable, Sendable {
  /// The last of them.
  public var event: Ref<Event>?
  /// How many they are.
  public var count = 0

  public init() {}

  init(_ event: Ref<Event>, count: Int) {
    self.event = event
    self.count = count
  }
}

extension CertaintyIndex {
  /// What became certain in each of some cells.
  ///
  /// Complexity: O(m log n) in the cells and in the events of the partner.
  /// - Parameters:
  ///   - shown: the events that count, by their places.
  ///   - places: those of a partner.
  public func marks(
    of shown: RankedSet<Arrangement.Place>, at places: Range<Int>, in cells: TimeCells
  ) -> [CellMark] {
    lasts.withUnsafeBufferPointer { lasts in
      var place = lasts.firstPosition(after: cells.before, in: places)
      var rank = shown.rank(of: Ref(place))
      return cells.ends.map { end in
        let next = lasts.nextPosition(after: end, in: place..<places.upperBound)
        guard next > place else { return CellMark() }
        let before = rank
        (place, rank) = (next, shown.rank(of: Ref(next)))
        guard rank > before, let last = shown.last(before: Ref(next)) else { return CellMark() }
        return CellMark(arrangement[last], count: rank - before)
      }
    }
  }

  /// For each of some days, in order, the first of some places of a partner of which the event becomes
  /// certain after it.
  ///
  /// Complexity: O(m log n) in the days and in the places.
  public func places(after days: [Day], in places: Range<Int>) -> [Int] {
    lasts.withUnsafeBufferPointer { lasts in
      var place = places.lowerBound
      return days.map { day in
        place = lasts.nextPosition(after: day, in: place..<places.upperBound)
        return place
      }
    }
  }
}
