import Events
import Screen
import Words

extension Browser {
  /// Draws the lanes: names and axis stay, lanes scroll between them.
  func drawLanes(on canvas: inout Canvas) {
    guard !timeline.rows.isEmpty else {
      drawNothingFound(on: &canvas)
      return
    }
    let (layout, partners) = (laneLayout, lanePartners)
    let axis = laneAxis(width: layout.cells)
    let palette = LanePalette(for: store)
    let grid = LaneGrid(axis, to: day)
    let cursor = axis.cell(of: cursorDay)
    drawAxis(axis, layout, on: &canvas)
    let top = laneTop(height: layout.lanes.size.rows)
    var regionAbove: Ref<Region>?
    for (offset, partner) in partners.dropFirst(top).prefix(layout.lanes.size.rows).enumerated() {
      let row = layout.lanes.origin.row + offset
      if layout.lanes.size.columns > 0 {
        let lane = Lane(marking: laneEvents(of: partner), along: grid, in: store)
        draw(lane, at: row, cursor: cursor, palette, layout, on: &canvas)
      }
      drawName(of: partner, at: row, layout, on: &canvas)
      let region = store[partner].region
      if let region, region != regionAbove, layout.regionWidth > 0 {
        canvas.write(
          store[region].name.truncated(to: layout.regionWidth - 2), at: Point(row: row, column: 1),
          role: .faint)
      }
      regionAbove = region
    }
    drawLaneTexts(axis, palette, layout, on: &canvas)
  }

  /// Where the selected lane is among the others.
  var lanePositionText: String {
    guard let row = selectedLane else { return "" }
    return "\(row + 1)/\(showing.partners.count)"
  }

  private func drawName(
    of partner: Ref<Partner>, at row: Int, _ layout: LaneLayout, on canvas: inout Canvas
  ) {
    let name = layout.showsCodes ? Browser.code(of: store[partner]) : store[partner].name
    let isSelected = partner == selectedPartner
    let line = Line(name.truncated(to: layout.nameWidth), isSelected ? .strong : .text)
    canvas.write(
      searchMarked(line), at: Point(row: row, column: layout.regionWidth + 1),
      limit: layout.regionWidth + layout.nameWidth + 1)
    guard isSelected else { return }
    canvas.write("▌", at: Point(row: row, column: 0), role: .strong)
    canvas.mark(
      Rect(row: row, column: 0, rows: 1, columns: layout.regionWidth + layout.nameWidth + 1),
      focus == .list ? .selected : .selectedElsewhere)
    if focus == .list { canvas.cursor = Point(row: row, column: 0) }
  }

  private func draw(
    _ lane: Lane, at row: Int, cursor: Int, _ palette: LanePalette, _ layout: LaneLayout,
    on canvas: inout Canvas
  ) {
    for (index, cell) in lane.cells.enumerated() {
      var (character, role, isThin) = palette.symbol(of: cell, in: store)
      var marks = Marks()
      if index == cursor {
        if isThin {
          (character, role) = (character == " " ? "│" : "┼", .strong)
        } else {
          marks = .selected
        }
      }
      canvas.put(
        character, at: Point(row: row, column: layout.lanes.origin.column + index), role: role,
        marks: marks)
    }
  }

  /// Draws the axis: the labels, and the line that ends where the record does and is broken where
  /// it is scattered.
  private func drawAxis(_ axis: TimeAxis, _ layout: LaneLayout, on canvas: inout Canvas) {
    guard layout.axisRows > 0, layout.lanes.size.columns > 0 else { return }
    let left = layout.lanes.origin.column
    let limit = layout.lanes.columns.upperBound
    let labels = layout.lanes.origin.row - layout.axisRows
    let (bounds, cursor) = (laneDays, axis.cell(of: cursorDay))
    let ticks = axis.ticks(within: bounds, in: words)
    for tick in ticks {
      canvas.write(
        tick.label, at: Point(row: labels, column: left + tick.cell), role: .faint, limit: limit)
    }
    guard layout.axisRows > 1 else { return }
    let row = labels + 1
    func put(_ text: String, _ cell: Int, _ role: Role = .rule) {
      canvas.write(text, at: Point(row: row, column: left + cell), role: role, limit: limit)
    }
    let cells = 0..<axis.width
    let first = max(0, axis.cell(of: bounds.lowerBound))
    let end = LaneGrid.lastCell(of: bounds.upperBound, on: axis)
    let dense = store.dataset.coverage?.denseTo.map { axis.cell(of: $0.last) } ?? end
    for cell in (first..<max(first, end + 1)).clamped(to: cells) {
      put(axis.isCut(cell) ? "╱" : cell > dense ? "┄" : "─", cell)
    }
    for tick in ticks where !axis.isCut(tick.cell) { put("┴", tick.cell) }
    if cells.contains(cursor) { put("┬", cursor, .strong) }
    drawEnd(after: LaneGrid.lastCell(of: day, on: axis), axis, row: row, layout, on: &canvas)
  }

  /// Says on the line of the axis why nothing is drawn from a cell on, where there is room.
  private func drawEnd(
    after cell: Int, _ axis: TimeAxis, row: Int, _ layout: LaneLayout, on canvas: inout Canvas
  ) {
    let texts =
      day < laneDays.upperBound
      ? words.nothingDrawn(after: day.text(in: words)) : words.dataEnds(day.text(in: words))
    let room = axis.width - max(-1, cell) - 1
    guard let text = texts.lazy.map({ " \($0) " }).first(where: { $0.displayWidth <= room }) else {
      return
    }
    canvas.write(
      text, at: Point(row: row, column: layout.lanes.origin.column + max(-1, cell) + 1),
      role: .faint, limit: layout.lanes.columns.upperBound)
  }
}
