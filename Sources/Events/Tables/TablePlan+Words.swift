extension TablePlan: CustomStringConvertible {
  /// What became of each column, in one line: `date ← Event_Date (days as 2024-01-31), country ←
  /// Actor2Name; kept as they are: GoldsteinScale, NumMentions`.
  public var description: String { words(naming: .max) }

  /// ``description``, in which no more than some of the columns that are kept as they are are named.
  func words(naming mostKept: Int) -> String {
    let assigned = columns.compactMap { column in
      column.role.map { role in
        "\(role.rawValue) ← \(column.heading.visible())" + (column.form.map { " (\($0))" } ?? "")
      }
    }
    var kept = kept.map { $0.visible() }
    if kept.count > mostKept { kept = kept.prefix(mostKept) + ["… (\(kept.count) in all)"] }
    return assigned.joined(separator: ", ")
      + (kept.isEmpty ? "" : "; kept as they are: \(kept.joined(separator: ", "))")
  }

  /// The headings of the columns that are kept as they are.
  public var kept: [String] { columns.filter { $0.role == nil }.map(\.heading) }
}
