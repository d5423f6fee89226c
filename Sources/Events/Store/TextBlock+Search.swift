extension TextBlock {
  /// Whether a row contains what a scanner looks for, as it was written or folded.
  func row(_ row: Int, contains scanner: TextScanner) -> Bool {
    let range = range(ofRow: row)
    return bytes.withUnsafeBufferPointer { bytes in
      if scanner.isASCII, scanner.firstOffset(in: bytes, within: range) != nil { return true }
      guard TextBlock.hasOtherThanASCII(bytes, in: range) else { return false }
      var folded = ByteStore(capacity: range.count)
      Folding.append(UnsafeBufferPointer(rebasing: bytes[range]), to: &folded)
      return scanner.firstOffset(in: folded.bytes, within: 0..<folded.count) != nil
    }
  }

  /// Calls `body` with those of some rows of which one text contains what a scanner looks for.
  func forEachRow(
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

  /// Calls `body` with those of some rows that contain what a scanner looks for.
  func forEachRow(
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
