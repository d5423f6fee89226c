extension EventColumns {
  /// Calls `body` with the events that `isWanted` accepts in the order in which they become certain: by
  /// the last day that their date may mean, those of one day in their own order.
  ///
  /// Complexity: O(n).
  @inline(__always)
  func forEachByCertainty(
    where isWanted: (Int) -> Bool, _ body: (_ event: Int, _ last: Day) -> Void
  ) {
    var waiting = Waiting()
    dates.withUnsafeBufferPointer { dates in
      for event in dates.indices {
        let date = dates[event]
        let (first, last) = (date.first, date.last)
        if waiting.due <= first { waiting.settle(through: first, body) }
        guard isWanted(event) else { continue }
        // Most are certain on the day they begin.
        if first == last { body(event, last) } else { waiting.add(event, of: date) }
      }
    }
    waiting.settle(through: Day(number: .max), body)
  }
}

/// Events of a month and of a year, until it is over: before those of the next come, in chronological
/// order, these have become certain.
private struct Waiting {
  private var months = Queue()
  private var years = Queue()

  private struct Queue {
    var events: [Int] = []
    /// The last day of their date; past all days where there are none.
    var last = Day(number: .max)
  }

  /// When the first of them become certain.
  var due: Day { min(months.last, years.last) }

  mutating func add(_ event: Int, of date: PackedDate) {
    if date.precision == .year {
      years.events.append(event)
      years.last = date.last
    } else {
      months.events.append(event)
      months.last = date.last
    }
  }

  mutating func settle(through day: Day, _ body: (Int, Day) -> Void) {
    // Of those that are certain on one day, those of the year began first.
    let monthsFirst = months.last < years.last
    if monthsFirst { Waiting.settle(&months, through: day, body) }
    Waiting.settle(&years, through: day, body)
    if !monthsFirst { Waiting.settle(&months, through: day, body) }
  }

  private static func settle(_ queue: inout Queue, through day: Day, _ body: (Int, Day) -> Void) {
    guard queue.last <= day else { return }
    for event in queue.events { body(event, queue.last) }
    queue.events.removeAll(keepingCapacity: true)
    queue.last = Day(number: .max)
  }
}
