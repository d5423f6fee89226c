/// A set of rows of one of a store's tables, one bit for each row.
public struct RefSet<Entity>: Hashable, Sendable {
  /// The bits, 64 rows to a word; none is set beyond the table.
  private(set) var words: [UInt64]
  /// The count of the table's rows.
  public let capacity: Int

  /// No rows of a table, or all of them.
  public init(capacity: Int, full: Bool = false) {
    self.capacity = capacity
    words = Array(repeating: full ? .max : 0, count: (capacity + 63) / 64)
    clearBeyondCapacity()
  }

  public init(_ refs: some Sequence<Ref<Entity>>, capacity: Int) {
    self.init(capacity: capacity)
    for ref in refs { insert(ref) }
  }

  /// Whether a row is in the set.
  public func contains(_ ref: Ref<Entity>) -> Bool {
    (0..<capacity).contains(ref.index) && words[ref.index / 64] >> (ref.index % 64) & 1 == 1
  }

  /// Adds a row; one beyond the table is ignored.
  public mutating func insert(_ ref: Ref<Entity>) {
    guard (0..<capacity).contains(ref.index) else { return }
    words[ref.index / 64] |= 1 << (ref.index % 64)
  }

  /// Adds rows that follow one another; the table must have them.
  mutating func insert(_ rows: Range<Int>) {
    guard let last = rows.last else { return }
    let (first, end) = (rows.lowerBound / 64, last / 64)
    for index in first...end {
      var word = UInt64.max
      if index == first { word &= .max << UInt64(rows.lowerBound % 64) }
      if index == end { word &= .max >> UInt64(63 - last % 64) }
      words[index] |= word
    }
  }

  /// Whether no row is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many rows are in the set.
  ///
  /// Complexity: O(n) in the rows of the table, 64 at a time.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The set of which the bits are `words`, with none set beyond `capacity`.
  init(words: [UInt64], capacity: Int) {
    self.words = words
    self.capacity = capacity
    clearBeyondCapacity()
  }

  /// The set of the positions of its rows in another order.
  ///
  /// - Parameters:
  ///   - rows: the row at each position.
  ///   - few: of how many rows at most the positions are asked for one by one.
  ///   - position: the position of a row.
  /// Complexity: O(n) in the rows of the set, or of the table where those are many.
  func gathered<Other>(
    by rows: [UInt32], few: Int, position: (Int) -> Int
  ) -> RefSet<Other> {
    let size = count
    guard size < capacity else { return RefSet<Other>(capacity: capacity, full: true) }
    guard size > few else {
      var words = Array(repeating: UInt64(0), count: self.words.count)
      forEach { row in
        let position = position(row)
        words[position / 64] |= 1 << UInt64(position % 64)
      }
      return RefSet<Other>(words: words, capacity: capacity)
    }
    let wordsPerPart = 1 << 12
    let parts = inParallel((words.count + wordsPerPart - 1) / wordsPerPart) { part in
      let range = part * wordsPerPart..<Swift.min((part + 1) * wordsPerPart, words.count)
      return range.map { gatheredWord($0, by: rows) }
    }
    return RefSet<Other>(words: Array(parts.joined()), capacity: capacity)
  }

  private func gatheredWord(_ index: Int, by rows: [UInt32]) -> UInt64 {
    rows.withUnsafeBufferPointer { rows in
      words.withUnsafeBufferPointer { words in
        var word: UInt64 = 0
        let start = index * 64
        for bit in 0..<Swift.min(64, capacity - start) {
          let row = rows[start + bit]
          word |= (words[Int(row >> 6)] >> UInt64(row & 63) & 1) << UInt64(bit)
        }
        return word
      }
    }
  }

  /// Adds the rows that `holds` accepts.
  mutating func fill(where holds: (Int) -> Bool) {
    var row = 0
    for index in words.indices {
      var word: UInt64 = 0
      for bit in 0..<UInt64(min(64, capacity - row)) {
        if holds(row) { word |= 1 << bit }
        row += 1
      }
      words[index] |= word
    }
  }

  /// Adds the rows of another set.
  public mutating func formUnion(_ other: RefSet) {
    for index in words.indices.prefix(other.words.count) { words[index] |= other.words[index] }
  }

  /// Removes the rows that are not in another set.
  public mutating func formIntersection(_ other: RefSet) {
    for index in words.indices {
      words[index] &= index < other.words.count ? other.words[index] : 0
    }
  }

  /// The rows that are not in the set.
  public var complement: RefSet {
    var result = self
    for index in words.indices { result.words[index] = ~words[index] }
    result.clearBeyondCapacity()
    return result
  }

  /// The rows in the order of the table.
  public var refs: [Ref<Entity>] {
    var refs: [Ref<Entity>] = []
    refs.reserveCapacity(count)
    forEach { refs.append(Ref($0)) }
    return refs
  }

  /// Calls `body` with each row, in the order of the table.
  func forEach(_ body: (Int) -> Void) {
    words.withUnsafeBufferPointer { words in
      for index in words.indices {
        var rest = words[index]
        while rest != 0 {
          body(index * 64 + rest.trailingZeroBitCount)
          rest &= rest - 1
        }
      }
    }
  }

  /// Calls `body` with each row of a range, in the order of the table.
  func forEach(in range: Range<Int>, _ body: (Int) -> Void) {
    var next = range.lowerBound
    while let run = run(in: next..<range.upperBound) {
      for row in run { body(row) }
      next = run.upperBound
    }
  }

  /// The first rows in a range that follow one another in the set; `nil` when there are none.
  func run(in range: Range<Int>) -> Range<Int>? {
    words.withUnsafeBufferPointer { words in
      let start = words.first(true, in: range)
      guard start < range.upperBound else { return nil }
      return start..<words.first(false, in: start..<range.upperBound)
    }
  }

  private mutating func clearBeyondCapacity() {
    if capacity % 64 != 0 { words[words.count - 1] &= 1 << (capacity % 64) - 1 }
  }
}

extension UnsafeBufferPointer<UInt64> {
  /// The first bit in a range that is set, or that is not; the end of the range when none is.
  fileprivate func first(_ isSet: Bool, in range: Range<Int>) -> Int {
    var bit = range.lowerBound
    while bit < range.upperBound {
      let word = (isSet ? self[bit >> 6] : ~self[bit >> 6]) >> UInt64(bit & 63)
      if word != 0 { return Swift.min(bit + word.trailingZeroBitCount, range.upperBound) }
      bit = (bit | 63) + 1
    }
    return range.upperBound
  }
}
