/// The texts of some events, in the order of their file.
final class Segment: Sendable {
  let layout: TextLayout
  /// What words of a query are looked for in, as it was written.
  let searched: TextBlock
  let aside: TextBlock
  /// How ``searched`` is searched; made for the first search.
  private let index: Deferred<SearchIndex>
  /// The rows of ``searched`` that hold more than ASCII, folded, and which rows these are.
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
    index = Deferred { SearchIndex(searched, count: layout.searched.count) }
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
  func prepareSearch() {
    if index.value.rest == nil { _ = foldedSearched.value }
  }

  /// Whether the texts at a position of ``searched`` are few that are said again and again.
  func repeats(_ position: Int) -> Bool { index.value.repeated[position] != nil }

  /// Sets the bits of those rows of which the searched text contains a pattern.
  ///
  /// Complexity: O(n) in the rows, and in the bytes of those texts that do not repeat.
  /// - Parameters:
  ///   - rows: the rows of the file that are looked at; `nil` for all.
  ///   - first: the row of the file that the segment's first is.
  func find(
    _ pattern: SearchPattern, among rows: RefSet<Event>?, from first: Int, into found: RowBits
  ) {
    let (scanner, index) = (TextScanner(pattern), index.value)
    guard let rest = index.rest else {
      return findAsWritten(scanner, among: rows, from: first, into: found)
    }
    for texts in index.repeated {
      texts?.containing(scanner)?.set(found, among: rows, from: first)
    }
    find(scanner, in: rest, among: rows, from: first, into: found)
  }

  /// Sets the bits of those rows of which the text as it was written contains a pattern, or folded does.
  private func findAsWritten(
    _ scanner: TextScanner, among rows: RefSet<Event>?, from first: Int, into found: RowBits
  ) {
    // What is there as it was written is there in the folded text too; that has the rest.
    if scanner.isASCII {
      let all = first..<first + rowCount
      var next = first
      while next < all.upperBound,
        let run = rows.map({ $0.run(in: next..<all.upperBound) }) ?? next..<all.upperBound
      {
        next = run.upperBound
        searched.forEachRow(of: run.lowerBound - first..<next - first, containing: scanner) {
          found.set(first + $0)
        }
      }
    }
    find(scanner, in: foldedSearched.value, among: rows, from: first, into: found)
  }

  /// Sets the bits of those rows that are not found yet of which the folded text contains a pattern.
  private func find(
    _ scanner: TextScanner, in folded: (block: TextBlock, rows: [UInt32]),
    among rows: RefSet<Event>?, from first: Int, into found: RowBits
  ) {
    func isLeft(_ place: Int) -> Bool {
      let row = first + Int(folded.rows[place])
      return !found.contains(row) && rows?.contains(Ref(row)) ?? true
    }
    var place = 0
    while place < folded.rows.count {
      let start = place
      while place < folded.rows.count, isLeft(place) { place += 1 }
      if start < place {
        folded.block.forEachRow(of: start..<place, containing: scanner) {
          found.set(first + Int(folded.rows[$0]))
        }
      }
      place += 1
    }
  }

  /// Whether the searched text of a row contains a pattern.
  func row(_ row: Int, contains pattern: SearchPattern) -> Bool {
    searched.row(row, contains: TextScanner(pattern))
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
    if text == .searched, let texts = index.value.repeated[position] {
      texts.containing(scanner)?.set(found, among: rows, from: first)
      return
    }
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
