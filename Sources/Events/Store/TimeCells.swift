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
  public let event: Ref<Event>
  /// How many they are.
  public let count: Int
  /// The tier that the last one is about.
  public fileprivate(set) var tier: Ref<Tier>?
  /// Whether the last one took effect.
  public fileprivate(set) var isInForce = true

  fileprivate init(_ event: Ref<Event>, count: Int) {
    self.event = event
    self.count = count
  }
}

extension EventStore {
  /// What became certain in each of some cells.
  ///
  /// Complexity: O(m log n) in the cells and in the events of the partner.
  /// - Parameters:
  ///   - shown: the events that count, by their places in ``eventsByCertainty``.
  ///   - places: those of a partner.
  public func marks(
    of shown: RankedSet<Arrangement.Place>, at places: Range<Int>, in cells: TimeCells
  ) -> [CellMark?] {
    var marks = eventsByCertainty.marks(of: shown, at: places, in: cells)
    // What stands far apart in memory is looked up by itself: then the processor waits for several at a
    // time.
    for cell in marks.indices {
      if let event = marks[cell]?.event {
        marks[cell]?.tier = tier(of: event)
        marks[cell]?.isInForce = isInForce(event)
      }
    }
    return marks
  }

  /// A number of events as a mark, of which one is the last.
  public func mark(_ event: Ref<Event>, count: Int) -> CellMark {
    var mark = CellMark(event, count: count)
    mark.tier = tier(of: event)
    mark.isInForce = isInForce(event)
    return mark
  }
}

extension CertaintyIndex {
  fileprivate func marks(
    of shown: RankedSet<Arrangement.Place>, at places: Range<Int>, in cells: TimeCells
  ) -> [CellMark?] {
    let start = place(after: cells.before, in: places)
    var (place, rank) = (start, shown.rank(of: Ref(start)))
    return self.places(after: cells.ends, in: start..<places.upperBound).map { end in
      guard end > place else { return nil }
      let before = rank
      (place, rank) = (end, shown.rank(of: Ref(end)))
      guard rank > before, let last = shown.last(before: Ref(end)) else { return nil }
      return CellMark(self[last], count: rank - before)
    }
  }

  /// For each of some days, in order, the first of some places of a partner of which the event becomes
  /// certain after it.
  ///
  /// Complexity: O(m log n) in the days and in the places.
  public func places(after days: [Day], in places: Range<Int>) -> [Int] {
    lasts.withUnsafeBufferPointer { lasts in
      var (place, step) = (places.lowerBound, 1)
      return days.map { day in
        let before = place
        place = lasts.nextPosition(after: day, in: before..<places.upperBound, step: step)
        // The next one is about as far as this one.
        step = max(1, (place - before) / 2)
        return place
      }
    }
  }
}
