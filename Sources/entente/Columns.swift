import Screen

/// Columns that cells stand in beside one another; those of no width are left out.
nonisolated struct Columns: Sendable {
  /// The columns of text that the widest cell of each takes.
  let widths: [Int]
  /// The columns whose cells end at the same place instead of beginning there.
  let rightAligned: Set<Int>

  /// A row of cells.
  func line(_ cells: [Line]) -> Line {
    var line = Line()
    var gap = 0
    for (column, cell) in cells.enumerated() where widths[column] > 0 {
      let missing = widths[column] - cell.width
      let isRight = rightAligned.contains(column)
      line.append(String(repeating: " ", count: gap + (isRight ? missing : 0)))
      for run in cell.runs { line.append(run.text, run.role, marks: run.marks) }
      gap = 2 + (isRight ? 0 : missing)
    }
    return line
  }

  /// Writes a row of cells of one run each as plain text, with its line end and no blanks before it.
  ///
  /// - Parameter limit: as many columns as there are; `nil` for any number.
  /// - Returns: whether it is no wider than that; otherwise nothing was written.
  func append(_ cells: [Line.Run], upTo limit: Int?, to bytes: inout [UInt8]) -> Bool {
    let start = bytes.count
    var (gap, end) = (0, 0)
    for (column, cell) in cells.enumerated() where widths[column] > 0 {
      let width = cell.text.displayWidth
      let missing = widths[column] - width
      let isRight = rightAligned.contains(column)
      let blanks = gap + (isRight ? missing : 0)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
      bytes.append(contentsOf: cell.text.visible.utf8)
      end += blanks + width
      gap = 2 + (isRight ? 0 : missing)
    }
    if let limit, end > limit {
      bytes.removeSubrange(start...)
      return false
    }
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    return true
  }
}
