import Events
import Screen

extension Browser {
  /// The record of the current event's partner, as it reads in the pane; `nil` when nothing is
  /// selected.
  var recordText: RecordText? {
    guard let event = currentEvent else { return nil }
    return RecordText(
      of: store[event].partner, in: store, asOf: asOf, oldestFirst: order == Order(reversed: true),
      columns: layout.record.size.columns)
  }

  /// The lines of the record that show below its heading.
  private var recordHeight: Int { max(1, layout.record.size.rows - 1) }

  /// The furthest the record scrolls: its last line at the bottom.
  var lastRecordTop: Int {
    max(0, (recordText?.lines.count ?? 0) - layout.record.size.rows)
  }

  /// How far a text is scrolled: as the reader left it; or not at all while the current event
  /// begins in view; or so that it begins below the sticky name.
  func top(of text: RecordText) -> Int {
    if let recordTop { return min(recordTop, lastTop(of: text)) }
    if let line = matchingLine(in: text), line >= layout.record.size.rows {
      return min(max(0, line - layout.record.size.rows / 3), lastTop(of: text))
    }
    guard let event = currentEvent, let start = text.starts[event],
      start > layout.record.size.rows * 2 / 3
    else { return 0 }
    return min(start - 1, lastTop(of: text))
  }

  /// The first line of the current event that has what was searched for.
  private func matchingLine(in text: RecordText) -> Int? {
    guard let query = search?.query, let event = currentEvent, let start = text.starts[event]
    else { return nil }
    let end = text.starts.values.filter { $0 > start }.min() ?? text.lines.count
    return (start..<end).first { !query.matchRanges(in: text.lines[$0].text).isEmpty }
  }

  private func lastTop(of text: RecordText) -> Int {
    max(0, text.lines.count - layout.record.size.rows)
  }

  /// Scrolls the record by lines, pages or events.
  mutating func scrollRecord(_ command: Command) {
    guard let text = recordText else { return }
    let (top, page) = (top(of: text), recordHeight)
    let target =
      switch command {
      case .moveDown: top + 1
      case .moveUp: top - 1
      case .pageDown: top + page
      case .pageUp: top - page
      case .halfPageDown: top + max(1, page / 2)
      case .halfPageUp: top - max(1, page / 2)
      case .first: 0
      case .last: lastTop(of: text)
      default: top
      }
    if command == .yearDown || command == .yearUp {
      goToEvent(in: text, down: command == .yearDown)
    } else {
      recordTop = max(0, min(target, lastTop(of: text)))
    }
  }

  /// Makes the next event of the record, downward or upward, the current one.
  private mutating func goToEvent(in text: RecordText, down: Bool) {
    guard let current = currentEvent, let index = text.events.firstIndex(of: current) else {
      return
    }
    let next = index + (down ? 1 : -1)
    guard text.events.indices.contains(next) else {
      recordTop = down ? lastTop(of: text) : 0
      return
    }
    let event = text.events[next]
    if timeline.select(event) { followSelection() } else { recordEvent = event }
    recordTop = text.starts[event].map { max(0, min($0 - 1, lastTop(of: text))) }
  }

  /// Draws the record: its text, or scrolled, the partner's name and standing above the text.
  func drawRecord(on canvas: inout Canvas) {
    let rect = layout.record
    guard let text = recordText else {
      canvas.write(
        "nothing is selected", at: rect.origin, role: .faint, limit: rect.columns.upperBound)
      return
    }
    let top = top(of: text)
    let query = search?.query ?? filter.active
    for (offset, line) in text.lines.dropFirst(top).prefix(rect.size.rows).enumerated() {
      canvas.write(
        line.marking(query), at: Point(row: rect.origin.row + offset, column: rect.origin.column),
        limit: rect.columns.upperBound)
    }
    if top > 0 { drawStickyName(on: &canvas) }
    if let event = currentEvent, let start = text.starts[event] {
      let row = rect.origin.row + start - top
      if row > rect.origin.row || top == 0, rect.rows.contains(row) {
        canvas.mark(
          Rect(row: row, column: rect.origin.column, rows: 1, columns: 10),
          focus == .record ? .selected : .selectedElsewhere)
        if showsRecordAlone || focus == .record {
          canvas.cursor = Point(row: row, column: rect.origin.column)
        }
      }
    }
  }

  private func drawStickyName(on canvas: inout Canvas) {
    let rect = layout.record
    guard let event = currentEvent else { return }
    let partner = store[event].partner
    canvas.clear(
      Rect(row: rect.origin.row, column: rect.origin.column, rows: 1, columns: rect.size.columns))
    var line = Line(store[partner].name, .strong)
    if let standing = store.standing(of: partner, on: day) {
      let style = store.style(of: standing.tier)
      line.append("  \(style.glyph) ", style.role)
      line.append("\(store[standing.tier].short) since \(standing.since)", .faint)
    }
    canvas.write(line, at: rect.origin, limit: rect.columns.upperBound)
  }
}

extension Line {
  /// The line with what `query` found in it marked.
  func marking(_ query: Query) -> Line {
    let whole = text
    let ranges = query.matchRanges(in: whole)
    guard !ranges.isEmpty else { return self }
    var marked = Line()
    var position = whole.startIndex
    for run in runs {
      for character in run.text {
        let isFound = ranges.contains { $0.contains(position) }
        marked.append(
          String(character), run.role, marks: isFound ? run.marks.union(.matched) : run.marks)
        position = position < whole.endIndex ? whole.index(after: position) : position
      }
    }
    return marked
  }
}
