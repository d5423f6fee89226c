public import Screen

/// What the keys do, what a query is made of and what the marks mean: the help, made from the keymap.
public enum Help {
  /// Some rows of the help under one heading.
  public struct Section: Hashable, Sendable {
    /// Such as "Narrow down".
    public let title: String
    /// In the order in which they are shown.
    public let rows: [Row]
  }

  /// A line of the help.
  public struct Row: Hashable, Sendable {
    /// What is typed or seen, such as "f &".
    public let sign: String
    /// What it does or means, in a few words.
    public let meaning: String
  }

  /// The whole help, the keys first.
  public static func sections(of keymap: Keymap) -> [Section] {
    Binding.Section.allCases.map { section in
      Section(
        title: section.rawValue,
        rows: keymap.bindings.filter { $0.section == section }.map { binding in
          Row(sign: binding.keysText, meaning: binding.help)
        })
    } + [fields, marks]
  }

  private static let fields = Section(
    title: "In a filter or search",
    rows: [
      Row(sign: "words", meaning: "any text of the event or its partner"),
      Row(sign: "\"a phrase\"", meaning: "these words together"),
      Row(sign: "tier: from:", meaning: "csp, >=sp; the tier it rose from"),
      Row(sign: "standing:csp", meaning: "partners that stand there on the day"),
      Row(sign: "region: group:", meaning: "where the partner is; a club it is in"),
      Row(sign: "country: kind:", meaning: "the partner; the kind of event"),
      Row(sign: "year: date:", meaning: "2023, 2023..2025, >=2024-06"),
      Row(sign: "person: place:", meaning: "who took part; where"),
      Row(sign: "area: source:", meaning: "what it covers; who reported it"),
      Row(sign: "is:", meaning: "announced disputed single sectoral …"),
      Row(sign: "-a  a OR b  ( )", meaning: "not; either; together"),
    ])

  private static let marks = Section(
    title: "Marks",
    rows: [
      Row(sign: "◌", meaning: "announced or in talks: not in force"),
      Row(sign: "≠ · ?", meaning: "disputed; one source only; unverified"),
      Row(sign: "#11", meaning: "the 11th to enter the tier"),
      Row(sign: "▸", meaning: "on the board: here under 12 months"),
      Row(sign: "○ ●", meaning: "on the board: left, arrived that day"),
    ])
}

extension Help {
  /// The help one below the other, as wide as it is.
  public static func lines(of keymap: Keymap) -> [Line] {
    Array(sections(of: keymap).map(\.lines).joined(separator: [Line()]))
  }

  /// The help at a width: two columns where there is room.
  static func lines(of keymap: Keymap, columns: Int) -> [Line] {
    let sections = sections(of: keymap).map(\.lines)
    let left = Array(sections.prefix(2).joined(separator: [Line()]))
    let right = Array(sections.dropFirst(2).joined(separator: [Line()]))
    let gutter = (left.map(\.width).max() ?? 0) + 3
    guard gutter + (right.map(\.width).max() ?? 0) <= columns else {
      return lines(of: keymap)
    }
    return (0..<max(left.count, right.count)).map { row in
      var line = row < left.count ? left[row] : Line()
      line.pad(to: gutter)
      if row < right.count { line.append(right[row]) }
      return line
    }
  }
}

extension Help.Section {
  fileprivate var lines: [Line] {
    [Line(" " + title, .strong)]
      + rows.map { row in
        var line = Line("  " + row.sign.padded(to: 16), .key)
        line.append(" " + row.meaning)
        return line
      }
  }
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
