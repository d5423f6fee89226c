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
    guard pattern.bytes.count <= 24, mayDate(pattern) else { return found }
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

extension EventColumns {
  /// Whether a date may hold a pattern: from the first year on they have no letters.
  private func mayDate(_ pattern: SearchPattern) -> Bool {
    let isBeforeCommonEra = dates.first.map { $0.first.year < 1 } ?? false
    return isBeforeCommonEra
      || pattern.bytes.allSatisfy { (0x30...0x39).contains($0) || "-?~%".utf8.contains($0) }
  }

  /// The events of which the days overlap one of some ranges.
  ///
  /// Complexity: O(n) in the events where some have an end, 64 of them at a time otherwise.
  func events(overlappingAny ranges: [ClosedRange<Day>]) -> RefSet<Event> {
    guard ends.isEmpty else {
      return RefSet(capacity: count) { span(of: $0, overlapsAny: ranges) }
    }
    var found = RefSet<Event>(capacity: count)
    for range in ranges {
      // A date may mean as much as a year, so that one which begins before the range may reach it.
      let first = firstEvent(from: Int(range.lowerBound.number) - EventColumns.longestDate)
      let start = firstEvent(from: Int(range.lowerBound.number))
      let end = firstEvent(from: Int(range.upperBound.number) + 1)
      for event in first..<max(first, min(start, end))
      where dates[event].last >= range.lowerBound { found.insert(Ref(event)) }
      if start < end { found.insert(start..<end) }
    }
    return found
  }

  /// The events that have certainly begun by a day.
  func events(certainOn day: Day) -> RefSet<Event> {
    var found = RefSet<Event>(capacity: count)
    let end = firstEvent(from: Int(day.number) + 1)
    let vague = min(end, firstEvent(from: Int(day.number) - EventColumns.longestDate))
    found.insert(0..<vague)
    for event in vague..<end where dates[event].last <= day { found.insert(Ref(event)) }
    return found
  }

  /// The most days that a date may mean: those of a year.
  private static let longestDate = 366

  /// The first event of which the first day has a number or a later one.
  private func firstEvent(from number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(dates[middle].first.number) < number { low = middle + 1 } else { high = middle }
    }
    return low
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
    let capacity = column.count
    // One place more, for no code.
    var isWanted = Array(repeating: UInt64(0), count: wanted.capacity + 1)
    wanted.forEach { isWanted[$0] = 1 }
    let none = UInt32(truncatingIfNeeded: wanted.capacity)
    let wordCount = (capacity + 63) / 64
    let wordsPerPart = 1 << 12
    let parts = inParallel((wordCount + wordsPerPart - 1) / wordsPerPart) { [isWanted] part in
      let range = part * wordsPerPart..<Swift.min((part + 1) * wordsPerPart, wordCount)
      return column.withUnsafeBufferPointer { column in
        isWanted.withUnsafeBufferPointer { isWanted in
          range.map { index in
            var word: UInt64 = 0
            let start = index * 64
            for bit in 0..<Swift.min(64, capacity - start) {
              word |= isWanted[Int(Swift.min(column[start + bit], none))] << UInt64(bit)
            }
            return word
          }
        }
      }
    }
    self.init(words: Array(parts.joined()), capacity: capacity)
  }
}
