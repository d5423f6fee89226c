import Events
import Screen
import Words

/// The columns of a timeline row at a width.
struct TimelineColumns: Equatable, Sendable {
  let year: Int
  let date: Int
  /// The column of the end of an event, where events have any.
  let until: Int?
  let glyph: Int
  /// The column of the partner's name, where partners tell events apart.
  let name: Int?
  let step: Int?
  let ordinal: Int?
  let place: Int?
  let title: Int?
  /// The column of the confidence mark, near the right edge.
  let doubt: Int?
  /// The width of the whole row.
  let end: Int

  /// - Parameters:
  ///   - columns: the room.
  ///   - facts: what there is to show, and how wide it is.
  ///   - yearWidth: of the widest year, 4 or more.
  init(columns: Int, facts: TableFacts, yearWidth: Int = 4) {
    end = columns
    year = 1
    // Each part comes in as soon as it leaves the names beside it room to be read.
    date = columns >= 56 ? yearWidth + 3 : columns >= 22 + yearWidth ? yearWidth + 2 : 1
    let dateEnd = date + (date > 1 ? 6 : 8)
    until = facts.hasEnds && columns >= 60 ? dateEnd : nil
    glyph = until.map { $0 + max(yearWidth, 5) + 2 } ?? dateEnd
    doubt = columns >= 30 ? columns - 3 : nil
    let right = doubt ?? columns
    var next = glyph + (facts.hasMarks ? 2 : 0)
    name = facts.hasNames ? next : nil
    if facts.hasNames { next += min(facts.nameWidth, 26) + 2 }
    let width = columns >= 76 ? facts.stepWidth : min(14, facts.stepWidth)
    let hasOrdinal = facts.hasTiers && columns >= 52
    step =
      width > 0 && columns >= 38
      ? min(next, right - (columns >= 52 ? width + 8 : 11)) : nil
    if let step { next = step + width + 2 }
    ordinal = hasOrdinal ? step.map { $0 + width + 2 } : nil
    if ordinal != nil { next += 6 }
    let hasSteps = step != nil
    place =
      facts.hasScenes && columns >= (hasSteps || !facts.hasTitles ? 76 : 96) && right - next >= 8
      ? next : nil
    if place != nil { next += 16 }
    title =
      facts.hasTitles && right - next >= 8 && (columns >= 96 || !hasSteps || !facts.hasScenes)
      ? next : nil
  }
}

extension Browser {
  func drawTimeline(on canvas: inout Canvas) {
    let rect = layout.list
    guard !timeline.rows.isEmpty else {
      drawNothingFound(on: &canvas)
      return
    }
    let columns = TimelineColumns(
      columns: rect.size.columns, facts: facts, yearWidth: store.widestYear)
    var yearAbove: Int?
    for (offset, ref) in timeline.rows.dropFirst(timeline.top).prefix(rect.size.rows).enumerated() {
      let row = rect.origin.row + offset
      let event = store[ref]
      let year = event.date.first.year
      let nameEnd = draw(
        ref, at: row, year: year == yearAbove ? nil : year, columns, on: &canvas)
      yearAbove = year
      if timeline.top + offset == timeline.selected {
        canvas.write("▌", at: Point(row: row, column: 0))
        // The bar is no wider than date and name: the step keeps its colours, and little is sent
        // for a move.
        canvas.mark(
          Rect(row: row, column: columns.date, rows: 1, columns: nameEnd - columns.date),
          listHasKeys ? .selected : .selectedElsewhere)
        if listHasKeys { canvas.cursor = Point(row: row, column: 0) }
      }
    }
    if layout.isWide, let divider = layout.divider { drawDivider(at: divider, on: &canvas) }
  }

  /// Draws an event; returns the column after the partner's name, or after the title where there is
  /// no name.
  private func draw(
    _ ref: Ref<Event>, at row: Int, year: Int?, _ columns: TimelineColumns, on canvas: inout Canvas
  ) -> Int {
    let event = store[ref]
    let style = store.style(of: event)
    let isPending = !store.isInForce(event)
    func put(_ line: Line, _ column: Int, _ limit: Int) -> Int {
      canvas.write(
        line.truncated(to: limit - column), at: Point(row: row, column: column), limit: limit)
    }
    func put(_ text: String, _ column: Int, _ role: Role, _ limit: Int) {
      canvas.write(
        text.truncated(to: limit - column), at: Point(row: row, column: column), role: role,
        limit: limit)
    }
    let right = columns.doubt ?? columns.end + 1
    if let year, columns.date > 1 {
      put(words.year(year), columns.year, .strong, columns.date)
    }
    // Without a margin for the years, the month stands with its year.
    let date =
      columns.date > 1 ? event.date.withinYear(in: words) : event.date.withoutDay(in: words)
    put(date, columns.date, .text, columns.until ?? columns.glyph)
    if let until = columns.until, let end = event.end {
      put("–" + event.date.remainder(of: end, in: words), until, .faint, columns.glyph)
    }
    put(style.glyph, columns.glyph, style.role, columns.glyph + 1)
    var nameEnd = columns.glyph
    if let name = columns.name {
      nameEnd = put(
        searchMarked(Line(store[event.partner].name, isPending ? .pending : .text)), name,
        (columns.step ?? columns.place ?? columns.title ?? right) - 1)
    }
    if let step = columns.step {
      let limit = columns.ordinal ?? columns.place ?? columns.title ?? right
      put(store.stepText(of: event), step, isPending ? .pending : style.role, limit - 1)
    }
    if let column = columns.ordinal, let ordinal = store.ordinal(of: ref, on: day) {
      let text = "#\(ordinal)"
      put(
        text, column + max(0, 4 - text.count), .text, columns.place ?? columns.doubt ?? columns.end)
    }
    if let column = columns.place, let place = event.place {
      put(place, column, .faint, (columns.title ?? right) - 1)
    }
    if let column = columns.title, let title = event.title ?? event.summary {
      let isName = columns.name == nil
      let line = Line(title, isName || columns.step == nil ? .text : .faint)
      let titleEnd = put(isName ? searchMarked(line) : line, column, right - 1)
      if isName { nameEnd = titleEnd }
    }
    if let doubt = columns.doubt { put(event.confidence.glyph, doubt, .doubt, columns.end) }
    return nameEnd
  }

  func searchMarked(_ line: Line) -> Line {
    search.map { line.marking($0.query) } ?? line
  }

  /// Why no event is shown, unless it is the filter that hides them.
  var emptiness: String? {
    if store.eventCount == 0 { return loading == nil ? words.noEvents : words.stillLoading }
    return filter.active == .everything ? words.noEventBy(day.text(in: words)) : nil
  }

  func drawNothingFound(on canvas: inout Canvas) {
    let rect = layout.list
    let missing = filter.isOn ? filter.missing?.problem : nil
    let lines =
      emptiness.map { [$0] }
      ?? missing.map { [words.nothingSoFar($0), words.moreIsLoading] }
      ?? [
        words.noEventMatches,
        words.filterKeys(change: keymap.sign(of: .filter), off: keymap.sign(of: .toggleFilter)),
      ]
    for (offset, line) in lines.enumerated() where offset < rect.size.rows {
      canvas.write(
        line, at: Point(row: rect.origin.row + offset, column: 1), role: .faint,
        limit: rect.columns.upperBound)
    }
    if let divider = layout.divider { drawDivider(at: divider, on: &canvas) }
  }
}

extension EventStore {
  /// The columns of the widest year, 4 or more.
  fileprivate var widestYear: Int {
    max(4, hasDays ? days.lowerBound.yearText(in: words).count : 0)
  }
}

extension EventDate {
  /// An end as it reads behind this date: within a year as precisely as it is known, else its year.
  fileprivate func remainder(of end: EventDate, in words: Words) -> String {
    let rest = end.withinYear(in: words)
    return end.first.year == first.year && !rest.isEmpty ? rest : end.first.yearText(in: words)
  }
}
