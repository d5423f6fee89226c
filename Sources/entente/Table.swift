import Screen

/// Cells in rows and columns.
///
/// Rows may be made when they are asked for.  To align their columns they are passed twice, first to
/// measure them, and none is kept.
nonisolated struct Table<Rows: Sequence<[Line]>> {
  let headings: [String]
  /// The columns whose cells end at the same place instead of beginning there.
  var rightAligned: Set<Int> = []
  let rows: Rows

  /// The rows, their columns aligned; empty columns are left out.
  var lines: some Sequence<Line> {
    var widest = Array(repeating: 0, count: headings.count)
    for row in rows {
      for (column, cell) in row.enumerated() { widest[column] = max(widest[column], cell.width) }
    }
    return rows.lazy.map { [rightAligned, widest] in
      Line($0, widths: widest, rightAligned: rightAligned)
    }
  }

  /// The table without the columns in which no row has anything.
  var withoutEmptyColumns: Table<some Sequence<[Line]>> {
    var kept: Set<Int> = []
    var isEmpty = true
    for row in rows {
      isEmpty = false
      for (column, cell) in row.enumerated() where cell.width > 0 { kept.insert(column) }
      if kept.count == headings.count { break }
    }
    let columns = headings.indices.filter { isEmpty || kept.contains($0) }
    return Table<LazyMapSequence<Rows, [Line]>>(
      headings: columns.map { headings[$0] },
      rightAligned: Set(columns.indices.filter { rightAligned.contains(columns[$0]) }),
      rows: rows.lazy.map { row in columns.map { row[$0] } })
  }

  /// The rows as a table of GitHub's Markdown; empty columns are left out.
  var markdown: String {
    let table = withoutEmptyColumns
    return table.markdownHead + table.markdownRows.joined()
  }

  /// The lines of ``markdown`` that stand above the rows.
  var markdownHead: String {
    let rules = headings.indices.map { rightAligned.contains($0) ? "--:" : "---" }
    return Markdown.row(headings.map(Markdown.escaped)) + Markdown.row(rules)
  }

  /// The rows of ``markdown``, each with its line end.
  var markdownRows: some Sequence<String> {
    rows.lazy.map { Markdown.row($0.map { Markdown.escaped($0.text) }) }
  }
}

extension Line {
  /// Cells beside one another in columns of some widths; columns of no width are left out.
  nonisolated fileprivate init(_ cells: [Line], widths: [Int], rightAligned: Set<Int>) {
    self.init()
    var gap = 0
    for (column, cell) in cells.enumerated() where widths[column] > 0 {
      let missing = widths[column] - cell.width
      let isRight = rightAligned.contains(column)
      append(String(repeating: " ", count: gap + (isRight ? missing : 0)))
      for run in cell.runs { append(run.text, run.role, marks: run.marks) }
      gap = 2 + (isRight ? 0 : missing)
    }
  }
}

extension Markdown {
  /// A row of a table of GitHub's Markdown, of cells that are escaped.
  nonisolated static func row(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |\n"
  }
}
