/// The texts of some rows in one block of UTF-8.
struct TextBlock: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each row starts, and after the last where it ends.
  private(set) var starts: [UInt32] = [0]

  var rowCount: Int { starts.count - 1 }

  init() {}

  /// - Parameters:
  ///   - bytes: rows of valid UTF-8 and marks.
  ///   - starts: where each row starts, and after the last where it ends.
  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts
  }

  /// Where a row stands in ``bytes``.
  func range(ofRow row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// Where the text at a position of a row stands in ``bytes``.
  func range(ofField position: Int, inRow row: Int) -> Range<Int> {
    let end = Int(starts[row + 1])
    return bytes.withUnsafeBufferPointer { bytes in
      var (start, left) = (Int(starts[row]), position)
      while start < end {
        let index = bytes.firstFieldEnd(in: start..<end)
        if left == 0 { return start..<index }
        left -= 1
        start = index + 1
      }
      return end..<end
    }
  }
}

extension TextBlock {
  /// Ends a text of the row; an absent one has only its end.
  mutating func endField() { bytes.append(TextMark.fieldEnd) }
  mutating func endItem() { bytes.append(TextMark.itemEnd) }
  mutating func endPart() { bytes.append(TextMark.partEnd) }

  mutating func endRow() { starts.append(UInt32(truncatingIfNeeded: bytes.count)) }

  /// Adds to the text at the end of the block.
  ///
  /// - Parameter text: valid UTF-8.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  mutating func append(_ text: String) {
    if text.isEmpty { bytes.append(TextMark.empty) } else { bytes.append(contentsOf: text.utf8) }
  }

  /// Adds a text that may be absent, and ends it.
  mutating func appendField(_ text: String?) {
    if let text { append(text) }
    endField()
  }

  mutating func appendPart(_ text: String?) {
    if let text { append(text) }
    endPart()
  }
}

extension TextBlock {
  /// Those of the rows that hold more than ASCII, folded, with their numbers.
  func foldedRows() -> (block: TextBlock, rows: [UInt32]) {
    var folded = ByteStore(capacity: 0)
    var (starts, rows) = ([UInt32(0)], [UInt32]())
    bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<rowCount {
        let range = range(ofRow: row)
        guard TextBlock.hasOtherThanASCII(bytes, in: range) else { continue }
        Folding.append(UnsafeBufferPointer(rebasing: bytes[range]), to: &folded)
        starts.append(UInt32(truncatingIfNeeded: folded.count))
        rows.append(UInt32(truncatingIfNeeded: row))
      }
    }
    return (TextBlock(bytes: Array(folded.bytes), starts: starts), rows)
  }

  /// Whether a letter beyond ASCII is among some bytes; marks are none.
  static func hasOtherThanASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      // A mark has its six highest bits set; letters have not.
      if high != 0 {
        let marks = high & (word << 1) & (word << 2) & (word << 3) & (word << 4) & (word << 5)
        if marks != high { return true }
      }
      position += 8
    }
    return bytes[position..<range.upperBound].contains { $0 >= 0x80 && $0 < TextMark.least }
  }
}

extension TextBlock {
  /// Where the text at a position among so many of a row stands, looked for from the nearer end of the row.
  @inline(__always)
  static func range(
    of field: (position: Int, count: Int), in row: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    guard field.position * 2 > field.count else {
      var (start, left) = (row.lowerBound, field.position)
      while start < row.upperBound {
        let end = bytes.firstFieldEnd(in: start..<row.upperBound)
        if left == 0 { return start..<end }
        left -= 1
        start = end + 1
      }
      return row.upperBound..<row.upperBound
    }
    // Every text of the row is there, if only as its end.
    var (end, left) = (row.upperBound - 1, field.count - 1 - field.position)
    while true {
      let start = bytes.startOfField(endingAt: end, from: row.lowerBound)
      if left == 0 { return start..<end }
      guard start > row.lowerBound else { return row.lowerBound..<row.lowerBound }
      left -= 1
      end = start - 1
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the text starts that ends at a place, no further back than `first`.
  @inline(__always)
  fileprivate func startOfField(endingAt end: Int, from first: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var position = end
    while position - 8 >= first {
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: position - 8, as: UInt64.self))
      // Of the marks found the last is the right one, whatever stands before a true one.
      var ends = (~word).zeroBytes
      while ends != 0 {
        let offset = position - 1 - ends.leadingZeroBitCount / 8
        if self[offset] == TextMark.fieldEnd { return offset + 1 }
        ends &= ~(1 << (63 - UInt64(ends.leadingZeroBitCount)))
      }
      position -= 8
    }
    while position > first, self[position - 1] != TextMark.fieldEnd { position -= 1 }
    return position
  }

  /// Where a text ends in a range, or the end of the range.
  func firstFieldEnd(in range: Range<Int>) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      // The mark has all bits set.
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let ends = (~word).zeroBytes
      if ends != 0 { return position + ends.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < range.upperBound, self[position] != TextMark.fieldEnd { position += 1 }
    return position
  }
}
