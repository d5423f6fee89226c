extension TablePlan: CustomStringConvertible {
  /// What became of each column, in one line: `date ← Event_Date (days as 2024-01-31), country ←
  /// Actor2Name; kept as they are: GoldsteinScale, NumMentions`.
  public var description: String {
    let assigned = columns.compactMap { column in
      column.role.map { role in
        "\(role.rawValue) ← \(column.heading.visible())" + (column.form.map { " (\($0))" } ?? "")
      }
    }
    let kept = kept.map { $0.visible() }.joined(separator: ", ")
    return assigned.joined(separator: ", ") + (kept.isEmpty ? "" : "; kept as they are: \(kept)")
  }

  /// The headings of the columns that are kept as they are.
  public var kept: [String] { columns.filter { $0.role == nil }.map(\.heading) }
}
