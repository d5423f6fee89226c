import Screen

/// Cells in rows and columns.
nonisolated struct Table {
  let headings: [String]
  /// The columns whose cells end at the same place instead of beginning there.
  var rightAligned: Set<Int> = []
  let rows: [[Line]]

  /// The rows, their columns aligned.
  var lines: [Line] {
    var widths = Array(repeating: 0, count: headings.count)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.width) }
    }
    return rows.map { row in
      var (line, column) = (Line(), 0)
      for (index, cell) in row.enumerated() where widths[index] > 0 {
        line.pad(to: rightAligned.contains(index) ? column + widths[index] - cell.width : column)
        for run in cell.runs { line.append(run.text, run.role, marks: run.marks) }
        column += widths[index] + 2
      }
      return line
    }
  }

  /// The rows as a table of GitHub's Markdown.
  var markdown: String {
    let rules = headings.indices.map { rightAligned.contains($0) ? "--:" : "---" }
    let cells = rows.map { $0.map { Markdown.escaped($0.text) } }
    return ([headings, rules] + cells)
      .map { "| \($0.joined(separator: " | ")) |\n" }
      .joined()
  }
}
