/// All rows of one of a store's tables, in order.
public struct RefRange<Entity>: RandomAccessCollection, Hashable, Sendable {
  public let startIndex = 0
  public let endIndex: Int

  init(count: Int) { endIndex = count }

  public subscript(position: Int) -> Ref<Entity> { Ref(position) }
}

/// Some rows of one of a store's tables, in order, as they stand in an index of the store.
public struct RefSlice<Entity>: RandomAccessCollection, Sendable {
  private let rows: [UInt32]
  private let range: Range<Int>

  init(_ rows: [UInt32], in range: Range<Int>) {
    self.rows = rows
    self.range = range
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { range.count }

  public subscript(position: Int) -> Ref<Entity> { Ref(Int(rows[range.lowerBound + position])) }
}

/// The rows of one table grouped by a row of another, each group in order.
struct Postings: Equatable, Sendable {
  /// Where each group starts, and after the last where it ends.
  let starts: [UInt32]
  let rows: [UInt32]

  /// Groups the positions of `groups` by what stands there; ``CodeBook/none`` is in no group.
  ///
  /// Complexity: O(n).
  init(_ groups: [UInt32], count: Int) {
    var starts = Array(repeating: UInt32(0), count: count + 1)
    for group in groups where group != CodeBook.none { starts[Int(group) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var rows = Array(repeating: UInt32(0), count: Int(starts[count]))
    for (row, group) in groups.enumerated() where group != CodeBook.none {
      rows[Int(next[Int(group)])] = UInt32(truncatingIfNeeded: row)
      next[Int(group)] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  subscript(group: Int) -> RefSlice<Event> { RefSlice(rows, in: range(of: group)) }

  /// Where a group stands among the rows of all.
  func range(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

  var groupCount: Int { starts.count - 1 }
}
