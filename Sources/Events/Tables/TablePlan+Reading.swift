extension TablePlan {
  /// Reads the rows of a block.
  ///
  /// May be called for several blocks at the same time.
  ///
  /// Complexity: O(n) in the bytes of the block.
  /// - Parameter block: complete rows, less than 4 GB; only the last of a file may lack its line end.
  public func read(_ block: UnsafeRawBufferPointer) -> TableBlock {
    let bytes = block.assumingMemoryBound(to: UInt8.self)
    guard let offset = bytes.firstInvalidUTF8 else { return read(valid: bytes) }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    var block = repaired.withUnsafeBufferPointer { read(valid: $0) }
    if block.report.counts(.notUTF8) {
      let before = bytes[..<offset]
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      block.report.keep(
        RowProblem(
          kind: .notUTF8, lineEnds: before.count { $0 == UInt8(ascii: "\n") },
          column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1,
          found: "the byte 0x" + String(bytes[offset], radix: 16, uppercase: true), hint: nil))
    }
    return block
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
