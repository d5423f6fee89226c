/// How the searched texts of a segment are searched.
///
/// Most columns of a table say the same few texts again and again: those are looked at once.
struct SearchIndex: Sendable {
  /// The texts at each position of a row; `nil` where too many differ.
  let repeated: [RepeatedTexts?]
  /// The texts at all other positions, folded, of the rows that have any; `nil` where they are most of
  /// what there is, so that the rows are looked at as they were written.
  let rest: (block: TextBlock, rows: [UInt32])?

  /// Complexity: O(n) in the bytes.
  /// - Parameter count: how many texts a row has.
  init(_ searched: TextBlock, count: Int) {
    let repeated = RepeatedTexts.all(of: searched, count: count)
    self.repeated = repeated
    let others = repeated.indices.filter { repeated[$0] == nil }
    rest = searched.foldedTexts(
      at: others, of: count, upTo: others.isEmpty ? 0 : searched.bytes.count / 2)
  }
}

extension TextBlock {
  /// The texts at some positions, folded, of the rows that have any of them, with the numbers of those rows.
  ///
  /// - Parameters:
  ///   - count: how many texts a row has.
  ///   - most: `nil` is returned for more bytes than these.
  fileprivate func foldedTexts(
    at positions: [Int], of count: Int, upTo most: Int
  ) -> (block: TextBlock, rows: [UInt32])? {
    var folded = ByteStore(capacity: 0)
    var (starts, rows) = ([UInt32(0)], [UInt32]())
    let isComplete = bytes.withUnsafeBufferPointer { bytes in
      if positions.isEmpty { return true }
      for row in 0..<rowCount {
        let start = folded.count
        for position in positions {
          let text = TextBlock.range(
            of: (position: position, count: count), in: range(ofRow: row), bytes)
          guard !text.isEmpty else { continue }
          Folding.append(UnsafeBufferPointer(rebasing: bytes[text]), to: &folded)
          folded.add(TextMark.fieldEnd)
        }
        guard folded.count > start else { continue }
        if folded.count > most { return false }
        starts.append(UInt32(truncatingIfNeeded: folded.count))
        rows.append(UInt32(truncatingIfNeeded: row))
      }
      return true
    }
    return isComplete ? (TextBlock(bytes: Array(folded.bytes), starts: starts), rows) : nil
  }
}
