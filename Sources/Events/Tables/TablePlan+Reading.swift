extension TablePlan {
  /// Reads the rows of a block.
  ///
  /// May be called for several blocks at the same time.
  ///
  /// Complexity: O(n) in the bytes of the block.
  /// - Parameter block: complete rows, less than 4 GB; only the last of a file may lack its line end.
  public func read(_ block: UnsafeRawBufferPointer) -> TableBlock {
    let bytes = block.assumingMemoryBound(to: UInt8.self)
    guard let first = bytes.firstInvalidUTF8 else { return read(valid: bytes) }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    var block = repaired.withUnsafeBufferPointer { read(valid: $0) }
    forEachLine(withInvalidUTF8: bytes, from: first) { problem in
      if block.report.counts(.notUTF8) { block.report.keep(problem()) }
    }
    return block
  }

  /// Tells of each line of a block that is not all UTF-8, so that it does not matter where blocks end.
  ///
  /// - Parameters:
  ///   - first: where the first bytes are that are none.
  ///   - body: takes what makes the problem.
  private func forEachLine(
    withInvalidUTF8 bytes: UnsafeBufferPointer<UInt8>, from first: Int,
    _ body: (() -> RowProblem) -> Void
  ) {
    let newline = UInt8(ascii: "\n")
    var (start, lineEnds, offset) = (0, 0, first)
    while true {
      for place in start..<offset where bytes[place] == newline {
        lineEnds += 1
        start = place + 1
      }
      body {
        RowProblem(
          kind: .notUTF8, lineEnds: lineEnds,
          column: bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1,
          found: "the byte 0x" + String(bytes[offset], radix: 16, uppercase: true), hint: nil)
      }
      guard let end = bytes[offset...].firstIndex(of: newline),
        let next = UnsafeBufferPointer(rebasing: bytes[(end + 1)...]).firstInvalidUTF8
      else { return }
      lineEnds += 1
      start = end + 1
      offset = start + next
    }
  }

  private func read(valid bytes: UnsafeBufferPointer<UInt8>) -> TableBlock {
    switch format {
    case .json, .ndjson: return LinesReader(self, bytes).read()
    case .csv, .tsv:
      guard let base = bytes.baseAddress else { return RowBuilder(self, bytes).build() }
      return DelimitedReader(self, bytes, base: base).read()
    }
  }
}
