import Screen

/// Cells in rows and columns.
nonisolated struct Table {
  let headings: [String]
  /// The columns whose cells end at the same place instead of beginning there.
  var rightAligned: Set<Int> = []
  let rows: [[Line]]

  /// The rows, their columns aligned; empty columns are left out.
  var lines: [Line] {
    var widest = Array(repeating: 0, count: headings.count)
    for row in rows {
      for (column, cell) in row.enumerated() { widest[column] = max(widest[column], cell.width) }
    }
    let columns = Columns(widths: widest, rightAligned: rightAligned)
    return rows.map(columns.line)
  }

  /// The table without the columns in which no row has anything.
  var withoutEmptyColumns: Table {
    let columns = headings.indices.filter { column in
      rows.isEmpty || rows.contains { $0[column].width > 0 }
    }
    return Table(
      headings: columns.map { headings[$0] },
      rightAligned: Set(columns.indices.filter { rightAligned.contains(columns[$0]) }),
      rows: rows.map { row in columns.map { row[$0] } })
  }

  /// The rows as a table of GitHub's Markdown; empty columns are left out.
  var markdown: String {
    let table = withoutEmptyColumns
    let rows = table.rows.map { Markdown.row($0.map { Markdown.escaped($0.text) }) }
    return Markdown.head(table.headings, rightAligned: table.rightAligned) + rows.joined()
  }
}

extension Markdown {
  /// A row of a table of GitHub's Markdown, of cells that are escaped.
  nonisolated static func row(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |\n"
  }

  /// The lines of a table of GitHub's Markdown that stand above its rows.
  nonisolated static func head(_ headings: [String], rightAligned: Set<Int> = []) -> String {
    let rules = headings.indices.map { rightAligned.contains($0) ? "--:" : "---" }
    return row(headings.map(escaped)) + row(rules)
  }
}
