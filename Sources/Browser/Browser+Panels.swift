import Events
import Screen
import Words

extension Browser {
  func draw(_ picker: Picker, on canvas: inout Canvas) {
    let rect = openPanel(title: picker.title, on: &canvas)
    for (offset, item) in picker.items.dropFirst(picker.top).prefix(panelHeight).enumerated() {
      let row = rect.origin.row + 1 + offset
      var line = Line(picker.isMultiple ? (item.isChosen ? "[x] " : "[ ] ") : "", .key)
      line.append(item.label, item.count == 0 ? .faint : role(of: item.choice))
      if case .group = item.choice { line.append("  \(words.group)", .faint) }
      canvas.write(
        line.truncated(to: rect.size.columns - 6),
        at: Point(row: row, column: rect.origin.column), limit: rect.columns.upperBound)
      if let count = item.count {
        let text = "\(count)"
        canvas.write(
          text, at: Point(row: row, column: rect.columns.upperBound - text.count - 1), role: .faint,
          limit: rect.columns.upperBound)
      }
      if picker.top + offset == picker.selected {
        canvas.mark(
          Rect(row: row, column: rect.origin.column, rows: 1, columns: rect.size.columns),
          .selected)
        canvas.cursor = Point(row: row, column: rect.origin.column)
      }
    }
  }

  private func role(of choice: Picker.Choice) -> Role {
    if case .tier(let tier) = choice { store.style(of: tier).role } else { .text }
  }

  func draw(_ jump: Jump, on canvas: inout Canvas) {
    draw(jump, title: words.jumpTitle, none: words.nobodyCalledThat, on: &canvas, line: line)
  }

  func draw(_ palette: Palette, on canvas: inout Canvas) {
    draw(palette, title: words.commands, none: words.noCommandCalledThat, on: &canvas, line: line)
  }

  private func draw<Match>(
    _ finder: Finder<Match>, title: String, none: String, on canvas: inout Canvas,
    line: (Match) -> Line
  ) {
    let rect = openPanel(title: title, on: &canvas)
    if finder.matches.isEmpty {
      canvas.write(
        none, at: Point(row: rect.origin.row + 1, column: rect.origin.column),
        role: .faint, limit: rect.columns.upperBound)
    }
    for (offset, match) in finder.matches.dropFirst(finder.top).prefix(panelHeight).enumerated() {
      let row = rect.origin.row + 1 + offset
      canvas.write(
        line(match).truncated(to: rect.size.columns),
        at: Point(row: row, column: rect.origin.column), limit: rect.columns.upperBound)
      if finder.top + offset == finder.selected {
        canvas.mark(
          Rect(row: row, column: rect.origin.column, rows: 1, columns: rect.size.columns),
          .selected)
      }
    }
  }

  /// The partner's standing and name, and the name that was found if that is another.
  private func line(for match: PartnerMatch) -> Line {
    var line = Line()
    if let standing = store.standing(of: match.partner, on: day) {
      let style = store.style(of: standing.tier)
      line.append("\(style.glyph) ", style.role)
    } else {
      line.append("  ")
    }
    let name = store[match.partner].name
    let found = Line(match.name, name == match.name ? .text : .faint)
      .marking(characters: match.matched)
    if name == match.name {
      line.append(found)
    } else {
      line.append(name + "  ")
      line.append(found)
    }
    return line
  }

  /// The command's keys, its name and what it does.
  private func line(for match: CommandMatch) -> Line {
    var line = Line(match.binding.keysText.padded(to: 9) + " ", .key)
    let name = Line(match.binding.name, .text).marking(
      characters: match.inName ? match.matched : [])
    line.append(name)
    line.pad(to: 28)
    line.append(
      Line(match.binding.help(in: words), .faint).marking(
        characters: match.inName ? [] : match.matched))
    return line
  }

  /// Empties the panel and writes its title.
  func openPanel(title: String, on canvas: inout Canvas) -> Rect {
    let (panel, body) = (panel, layout.body)
    let left = panel.divider ?? 0
    canvas.clear(
      Rect(row: body.origin.row, column: left, rows: body.size.rows, columns: size.columns - left))
    if let divider = panel.divider { drawDivider(at: divider, on: &canvas) }
    canvas.write(title, at: panel.rect.origin, role: .strong, limit: panel.rect.columns.upperBound)
    return panel.rect
  }
}

extension Line {
  /// The line with the characters at some offsets marked as found.
  fileprivate func marking(characters offsets: [Int]) -> Line {
    let offsets = Set(offsets)
    var marked = Line()
    var offset = 0
    for run in runs {
      for character in run.text {
        marked.append(
          String(character), run.role,
          marks: offsets.contains(offset) ? run.marks.union(.matched) : run.marks)
        offset += 1
      }
    }
    return marked
  }
}
