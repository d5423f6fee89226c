/// A set of rows of one of a store's tables, one bit for each row.
struct RefSet<Entity>: Hashable, Sendable {
  private var words: [UInt64]
  /// The count of the table's rows.
  let capacity: Int

  /// No rows of a table, or all of them.
  init(capacity: Int, full: Bool = false) {
    self.capacity = capacity
    words = Array(repeating: full ? .max : 0, count: (capacity + 63) / 64)
    clearBeyondCapacity()
  }

  init(_ refs: some Sequence<Ref<Entity>>, capacity: Int) {
    self.init(capacity: capacity)
    for ref in refs { insert(ref) }
  }

  func contains(_ ref: Ref<Entity>) -> Bool {
    (0..<capacity).contains(ref.index) && words[ref.index / 64] >> (ref.index % 64) & 1 == 1
  }

  /// Adds a row; one beyond the table is ignored.
  mutating func insert(_ ref: Ref<Entity>) {
    guard (0..<capacity).contains(ref.index) else { return }
    words[ref.index / 64] |= 1 << (ref.index % 64)
  }

  mutating func formUnion(_ other: RefSet) {
    for index in words.indices.prefix(other.words.count) { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: RefSet) {
    for index in words.indices {
      words[index] &= index < other.words.count ? other.words[index] : 0
    }
  }

  /// The rows that are not in the set.
  var complement: RefSet {
    var result = self
    for index in words.indices { result.words[index] = ~words[index] }
    result.clearBeyondCapacity()
    return result
  }

  /// The rows in the order of the table.
  var refs: [Ref<Entity>] {
    var refs: [Ref<Entity>] = []
    refs.reserveCapacity(words.reduce(0) { $0 + $1.nonzeroBitCount })
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        refs.append(Ref(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return refs
  }

  private mutating func clearBeyondCapacity() {
    if capacity % 64 != 0 { words[words.count - 1] &= 1 << (capacity % 64) - 1 }
  }
}
