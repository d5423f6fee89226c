/// A set of rows that can say how many of it stand before a row, and which is the n-th.
///
/// It is a sequence of its rows in the order of the table.
public struct RankedSet<Entity>: RandomAccessCollection, Equatable, Sendable {
  /// The rows, in no more than one bit each.
  public let set: RefSet<Entity>
  /// The rows in all blocks before each block of words, and after the last block all of them.
  private let before: [UInt32]

  /// The words of 64 rows that are counted together.
  private static var wordsPerBlock: Int { 8 }

  /// Complexity: O(n) in the rows of the table, 64 at a time.
  public init(_ set: RefSet<Entity>) {
    self.set = set
    let block = RankedSet.wordsPerBlock
    var before: [UInt32] = [0]
    before.reserveCapacity(set.words.count / block + 2)
    set.words.withUnsafeBufferPointer { words in
      var sum: UInt32 = 0
      for start in stride(from: 0, to: words.count, by: block) {
        for index in start..<Swift.min(start + block, words.count) {
          sum &+= UInt32(truncatingIfNeeded: words[index].nonzeroBitCount)
        }
        before.append(sum)
      }
    }
    self.before = before
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { Int(before[before.count - 1]) }

  /// The row that has so many before it in the set.
  ///
  /// Complexity: O(log n) in the rows of the table.
  public subscript(rank: Int) -> Ref<Entity> {
    precondition(indices.contains(rank), "a rank of the set")
    if count == set.capacity { return Ref(rank) }
    var (low, high) = (0, before.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(before[middle]) <= rank { low = middle } else { high = middle }
    }
    var (left, index) = (rank - Int(before[low]), low * RankedSet.wordsPerBlock)
    while left >= set.words[index].nonzeroBitCount {
      left -= set.words[index].nonzeroBitCount
      index += 1
    }
    var word = set.words[index]
    for _ in 0..<left { word &= word - 1 }
    return Ref(index * 64 + word.trailingZeroBitCount)
  }

  /// How many rows of the set stand before a row, which itself need not be in it.
  ///
  /// Complexity: O(1).
  public func rank(of ref: Ref<Entity>) -> Int {
    guard ref.index > 0 else { return 0 }
    guard ref.index < set.capacity else { return count }
    if count == set.capacity { return ref.index }
    let word = ref.index / 64
    let block = word / RankedSet.wordsPerBlock
    var rank = Int(before[block])
    for index in block * RankedSet.wordsPerBlock..<word {
      rank += set.words[index].nonzeroBitCount
    }
    return rank + (set.words[word] & (1 << (ref.index % 64) - 1)).nonzeroBitCount
  }

  /// The last row of the set that stands before a row, which itself need not be in it.
  ///
  /// Complexity: O(log n) in the rows of the table, O(1) where many of them are in the set.
  func last(before ref: Ref<Entity>) -> Ref<Entity>? {
    guard ref.index > 0 else { return nil }
    let end = Swift.min(ref.index, set.capacity)
    // The word that the row before stands in, without what comes after that row.
    var index = (end - 1) / 64
    var word = set.words[index] & (.max >> UInt64(63 - (end - 1) % 64))
    let start = index - index % RankedSet.wordsPerBlock
    while word == 0, index > start {
      index -= 1
      word = set.words[index]
    }
    if word != 0 { return Ref(index * 64 + 63 - word.leadingZeroBitCount) }
    let rank = Int(before[start / RankedSet.wordsPerBlock])
    return rank > 0 ? self[rank - 1] : nil
  }

  /// The last row of the set among some that follow one another in the table.
  ///
  /// Complexity: as ``last(before:)``.
  func last(in rows: Range<Int>) -> Ref<Entity>? {
    last(before: Ref(rows.upperBound)).flatMap { $0.index >= rows.lowerBound ? $0 : nil }
  }

  /// The position of a row, or `nil` when it is not in the set.
  ///
  /// Complexity: O(1).
  public func firstIndex(of ref: Ref<Entity>) -> Int? {
    set.contains(ref) ? rank(of: ref) : nil
  }

  /// Whether a row is one of the set.
  ///
  /// Complexity: O(1).
  public func contains(_ ref: Ref<Entity>) -> Bool { set.contains(ref) }

  /// The row of the set that is nearest to one in the table; of two as near, the one after it.
  ///
  /// Complexity: O(log n).
  public func nearest(to ref: Ref<Entity>) -> Ref<Entity>? {
    guard !set.contains(ref) else { return ref }
    let rank = rank(of: ref)
    let before = rank > 0 ? self[rank - 1] : nil
    let after = rank < count ? self[rank] : nil
    guard let before, let after else { return before ?? after }
    return ref.index - before.index < after.index - ref.index ? before : after
  }
}
