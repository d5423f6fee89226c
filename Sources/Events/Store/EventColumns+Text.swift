extension EventColumns {
  /// The events of which the texts contain a pattern.
  ///
  /// Complexity: O(n) in the bytes of the texts, on all cores; of those alone that contain what the
  /// pattern was before the last letter, if that was asked for of late.
  func events(containing pattern: SearchPattern) -> RefSet<Event> {
    events(ofRows: rows(containing: pattern))
  }

  /// The events of which a part contains a pattern.
  ///
  /// Complexity: O(n) in the bytes of the part's texts, on all cores, of those events alone of which it
  /// contained the pattern before its last letter, if that was asked for of late.
  func events(containing pattern: SearchPattern, in part: Query.Part) -> RefSet<Event> {
    let found = partMatches[part.rawValue].rows(containing: pattern) { candidates in
      part.columns(for: pattern).reduce(into: RefSet(capacity: count)) { union, place in
        let (text, columns) = place
        // Letters that most texts have do not narrow anything.
        let isRare =
          candidates == nil && text == .searched && pattern.bytes.count > 2
          && !columns.allSatisfy { repeats($0.column) }
        let candidates =
          isRare
          ? self.rows(containing: pattern)
          : candidates ?? RefSet(capacity: count, full: true)
        for column in columns {
          union.formUnion(
            rows(containing: pattern, in: column, of: part, text: text, among: candidates))
        }
      }
    }
    return events(ofRows: found)
  }

  /// The rows of the file of which a part contains a pattern that one of its texts contains.
  private func rows(
    containing pattern: SearchPattern, in column: Query.Part.Column, of part: Query.Part,
    text: Segment.Text, among candidates: RefSet<Event>
  ) -> RefSet<Event> {
    rowSet { segment, first, bits in
      guard let position = segment.layout.position(of: column.column) else { return }
      segment.find(
        pattern, inField: position, of: text, among: candidates, from: first, into: bits)
      guard !column.isPart else { return }
      for row in first..<first + segment.rowCount where bits.contains(row) {
        let event = StoredEvent(columns: self, index: self.event(ofRow: row))
        if !part.contains(pattern, in: event) { bits.clear(row) }
      }
    }
  }

  /// The rows of the file, as a set of their numbers, of which the searched texts contain a pattern.
  private func rows(containing pattern: SearchPattern) -> RefSet<Event> {
    matches.rows(containing: pattern) { candidates in
      rowSet { segment, first, bits in
        segment.find(pattern, among: candidates, from: first, into: bits)
      }
    }
  }

  /// Whether the texts of a column are few that are said again and again, or there are none.
  private func repeats(_ column: TextColumn) -> Bool {
    segments.allSatisfy { segment in
      segment.layout.position(of: column).map(segment.repeats) ?? true
    }
  }

  /// The rows that `find` finds in the segments, on all cores.
  ///
  /// - Parameter find: is told of a segment, the row of the file that is its first, and the bits that
  ///   it sets.
  private func rowSet(
    _ find: @Sendable (_ segment: Segment, _ first: Int, _ bits: RowBits) -> Void
  ) -> RefSet<Event> {
    let parts = parts
    let found = inParallel(parts.count) { part in
      let first = self.firstRows[parts[part].lowerBound] / 64
      let last = (self.row(after: parts[part]) + 63) / 64
      var words = Array(repeating: UInt64(0), count: last - first)
      words.withUnsafeMutableBufferPointer { words in
        for index in parts[part] {
          find(self.segments[index], self.firstRows[index], RowBits(words, firstWord: first))
        }
      }
      return (first: first, words: words)
    }
    // Parts that meet within a word both have bits in it.
    var words = Array(repeating: UInt64(0), count: (count + 63) / 64)
    for part in found {
      for (index, word) in part.words.enumerated() { words[part.first + index] |= word }
    }
    return RefSet<Event>(words: words, capacity: count)
  }

  /// The segments in parts of about the same size, as many as keep all cores busy.
  private var parts: [Range<Int>] {
    let total = segments.reduce(0) { $0 + $1.searched.bytes.count }
    let size = max(1 << 16, total / 16)
    var (parts, start, sum) = ([Range<Int>](), 0, 0)
    for (index, segment) in segments.enumerated() {
      sum += segment.searched.bytes.count
      guard sum >= size || index + 1 == segments.count else { continue }
      parts.append(start..<index + 1)
      (start, sum) = (index + 1, 0)
    }
    return parts
  }

  /// The row of the file after some segments.
  private func row(after segments: Range<Int>) -> Int {
    segments.upperBound < firstRows.count ? firstRows[segments.upperBound] : count
  }
}

/// Bits of some rows of the file that are being set.
struct RowBits {
  private let words: UnsafeMutableBufferPointer<UInt64>
  private let firstWord: Int

  /// - Parameter firstWord: which of the words of all rows the first is.
  init(_ words: UnsafeMutableBufferPointer<UInt64>, firstWord: Int) {
    self.words = words
    self.firstWord = firstWord
  }

  @inline(__always)
  func contains(_ row: Int) -> Bool {
    words[row >> 6 &- firstWord] >> UInt64(row & 63) & 1 == 1
  }

  @inline(__always)
  func set(_ row: Int) { words[row >> 6 &- firstWord] |= 1 << UInt64(row & 63) }

  /// Sets the bits of a word of 64 rows.
  @inline(__always)
  func set(_ bits: UInt64, at word: Int) { words[word &- firstWord] |= bits }

  func clear(_ row: Int) { words[row >> 6 &- firstWord] &= ~(1 << UInt64(row & 63)) }
}
