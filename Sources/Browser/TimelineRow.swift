import Events
import Screen

/// The columns of a timeline row at a width.
struct TimelineColumns: Equatable, Sendable {
  let year: Int
  let date: Int
  let glyph: Int
  let name: Int
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
  ///   - nameWidth: of the widest name.
  ///   - yearWidth: of the widest year, 4 or more.
  init(columns: Int, nameWidth: Int, yearWidth: Int = 4) {
    end = columns
    year = 1
    // Each part comes in as soon as it leaves the names beside it room to be read.
    date = columns >= 56 ? yearWidth + 3 : columns >= 22 + yearWidth ? yearWidth + 2 : 1
    glyph = date + (date > 1 ? 6 : 8)
    name = glyph + 2
    doubt = columns >= 30 ? columns - 3 : nil
    let right = doubt ?? columns
    let nameEnd = name + min(nameWidth, 26) + 2
    step = columns >= 38 ? min(nameEnd, right - (columns >= 52 ? 22 : 11)) : nil
    ordinal = columns >= 52 ? (step ?? name) + 16 : nil
    place = columns >= 76 ? (ordinal ?? name) + 6 : nil
    title = columns >= 96 ? (place ?? name) + 16 : nil
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
      columns: rect.size.columns, nameWidth: facts.nameWidth, yearWidth: store.widestYear)
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

  /// Draws an event; returns the column after the partner's name.
  private func draw(
    _ ref: Ref<Event>, at row: Int, year: Int?, _ columns: TimelineColumns, on canvas: inout Canvas
  ) -> Int {
    let event = store[ref]
    let style = store.style(of: event)
    let isPending = !store.isInForce(event)
    func put(_ text: String, _ column: Int, _ role: Role, _ limit: Int) {
      canvas.write(
        text.truncated(to: limit - column), at: Point(row: row, column: column), role: role,
        limit: limit)
    }
    if let year, columns.date > 1 {
      put(EventDate.text(ofYear: year), columns.year, .strong, columns.date)
    }
    // Without a margin for the years, the month stands with its year.
    let date = columns.date > 1 ? event.date.withinYear : event.date.monthText
    put(date, columns.date, .text, columns.glyph)
    put(style.glyph, columns.glyph, style.role, columns.name)
    let name = Line(store[event.partner].name, isPending ? .pending : .text)
    let nameLimit = (columns.step ?? columns.doubt ?? columns.end + 1) - 1
    let nameEnd = canvas.write(
      searchMarked(name).truncated(to: nameLimit - columns.name),
      at: Point(row: row, column: columns.name), limit: nameLimit)
    if let step = columns.step {
      let limit = columns.ordinal ?? columns.doubt ?? columns.end
      put(store.stepText(of: event), step, isPending ? .pending : style.role, limit - 1)
    }
    if let column = columns.ordinal, let ordinal = store.ordinal(of: ref, on: day) {
      let text = "#\(ordinal)"
      put(
        text, column + max(0, 4 - text.count), .text, columns.place ?? columns.doubt ?? columns.end)
    }
    if let column = columns.place, let place = event.place {
      put(place, column, .faint, (columns.title ?? columns.doubt ?? columns.end) - 1)
    }
    if let column = columns.title, let title = event.title {
      put(title, column, .faint, (columns.doubt ?? columns.end) - 1)
    }
    if let doubt = columns.doubt { put(event.confidence.glyph, doubt, .doubt, columns.end) }
    return nameEnd
  }

  func searchMarked(_ line: Line) -> Line {
    search.map { line.marking($0.query) } ?? line
  }

  /// Why no event is shown, unless it is the filter that hides them.
  var emptiness: String? {
    if store.eventCount == 0 { return loading == nil ? "There are no events." : "Loading…" }
    return filter.active == .everything ? "No event is known by \(day)." : nil
  }

  func drawNothingFound(on canvas: inout Canvas) {
    let rect = layout.list
    let missing = filter.isOn ? filter.missing?.problem : nil
    let lines =
      emptiness.map { [$0] }
      ?? missing.map { ["Nothing matches so far: \($0).", "More is loading."] }
      ?? ["No event matches.", "f changes the filter, ^F turns it off."]
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
  fileprivate var widestYear: Int { max(4, hasDays ? days.lowerBound.yearText.count : 0) }
}

extension EventDate {
  /// The month of the year, or before the common era the year alone, in at most 8 columns.
  fileprivate var monthText: String {
    first.year < 1 ? first.yearText : String("\(self)".prefix(7))
  }
}
