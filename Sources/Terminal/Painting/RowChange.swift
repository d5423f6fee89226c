import Screen

/// A row of cells that becomes another one.
struct RowChange {
  private let row: Int
  private let old: ArraySlice<Cell>
  private let new: ArraySlice<Cell>
  /// Whether the screen would scroll if the row were written to its end.
  private let isLast: Bool

  /// What makes a row of some cells into that of a canvas with as many.
  init(_ row: Int, from cells: [Cell], to canvas: Canvas) {
    let columns = canvas.size.columns
    self.init(
      row: row, old: cells[(row * columns)..<((row + 1) * columns)], new: canvas.row(row),
      isLast: row == canvas.size.rows - 1)
  }

  private init(row: Int, old: ArraySlice<Cell>, new: ArraySlice<Cell>, isLast: Bool) {
    (self.row, self.old, self.new, self.isLast) = (row, old, new, isLast)
  }

  /// Writes the cells that differ, or all that are not blank where that is shorter.
  func write(with pen: inout Pen) {
    let start = pen.bookmark
    writeDifference(with: &pen)
    guard let erase = pen.terminfo.eraseRest, pen.count - start.count > erase.count + 16 else {
      return
    }
    pen.attempt(insteadOf: start) { pen in
      pen.move(to: Point(row: row, column: 0))
      pen.eraseRest()
      RowChange(
        row: row, old: ArraySlice(repeating: .blank, count: new.count), new: new, isLast: isLast
      ).writeDifference(with: &pen)
    }
  }

  private func writeDifference(with pen: inout Pen) {
    let (filled, used) = (width(of: new, pen.inks), width(of: old, pen.inks))
    let erases = used - filled > pen.terminfo.eraseRest?.count ?? .max
    write(0..<(erases ? filled : max(filled, used)), with: &pen)
    guard erases else { return }
    move(to: filled, with: &pen)
    pen.eraseRest()
  }

  /// How many columns there are up to the last that is not blank.
  private func width(of cells: ArraySlice<Cell>, _ inks: Inks) -> Int {
    var width = cells.count
    while width > 0, inks.looksBlank(cells[cells.startIndex + width - 1]) { width -= 1 }
    return width
  }

  private func cell(_ column: Int) -> Cell { new[new.startIndex + column] }

  private func isSame(_ column: Int, _ inks: Inks) -> Bool {
    inks.lookAlike(old[old.startIndex + column], cell(column))
  }

  private func move(to column: Int, with pen: inout Pen) {
    pen.move(to: Point(row: row, column: column), over: new)
  }

  private func write(_ columns: Range<Int>, with pen: inout Pen) {
    let inks = pen.inks
    let corner = isLast && columns.upperBound == new.count ? self.corner(pen.terminfo) : nil
    let end = corner ?? columns.upperBound
    var column = columns.lowerBound
    while column < end {
      if cell(column).width == 0 || isSame(column, inks) {
        column += 1
        continue
      }
      move(to: column, with: &pen)
      if let erase = pen.terminfo.erase, inks.looksBlank(cell(column)) {
        let blank = blankCount(from: column, to: end, inks)
        // Getting over what was erased takes about six bytes.
        if blank > erase.length(blank) + 6 {
          pen.erase(blank)
        } else {
          for _ in 0..<blank { pen.write(.blank, columns: new.count) }
        }
        column += blank
      } else {
        pen.write(cell(column), columns: new.count)
        column += 1
      }
    }
    guard let corner, !isSame(corner, inks) else { return }
    pen.writeCorner(
      cell(corner), after: corner > 0 ? cell(corner - 1) : nil,
      at: Point(row: row, column: corner), columns: new.count)
  }

  /// Where the character begins that takes the last column, if it takes something else than to write it.
  private func corner(_ terminfo: Terminfo) -> Int? {
    if terminfo.corner == nil { return nil }
    return new.last?.width == 0 ? new.count - 2 : new.count - 1
  }

  /// How many columns are to be blanked from one on, up to the last that is not blank yet.
  private func blankCount(from start: Int, to end: Int, _ inks: Inks) -> Int {
    var (column, count) = (start, 0)
    while column < end, inks.looksBlank(cell(column)) {
      column += 1
      if !isSame(column - 1, inks) { count = column - start }
    }
    return count
  }
}
