import Events
import Screen
import Words

extension Browser {
  /// The record of the current event's partner, as it reads in the pane; `nil` when nothing is
  /// selected.
  var recordText: RecordText? {
    guard let event = currentEvent else { return nil }
    let key = RecordKey(
      partner: store[event].partner, asOf: asOf, oldestFirst: order == Order(reversed: true),
      unread: unread, columns: layout.record.size.columns)
    return records.value(for: key) {
      RecordText(
        of: key.partner, in: store, asOf: asOf, oldestFirst: key.oldestFirst, unread: key.unread,
        columns: key.columns)
    }
  }

  /// What a record's text follows from, in one store.
  struct RecordKey: Equatable, Sendable {
    let partner: Ref<Partner>
    let asOf: Day?
    let oldestFirst: Bool
    let unread: String?
    let columns: Int
  }

  /// The lines of the record that show below its heading.
  private var recordHeight: Int { max(1, recordRows - 1) }

  private var recordRows: Int { layout.record.size.rows }

  /// How far a text is scrolled: as the reader left it; or not at all while the current event
  /// begins in view; or so that it begins below the sticky name.
  func top(of text: RecordText) -> RecordPlace {
    if let recordTop { return text.clamped(recordTop, rows: recordRows) }
    if let line = matchingLine(in: text), text.offset(of: line, limit: recordRows - 1) == nil {
      return text.clamped(text.place(line, movedBy: -(recordRows / 3)), rows: recordRows)
    }
    guard let event = currentEvent, text.contains(event),
      text.offset(of: RecordPlace(event: event, line: 1), limit: recordRows * 2 / 3) == nil
    else { return .start }
    return text.clamped(.before(event), rows: recordRows)
  }

  /// The first line of the current event that has what was searched for.
  private func matchingLine(in text: RecordText) -> RecordPlace? {
    guard let query = search?.query, let event = currentEvent, text.contains(event) else {
      return nil
    }
    let line = text.lines(of: event).firstIndex { !query.matchRanges(in: $0.text).isEmpty }
    return line.map { RecordPlace(event: event, line: $0) }
  }

  /// Scrolls the record by lines, pages or events.
  mutating func scrollRecord(_ command: Command) {
    guard let text = recordText else { return }
    let (top, page) = (top(of: text), recordHeight)
    let target =
      switch command {
      case .moveDown: text.place(top, movedBy: 1)
      case .moveUp: text.place(top, movedBy: -1)
      case .pageDown: text.place(top, movedBy: page)
      case .pageUp: text.place(top, movedBy: -page)
      case .halfPageDown: text.place(top, movedBy: max(1, page / 2))
      case .halfPageUp: text.place(top, movedBy: -max(1, page / 2))
      case .first: RecordPlace.start
      case .last: text.lastTop(rows: recordRows)
      default: top
      }
    if command == .yearDown || command == .yearUp {
      goToEvent(in: text, down: command == .yearDown)
    } else {
      recordTop = text.clamped(target, rows: recordRows)
    }
  }

  /// Scrolls the record by some lines.
  mutating func scrollRecord(by lines: Int) {
    guard let text = recordText else { return }
    recordTop = text.clamped(text.place(top(of: text), movedBy: lines), rows: recordRows)
  }

  /// Gives the keys to the record and makes the event in one of its rows the current one.
  mutating func clickInRecord(row: Int) {
    guard let text = recordText else { return }
    let top = top(of: text)
    openRecord()
    guard let event = text.place(top, movedBy: row).event, event != currentEvent else { return }
    if timeline.select(event) { followSelection() } else { recordEvent = event }
    recordTop = top
  }

  /// Makes the next event of the record, downward or upward, the current one.
  private mutating func goToEvent(in text: RecordText, down: Bool) {
    guard let current = currentEvent, text.contains(current) else { return }
    guard let event = down ? text.event(after: current) : text.event(before: current) else {
      recordTop = down ? text.lastTop(rows: recordRows) : .start
      return
    }
    if timeline.select(event) { followSelection() } else { recordEvent = event }
    recordTop = text.clamped(.before(event), rows: recordRows)
  }

  /// Draws the record: its text, or scrolled, the partner's name and standing above the text.
  func drawRecord(on canvas: inout Canvas) {
    let rect = layout.record
    guard let text = recordText else {
      canvas.write(
        words.nothingSelected, at: rect.origin, role: .faint, limit: rect.columns.upperBound)
      return
    }
    let top = top(of: text)
    let query = search?.query ?? filter.active
    var (place, row) = (top, rect.origin.row)
    var currentRow: Int?
    var lines = text.lines(of: place.event)
    while row < rect.rows.upperBound {
      guard place.line < lines.count else {
        guard let next = text.event(after: place.event) else { break }
        place = .before(next)
        lines = text.lines(of: next)
        continue
      }
      canvas.write(
        lines[place.line].marking(query), at: Point(row: row, column: rect.origin.column),
        limit: rect.columns.upperBound)
      if place.line == 1, let event = place.event, event == currentEvent { currentRow = row }
      place.line += 1
      row += 1
    }
    if top != .start { drawStickyName(on: &canvas) }
    if let row = currentRow, row > rect.origin.row || top == .start {
      canvas.mark(
        Rect(row: row, column: rect.origin.column, rows: 1, columns: 10),
        focus == .record ? .selected : .selectedElsewhere)
      if showsRecordAlone || focus == .record {
        canvas.cursor = Point(row: row, column: rect.origin.column)
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
      line.append(
        "\(store[standing.tier].short) \(words.since(standing.since.text(in: words)))", .faint)
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
