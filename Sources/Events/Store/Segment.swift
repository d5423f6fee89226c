/// The texts of some events, in the order of their file.
final class Segment: Sendable {
  let layout: TextLayout
  /// What words of a query are looked for in, as it was written.
  let searched: TextBlock
  let aside: TextBlock
  /// The rows of ``searched`` that hold more than ASCII, folded, and which rows these are; made for the
  /// first search.
  private let foldedSearched: Deferred<(block: TextBlock, rows: [UInt32])>
  /// The same of ``aside``, which is seldom looked at.
  private let foldedAside: Deferred<(block: TextBlock, rows: [UInt32])>

  var rowCount: Int { searched.rowCount }

  /// - Parameters:
  ///   - searched: a row for each event.
  ///   - aside: as many rows.
  init(layout: TextLayout, searched: TextBlock, aside: TextBlock) {
    self.layout = layout
    self.searched = searched
    self.aside = aside
    foldedSearched = Deferred { searched.foldedRows() }
    foldedAside = Deferred { aside.foldedRows() }
  }
}

extension Segment: Equatable {
  static func == (a: Segment, b: Segment) -> Bool {
    a === b || (a.layout == b.layout && a.searched == b.searched && a.aside == b.aside)
  }
}

extension Segment {
  /// One of the two blocks of a segment.
  enum Text: Sendable {
    case searched, aside
  }

  /// A block as it was written, and its rows with more than ASCII, folded.
  private func block(
    of text: Text
  ) -> (written: TextBlock, folded: TextBlock, foldedRows: [UInt32]) {
    let folded = (text == .searched ? foldedSearched : foldedAside).value
    return (text == .searched ? searched : aside, folded.block, folded.rows)
  }

  /// Makes what the first search of ``searched`` would make.
  func prepareSearch() { _ = foldedSearched.value }

  /// Sets the bits of those rows of which the text contains a pattern.
  ///
  /// Complexity: O(n) in the bytes of the rows.
  /// - Parameters:
  ///   - rows: the rows of the file that are looked at; `nil` for all.
  ///   - first: the row of the file that the segment's first is.
  func find(
    _ pattern: SearchPattern, in text: Text, among rows: RefSet<Event>?, from first: Int,
    into found: RowBits
  ) {
    let scanner = TextScanner(pattern)
    let (written, folded, foldedRows) = block(of: text)
    // What is there as it was written is there in the folded text too; that has the rest.
    if pattern.isASCII {
      let all = first..<first + rowCount
      var next = first
      while next < all.upperBound,
        let run = rows.map({ $0.run(in: next..<all.upperBound) }) ?? next..<all.upperBound
      {
        next = run.upperBound
        written.forEachRow(of: run.lowerBound - first..<next - first, containing: scanner) {
          found.set(first + $0)
        }
      }
    }
    func isLeft(_ place: Int) -> Bool {
      let row = first + Int(foldedRows[place])
      return !found.contains(row) && rows?.contains(Ref(row)) ?? true
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

  /// Whether the searched text of a row contains a pattern.
  func row(_ row: Int, contains pattern: SearchPattern) -> Bool {
    let scanner = TextScanner(pattern)
    if pattern.isASCII, searched.contains(scanner, in: searched.range(ofRow: row)) { return true }
    let (_, folded, foldedRows) = block(of: .searched)
    let place = foldedRows.firstPosition { $0 >= row }
    guard place < foldedRows.count, foldedRows[place] == row else { return false }
    return folded.contains(scanner, in: folded.range(ofRow: place))
  }

  /// Sets the bits of those rows of which one text, by its position in a block, contains a pattern.
  ///
  /// Complexity: O(n) in the bytes of the text and of those before or behind it, whichever are fewer texts.
  /// - Parameters:
  ///   - rows: the rows of the file that are looked at.
  ///   - first: the row of the file that the segment's first is.
  func find(
    _ pattern: SearchPattern, inField position: Int, of text: Text, among rows: RefSet<Event>,
    from first: Int, into found: RowBits
  ) {
    let scanner = TextScanner(pattern)
    let (written, folded, foldedRows) = block(of: text)
    let count = (text == .searched ? layout.searched : layout.aside).count
    let field = (position: position, count: count)
    if pattern.isASCII {
      var next = first
      while let run = rows.run(in: next..<first + rowCount) {
        next = run.upperBound
        written.forEachRow(
          of: run.lowerBound - first..<next - first, where: field, contains: scanner
        ) { found.set(first + $0) }
      }
    }
    folded.forEachRow(of: 0..<foldedRows.count, where: field, contains: scanner) { place in
      let row = first + Int(foldedRows[place])
      if rows.contains(Ref(row)) { found.set(row) }
    }
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
  fileprivate func contains(_ scanner: TextScanner, in range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { scanner.firstOffset(in: $0, within: range) != nil }
  }

  /// Calls `body` with those of some rows of which one text contains what a scanner looks for.
  fileprivate func forEachRow(
    of rows: Range<Int>, where field: (position: Int, count: Int), contains scanner: TextScanner,
    _ body: (Int) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        for row in rows {
          let range = TextBlock.range(
            of: field, in: Int(starts[row])..<Int(starts[row &+ 1]), bytes)
          if scanner.firstOffset(in: bytes, within: range) != nil { body(row) }
        }
      }
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
