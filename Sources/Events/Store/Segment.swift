/// The texts of some events, in the order of their file.
final class Segment: Sendable {
  let layout: TextLayout
  /// What words of a query are looked for in, as it was written.
  let searched: TextBlock
  let aside: TextBlock
  /// The rows of ``searched`` that hold more than ASCII, folded.
  let folded: TextBlock
  /// Which rows the rows of ``folded`` are.
  let foldedRows: [UInt32]

  var rowCount: Int { searched.rowCount }

  /// - Parameters:
  ///   - searched: a row for each event.
  ///   - aside: as many rows.
  init(layout: TextLayout, searched: TextBlock, aside: TextBlock) {
    self.layout = layout
    self.searched = searched
    self.aside = aside
    (folded, foldedRows) = searched.foldedRows()
  }
}

extension Segment: Equatable {
  static func == (a: Segment, b: Segment) -> Bool {
    a === b || (a.layout == b.layout && a.searched == b.searched && a.aside == b.aside)
  }
}

extension Segment {
  /// Adds to `found` those of the rows of which the searched text contains a pattern.
  ///
  /// Complexity: O(n) in the bytes of the rows.
  /// - Parameters:
  ///   - rows: what is looked at; `nil` for all.
  ///   - first: the bit that the segment's first row is, of `rows` and of `found`.
  func find(
    _ pattern: SearchPattern, among rows: UnsafeBufferPointer<UInt64>?, from first: Int,
    into found: UnsafeMutableBufferPointer<UInt64>
  ) {
    let scanner = TextScanner(pattern)
    // What is there as it was written is there in the folded text too; that has the rest.
    if pattern.isASCII {
      var next = 0
      while let run = rows.run(in: first + next..<first + rowCount) {
        next = run.upperBound - first
        searched.forEachRow(of: run.lowerBound - first..<next, containing: scanner) {
          found.set(first + $0)
        }
      }
    }
    func isLeft(_ place: Int) -> Bool {
      let bit = first + Int(foldedRows[place])
      return rows.contains(bit) && !found.contains(bit)
    }
    var place = 0
    while place < foldedRows.count {
      let start = place
      while place < foldedRows.count, isLeft(place) { place += 1 }
      if start < place {
        folded.forEachRow(of: start..<place, containing: scanner) {
          found.set(first + Int(foldedRows[$0]))
        }
      }
      place += 1
    }
  }
}

extension Segment {
  /// Whether the searched text of a row contains a pattern.
  func row(_ row: Int, contains pattern: SearchPattern) -> Bool {
    if pattern.isASCII, searched.row(row, contains: pattern) { return true }
    let place = foldedRows.firstPosition { $0 >= row }
    guard place < foldedRows.count, foldedRows[place] == row else { return false }
    return folded.row(place, contains: pattern)
  }
}

extension [UInt32] {
  /// The first position of which `holds` accepts the number, where it accepts all after it too.
  fileprivate func firstPosition(where holds: (UInt32) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension TextBlock {
  fileprivate func row(_ row: Int, contains pattern: SearchPattern) -> Bool {
    bytes.withUnsafeBufferPointer {
      pattern.firstOffset(in: $0, within: range(ofRow: row)) != nil
    }
  }

  fileprivate func forEachRow(
    of rows: Range<Int>, containing scanner: TextScanner, _ body: (Int) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        let end = Int(starts[rows.upperBound])
        var row = rows.lowerBound
        var position = Int(starts[row])
        while let hit = scanner.firstOffset(in: bytes, within: position..<end) {
          while Int(starts[row &+ 1]) <= hit { row &+= 1 }
          body(row)
          position = Int(starts[row &+ 1])
        }
      }
    }
  }
}
