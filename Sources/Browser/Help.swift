import Screen

/// The help, made from the bindings.
enum Help {
  /// The help at a width: two columns where there is room.
  static func lines(columns: Int) -> [Line] {
    let sections = Binding.Section.allCases.map(section) + [fields, marks]
    let left = Array(sections.prefix(2).joined(separator: [Line()]))
    let right = Array(sections.dropFirst(2).joined(separator: [Line()]))
    let gutter = (left.map(\.width).max() ?? 0) + 3
    guard gutter + (right.map(\.width).max() ?? 0) <= columns else {
      return Array(sections.joined(separator: [Line()]))
    }
    return (0..<max(left.count, right.count)).map { row in
      var line = row < left.count ? left[row] : Line()
      line.pad(to: gutter)
      if row < right.count { line.append(right[row]) }
      return line
    }
  }

  private static func section(_ section: Binding.Section) -> [Line] {
    let rows = Binding.all.filter { $0.section == section }.map { binding in
      row(binding.keys.map { "\($0)" }.joined(separator: " "), binding.help)
    }
    return [Line(" " + section.rawValue, .strong)] + rows
  }

  private static func row(_ keys: String, _ help: String) -> Line {
    var line = Line("  " + keys.padded(to: 16), .key)
    line.append(" " + help)
    return line
  }

  private static let fields =
    [Line(" In a filter or search", .strong)]
    + [
      ("words", "any text of the event or its partner"),
      ("\"a phrase\"", "these words together"),
      ("tier: from:", "csp, >=sp; the tier it rose from"),
      ("standing:csp", "partners that stand there on the day"),
      ("region: group:", "where the partner is; a club it is in"),
      ("country: kind:", "the partner; the kind of event"),
      ("year: date:", "2023, 2023..2025, >=2024-06"),
      ("person: place:", "who took part; where"),
      ("area: source:", "what it covers; who reported it"),
      ("is:", "announced disputed single sectoral …"),
      ("-a  a OR b  ( )", "not; either; together"),
    ].map { row($0.0, $0.1) }

  private static let marks =
    [Line(" Marks", .strong)]
    + [
      row("◌", "announced or in talks: not in force"),
      row("≠ · ?", "disputed; one source only; unverified"),
      row("#11", "the 11th to enter the tier"),
      row("▸", "on the board: here under 12 months"),
      row("○ ●", "on the board: left, arrived that day"),
    ]
}

extension Browser {
  func drawHelp(on canvas: inout Canvas, top: Int) {
    let body = layout.body
    for (offset, line) in helpLines.dropFirst(top).prefix(body.size.rows).enumerated() {
      canvas.write(
        line.truncated(to: size.columns), at: Point(row: body.origin.row + offset, column: 0))
    }
  }
}
