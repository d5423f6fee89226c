extension RowBuilder {
  /// Where a byte stands.
  ///
  /// - Parameter line: the line ends before its row.
  func place(of offset: Int, line: Int) -> RowReport.Place {
    let offset = min(max(offset, 0), block.count)
    var start = offset
    while start > 0, block[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    // A row may have fields of several lines before it.
    let lineEnds = block[..<start].count { $0 == UInt8(ascii: "\n") }
    return RowReport.Place(
      lineEnds: max(line, lineEnds), column: block[start..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Where a field stands; the start of the block for one that is not in it.
  func place(of cell: Cell, line: Int) -> RowReport.Place {
    guard let address = cell.baseAddress, let base = block.baseAddress, address >= base,
      address <= base + block.count
    else { return RowReport.Place(lineEnds: line, column: 1) }
    return place(of: address - base, line: line)
  }

  /// Reports a problem with a row.
  mutating func add(
    _ kind: RowProblem.Kind, line: Int, start: Int, found: @autoclosure () -> String
  ) {
    guard report.counts(kind) else { return }
    let place = place(of: start, line: line)
    report.keep(
      RowProblem(
        kind: kind, lineEnds: place.lineEnds, column: place.column, found: found(), hint: nil))
  }

  /// Reports a problem with a field.
  mutating func add(_ kind: RowProblem.Kind, at cell: Cell, _ line: Int, hint: String? = nil) {
    guard report.counts(kind) else { return }
    let place = place(of: cell, line: line)
    let found = String(decoding: cell.prefix(168), as: UTF8.self).visible()
    report.keep(
      RowProblem(
        kind: kind, lineEnds: place.lineEnds, column: place.column, found: "“\(found)”", hint: hint)
    )
  }

  /// Reports that a row is left out.
  mutating func leaveOut(
    _ kind: RowProblem.Kind, at cell: Cell?, _ line: Int, start: Int = 0, hint: String? = nil
  ) {
    report.leftOutCount += 1
    if let cell { return add(kind, at: cell, line, hint: hint) }
    add(kind, line: line, start: start, found: "no date")
  }
}
