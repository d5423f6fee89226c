import Screen

/// Cells in rows and columns.
nonisolated struct Table {
  let headings: [String]
  /// The columns whose cells end at the same place instead of beginning there.
  var rightAligned: Set<Int> = []
  let rows: [[Line]]

  /// The rows, their columns aligned; empty columns are left out.
  var lines: [Line] {
    let widths = rows.map { $0.map(\.width) }
    var widest = Array(repeating: 0, count: headings.count)
    for row in widths {
      for (column, width) in row.enumerated() { widest[column] = max(widest[column], width) }
    }
    return zip(rows, widths).map { cells, widths in
      var (line, gap) = (Line(), 0)
      for (column, cell) in cells.enumerated() where widest[column] > 0 {
        let missing = widest[column] - widths[column]
        let isRight = rightAligned.contains(column)
        line.append(String(repeating: " ", count: gap + (isRight ? missing : 0)))
        for run in cell.runs { line.append(run.text, run.role, marks: run.marks) }
        gap = 2 + (isRight ? 0 : missing)
      }
      return line
    }
  }

  /// The rows as a table of GitHub's Markdown; empty columns are left out.
  var markdown: String {
    let kept = headings.indices.filter { column in
      rows.isEmpty || rows.contains { $0[column].width > 0 }
    }
    guard kept.count == headings.count else {
      return Table(
        headings: kept.map { headings[$0] },
        rightAligned: Set(kept.indices.filter { rightAligned.contains(kept[$0]) }),
        rows: rows.map { row in kept.map { row[$0] } }
      ).markdown
    }
    let rules = headings.indices.map { rightAligned.contains($0) ? "--:" : "---" }
    let cells = ([headings] + rows.map { $0.map(\.text) }).map { $0.map(Markdown.escaped) }
    return (cells.prefix(1) + [rules] + cells.dropFirst())
      .map { "| \($0.joined(separator: " | ")) |\n" }
      .joined()
  }
}
