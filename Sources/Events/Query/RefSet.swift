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

  private mutating func clearBeyondCapacity() {
    if capacity % 64 != 0 { words[words.count - 1] &= 1 << (capacity % 64) - 1 }
  }
}
