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
  /// Calls `body` with each row of which the searched text contains a pattern, in order.
  ///
  /// Complexity: O(n) in the bytes of the text.
  func forEachRow(containing pattern: SearchPattern, _ body: (Int) -> Void) {
    // What is there as it was written is there in the folded text too; that has the rest.
    if pattern.isASCII {
      searched.forEachRow(containing: pattern, body)
    }
    folded.forEachRow(containing: pattern) { body(Int(foldedRows[$0])) }
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

extension Array {
  /// The first position of which `holds` accepts the element, where it accepts all after it too.
  ///
  /// Complexity: O(log n).
  func firstPosition(where holds: (Element) -> Bool) -> Int {
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

  fileprivate func forEachRow(containing pattern: SearchPattern, _ body: (Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var (row, position) = (0, 0)
      while let hit = pattern.firstOffset(in: bytes, within: position..<bytes.count) {
        row = self.row(of: hit, from: row)
        body(row)
        position = Int(starts[row + 1])
      }
    }
  }
}
