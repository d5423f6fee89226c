public import Screen
public import Words

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
  public static func sections(of keymap: Keymap, in words: Words) -> [Section] {
    Binding.Section.allCases.map { section in
      Section(
        title: section.title(in: words),
        rows: keymap.bindings.filter { $0.section == section }.map { binding in
          Row(sign: binding.keysText, meaning: binding.help(in: words))
        })
    } + [fields(in: words), marks(in: words)]
  }

  private static func fields(in words: Words) -> Section {
    Section(
      title: words.filterSection,
      rows: [
        Row(sign: words.signWords, meaning: words.anyText),
        Row(sign: words.signPhrase, meaning: words.wordsTogether),
        Row(sign: "tier: from:", meaning: words.tierFrom),
        Row(sign: "standing:csp", meaning: words.standThere),
        Row(sign: "region: group:", meaning: words.whereAndClub),
        Row(sign: "country: kind:", meaning: words.partnerAndKind),
        Row(sign: "year: date:", meaning: "2023, 2023..2025, >=2024-06"),
        Row(sign: "person: place:", meaning: words.whoAndWhere),
        Row(sign: "area: source:", meaning: words.coversAndReported),
        Row(sign: "is:", meaning: "announced disputed single sectoral …"),
        Row(sign: "-a  a OR b  ( )", meaning: words.notEitherTogether),
      ])
  }

  private static func marks(in words: Words) -> Section {
    Section(
      title: words.marksSection,
      rows: [
        Row(sign: "◌", meaning: words.markPending),
        Row(sign: "≠ · ?", meaning: words.markDoubts),
        Row(sign: "#11", meaning: words.markOrdinal),
        Row(sign: "▸", meaning: words.markNew),
        Row(sign: "○ ●", meaning: words.markMoved),
      ])
  }
}

extension Help {
  /// The help one below the other, as wide as it is.
  public static func lines(of keymap: Keymap, in words: Words) -> [Line] {
    Array(sections(of: keymap, in: words).map(\.lines).joined(separator: [Line()]))
  }

  /// The help at a width: two columns where there is room.
  static func lines(of keymap: Keymap, in words: Words, columns: Int) -> [Line] {
    let sections = sections(of: keymap, in: words).map(\.lines)
    let left = Array(sections.prefix(2).joined(separator: [Line()]))
    let right = Array(sections.dropFirst(2).joined(separator: [Line()]))
    let gutter = (left.map(\.width).max() ?? 0) + 3
    guard gutter + (right.map(\.width).max() ?? 0) <= columns else {
      return lines(of: keymap, in: words)
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
