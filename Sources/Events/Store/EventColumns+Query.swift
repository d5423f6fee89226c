extension EventColumns {
  /// Whether the days of an event, up to its end where it has one, overlap one of some ranges.
  func span(of event: Int, overlapsAny ranges: [ClosedRange<Day>]) -> Bool {
    let date = dates[event]
    let end = ends.isEmpty || ends[event] == .none ? date.last : max(date.last, ends[event].last)
    return ranges.contains { date.first <= $0.upperBound && $0.lowerBound <= end }
  }

  /// Whether the texts of an event contain a pattern.
  func event(_ event: Int, contains pattern: SearchPattern) -> Bool {
    let (segment, row) = place(of: event)
    return segment.row(row, contains: pattern)
  }

  /// The events of which the date, as it is written, contains a pattern.
  ///
  /// Complexity: O(n) in the days that have events.
  func events(datedWith pattern: SearchPattern) -> RefSet<Event> {
    var found = RefSet<Event>(capacity: count)
    guard pattern.bytes.count <= 24 else { return found }
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, dates[end] == dates[start] { end += 1 }
      if pattern.occurs(in: dates[start].known.folded) {
        for event in start..<end { found.insert(Ref(event)) }
      }
      start = end
    }
    return found
  }
}

extension RefSet {
  /// The rows that `holds` accepts.
  init(capacity: Int, where holds: (Int) -> Bool) {
    self.init(capacity: capacity)
    fill(where: holds)
  }

  /// The rows of which `holds` accepts what stands in a column.
  init<Value>(_ column: [Value], where holds: (Value) -> Bool) {
    self.init(capacity: column.count)
    column.withUnsafeBufferPointer { column in
      fill { row in holds(column[row]) }
    }
  }

  /// The rows of which the code in a column is in a set.
  init<Other>(_ column: [UInt32], in wanted: RefSet<Other>) {
    self.init(column) { $0 != CodeBook.none && wanted.contains(Ref(Int($0))) }
  }
}
