import Events
import Screen
import Words

extension Browser {
  func drawBoard(on canvas: inout Canvas) {
    guard !timeline.rows.isEmpty else {
      drawNothingFound(on: &canvas)
      return
    }
    let columns = boardColumns
    let layout = boardLayout(columns)
    let selected = selectedColumn(in: columns)
    let shown = layout.left..<min(columns.count, layout.left + layout.across)
    for index in shown {
      drawHead(of: columns[index], at: index, isSelected: index == selected, layout, on: &canvas)
      draw(columns[index], at: index, isSelected: index == selected, layout, on: &canvas)
    }
    guard layout.headRows > 0 else { return }
    let row = layout.body.origin.row
    if shown.lowerBound > 0 { canvas.write("‹", at: Point(row: row, column: 0), role: .key) }
    if shown.upperBound < columns.count {
      canvas.write("›", at: Point(row: row, column: size.columns - 1), role: .key)
    }
  }

  /// Draws the tier of a column, and how many stand there.
  private func drawHead(
    of column: BoardColumn, at index: Int, isSelected: Bool, _ layout: BoardLayout,
    on canvas: inout Canvas
  ) {
    guard layout.headRows > 0 else { return }
    let (top, start) = (layout.body.origin.row, layout.start(of: index))
    let limit = start + layout.columnWidth - 1
    let style = store.style(of: column.tier)
    let here = words.here(column.count.exclusive.partners)
    let isBrief = layout.headRows < 4
    var name = Line("\(style.glyph) ", style.role)
    name.append(store[column.tier].short, isSelected ? .strong : style.role)
    name.append("  ")
    if isBrief {
      name.append(here)
    } else if limit - start >= 24, store[column.tier].name != store[column.tier].short {
      name.append(store[column.tier].name.truncated(to: limit - start - 1 - name.width), .faint)
    }
    canvas.write(name, at: Point(row: top, column: start + 1), limit: limit)
    var texts = isBrief ? [] : [(here, Role.text)]
    if layout.headRows > 1 { texts.append((cumulativeText(column.count), .faint)) }
    if layout.headRows > 4 { texts.append((countriesText(column.count), .faint)) }
    for (offset, (text, role)) in texts.enumerated() {
      canvas.write(
        text.truncated(to: layout.columnWidth - 3),
        at: Point(row: top + 1 + offset, column: start + 3), role: role)
    }
    if layout.headRows > 1 {
      canvas.write(
        String(repeating: "─", count: max(0, layout.columnWidth - 2)),
        at: Point(row: top + layout.headRows - 1, column: start + 1), role: .rule, limit: limit)
    }
  }

  private func cumulativeText(_ count: TierCount) -> String {
    let tier = store[count.tier]
    if tier.isSectoral { return words.besideTheOthers }
    return tier.isOnLadder ? words.withAbove(count.cumulative.partners) : words.notOnTheLadder
  }

  /// How many of those here, and of those with above, are countries; nothing where all are.
  private func countriesText(_ count: TierCount) -> String {
    let (here, above) = (count.exclusive, count.cumulative)
    guard here.partners != here.countries || above.partners != above.countries else { return "" }
    return store[count.tier].isOnLadder
      ? words.countries(here.countries, withAbove: above.countries)
      : words.counted(here.countries, .country)
  }

  private func draw(
    _ column: BoardColumn, at index: Int, isSelected: Bool, _ layout: BoardLayout,
    on canvas: inout Canvas
  ) {
    let start = layout.start(of: index)
    let limit = start + layout.columnWidth - 1
    var row = layout.body.origin.row + layout.headRows
    func write(_ line: Line, _ column: Int) {
      canvas.write(line, at: Point(row: row, column: start + column), limit: limit)
    }
    if column.items.isEmpty, layout.listRows > 0 { write(Line(words.nobody, .faint), 3) }
    let window = layout.window(of: column, in: self)
    let first = layout.firstRow(of: window)
    if row < first { write(Line("↑ " + words.more(window.above), .faint), 3) }
    row = first
    for position in window.shown {
      let item = column.items[position]
      write(line(for: item, columns: limit - start - 3), 1)
      if isSelected, item.isHere, item.partner == selectedPartner {
        canvas.write("▌", at: Point(row: row, column: start), role: .strong)
        canvas.mark(
          Rect(row: row, column: start, rows: 1, columns: max(1, limit - start)), .selected)
        canvas.cursor = Point(row: row, column: start)
      }
      row += 1
    }
    if window.below > 0, window.shown.count < layout.listRows {
      write(Line("↓ " + words.more(window.below), .faint), 3)
    }
  }

  /// The mark, the name, and since when, or where from or where to on the day itself.
  private func line(for item: BoardColumn.Item, columns: Int) -> Line {
    let name = store[item.partner].name
    let (mark, role, end): (String, Role, String)
    switch item.place {
    case .here:
      let isNew = item.since.last > day.earlier(byYears: 1)
      (mark, role, end) = (isNew ? "▸" : " ", .text, item.since.first.yearText(in: words))
    case .arrived(let from):
      (mark, role, end) = ("●", .strong, from.map { "← \(store[$0].short)" } ?? "")
    case .left(let to): (mark, role, end) = ("○", .pending, "→ \(store[to].short)")
    }
    var line = Line("\(mark) ", role == .text ? .notice : role)
    let isMoving = role != .text
    let fits = name.displayWidth + 1 + end.displayWidth <= columns
    guard !end.isEmpty, fits || isMoving && columns >= end.displayWidth + 6 else {
      line.append(name.truncated(to: columns), role)
      return line
    }
    line.append(name.truncated(to: columns - 1 - end.displayWidth), role)
    line.pad(to: 2 + columns - end.displayWidth)
    line.append(end, isMoving ? role : .faint)
    return line
  }
}
