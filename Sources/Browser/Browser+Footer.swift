import Events
import Screen
import Words

extension Browser {
  /// Draws the bottom of the screen: what is being asked, what was said, or the keys that help.
  func drawFooter(on canvas: inout Canvas) {
    let bottom = size.rows - 1
    let lines = noticeLines
    if let lines, drawNotice(lines, on: &canvas) { return }
    if layout.footerRows > 1 { drawRule(row: bottom - 1, joint: "┴", on: &canvas) }
    switch overlay {
    case .prompt(let prompt): draw(prompt, on: &canvas)
    case .jump(let jump): drawLine(of: jump, label: words.countryPrompt, on: &canvas)
    case .palette(let palette): drawLine(of: palette, label: ":", on: &canvas)
    default:
      if let notice, lines == nil {
        clearRow(bottom, on: &canvas)
        canvas.write(
          notice.text.truncated(to: size.columns - 2), at: Point(row: bottom, column: 1),
          role: notice.role)
      } else if layout.footerRows > 0 {
        drawHints(on: &canvas)
      }
    }
  }

  /// What went wrong, where it takes several lines, on as many as there are in half of the body; `nil` for
  /// other notices, of which a line says enough, and while something is being asked or chosen.
  var noticeLines: [String]? {
    switch overlay {
    case .prompt, .jump, .palette, .picker, .marks: return nil
    case .link, .help, nil: break
    }
    guard let notice, notice.role == .error else { return nil }
    let lines = notice.text.wrapped(to: max(1, size.columns - 2))
    let most = max(1, (size.rows - 6) / 2)
    guard lines.count > 1, most > 1 else { return nil }
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1)
      + [lines[(most - 1)...].joined(separator: " ").truncated(to: size.columns - 2)]
  }

  /// Draws what went wrong at the bottom, or below the header where it would hide what is selected; tells
  /// whether it took the place of the foot.
  private func drawNotice(_ lines: [String], on canvas: inout Canvas) -> Bool {
    let bottom = size.rows - lines.count
    let isLow = canvas.cursor.map { $0.row < bottom - 1 } ?? true
    let first = isLow ? bottom : layout.headerRows
    if layout.footerRows > 1 {
      drawRule(
        row: isLow ? first - 1 : first + lines.count, joint: isLow ? "┴" : "┬", on: &canvas)
    }
    for (offset, line) in lines.enumerated() {
      clearRow(first + offset, on: &canvas)
      canvas.write(line, at: Point(row: first + offset, column: 1), role: .error)
    }
    return isLow
  }

  private func clearRow(_ row: Int, on canvas: inout Canvas) {
    canvas.clear(Rect(row: row, column: 0, rows: 1, columns: size.columns))
  }

  private func drawHints(on canvas: inout Canvas) {
    let row = size.rows - 1
    if layout.headerRows < 2, let texts = loading?.texts(in: words) {
      let text = texts.first { $0.displayWidth <= size.columns - 2 } ?? ""
      canvas.write(text, at: Point(row: row, column: 1), role: .notice)
      return
    }
    let position = positionText
    let end = size.columns - (position.isEmpty ? 1 : position.displayWidth + 2)
    // The last one, help, is kept when the others do not all fit.
    var shown = hints
    while shown.count > 1, shown.map(hintWidth).reduce(0, +) > end {
      shown.remove(at: shown.count - 2)
    }
    var column = 1
    for (key, help) in shown where column + hintWidth((key, help)) <= end + 2 {
      column = canvas.write(key, at: Point(row: row, column: column), role: .key)
      column = canvas.write(" " + help, at: Point(row: row, column: column), role: .faint) + 2
    }
    if size.columns > position.displayWidth + 2 {
      canvas.write(
        position, at: Point(row: row, column: size.columns - position.displayWidth - 1),
        role: .faint)
    }
  }

  private func hintWidth(_ hint: (key: String, help: String)) -> Int {
    hint.key.displayWidth + 1 + hint.help.displayWidth + 2
  }

  /// Where in the list the selection is, or in the matches of a search.
  private var positionText: String {
    switch overlay {
    case .help, .link: return ""
    default: break
    }
    if view == .stats, focus == .list { return statsPositionText }
    if let search, let matchText { return "“\(search.text)” \(matchText)" }
    if view == .lanes, focus == .list { return lanePositionText }
    return timeline.rows.isEmpty ? "" : "\(timeline.selected + 1)/\(timeline.rows.count)"
  }

  private func draw(_ prompt: Prompt, on canvas: inout Canvas) {
    let row = max(0, size.rows - 2)
    let below = size.rows - 1
    clearRow(row, on: &canvas)
    if below > row { clearRow(below, on: &canvas) }
    let origin = drawLine(
      prompt.editor, label: prompt.purpose.label(in: words), preview: prompt.preview, row: row,
      on: &canvas)
    guard below > row else { return }
    if let problem = prompt.problem {
      draw(problem, in: prompt.editor.text, from: origin, row: below, on: &canvas)
    } else {
      canvas.write(
        promptHint(prompt.purpose).truncated(to: size.columns - 2),
        at: Point(row: below, column: 1), role: .faint)
    }
  }

  /// Draws an editor with its cursor in view; returns the column of the text's first character.
  private func drawLine(
    _ editor: LineEditor, label: String, preview: String, row: Int, on canvas: inout Canvas
  ) -> Int {
    let start = canvas.write(label, at: Point(row: row, column: 1), role: .key)
    let room = max(1, size.columns - start - 1)
    let cursor = editor.beforeCursor.displayWidth
    let origin = start - max(0, cursor - room)
    canvas.write(editor.text, at: Point(row: row, column: origin))
    if origin < start {
      canvas.clear(Rect(row: row, column: 0, rows: 1, columns: start))
      canvas.write(label, at: Point(row: row, column: 1), role: .key)
    }
    let end = origin + editor.text.displayWidth
    if end + 3 + preview.displayWidth < size.columns {
      canvas.write(
        preview, at: Point(row: row, column: size.columns - preview.displayWidth - 1), role: .notice
      )
    }
    canvas.cursor = Point(row: row, column: max(0, min(origin + cursor, size.columns - 1)))
    return origin
  }

  private func draw(
    _ problem: Prompt.Problem, in text: String, from origin: Int, row: Int, on canvas: inout Canvas
  ) {
    let before = String(
      String.UnicodeScalarView(text.unicodeScalars.prefix(problem.range.lowerBound)))
    let caret = max(0, min(origin + before.displayWidth, size.columns - 1))
    // The message stands to the right of the caret where there is more room, else to the left.
    let room = max(caret - 2, size.columns - caret - 3)
    let text = problem.texts.first { $0.displayWidth <= room } ?? problem.texts.last ?? ""
    let shown = text.truncated(to: room)
    canvas.write("^", at: Point(row: row, column: caret), role: .error)
    let column = size.columns - caret - 3 == room ? caret + 2 : caret - 1 - shown.displayWidth
    canvas.write(shown, at: Point(row: row, column: max(0, column)), role: .error)
  }

  private func promptHint(_ purpose: Prompt.Purpose) -> String {
    switch purpose {
    case .filter: words.filterHint
    case .search: words.searchHint
    case .day: words.dayHint
    }
  }

  private func drawLine<Match>(
    of finder: Finder<Match>, label: String, on canvas: inout Canvas
  ) {
    let row = size.rows - 1
    clearRow(row, on: &canvas)
    _ = drawLine(
      finder.editor, label: label, preview: "\(finder.matches.count)", row: row, on: &canvas)
  }
}
