/// A grid of cells that a frame is drawn into.
///
/// A canvas is a plain value: it knows nothing of terminals, so a test can draw into one and
/// compare its ``description``.  Everything written is clipped to it, and control characters
/// become visible substitutes (see ``Unicode/Scalar/visible``).
public struct Canvas: Hashable, Sendable {
  /// The grid, in cells; at any size, 0 by 0 too.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where to show the terminal's cursor, or `nil` to hide it.
  public var cursor: Point?

  public init(size: Size) {
    self.size = size
    self.cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// The cell at a position that lies on the canvas.
  public subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// Writes `text` from `point` rightward, up to but not including column `limit`.
  ///
  /// A wide character that does not fit whole is left out.
  ///
  /// - Returns: the column after the last one written.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, role: Role = .text, marks: Marks = [], limit: Int? = nil
  ) -> Int {
    let end = min(limit ?? size.columns, size.columns)
    guard (0..<size.rows).contains(point.row), point.column < end else { return point.column }
    let start = point.row * size.columns
    var column = point.column
    var last = -1
    for scalar in text.unicodeScalars {
      let shown = scalar.visible
      let width = shown.displayWidth
      if width == 0 {
        if last >= 0 { cells[start + last].attach(shown) }
        continue
      }
      guard column + width <= end else { return column }
      last = -1
      if column >= 0 {
        release(start + column, in: start)
        cells[start + column] = Cell(shown, width: UInt8(width), role: role, marks: marks)
        if width == 2 {
          release(start + column + 1, in: start)
          cells[start + column + 1] = Cell(" ", width: 0, role: role, marks: marks)
        }
        last = column
      }
      column += width
    }
    return column
  }

  /// Writes a line of runs, each in its role.
  @discardableResult
  public mutating func write(_ line: Line, at point: Point, limit: Int? = nil) -> Int {
    var column = point.column
    for run in line.runs {
      column = write(
        run.text, at: Point(row: point.row, column: column), role: run.role, marks: run.marks,
        limit: limit)
    }
    return column
  }

  /// Puts a character that is one column wide into a cell, if the canvas has it.
  public mutating func put(
    _ character: Unicode.Scalar, at point: Point, role: Role = .text, marks: Marks = []
  ) {
    guard (0..<size.rows).contains(point.row), (0..<size.columns).contains(point.column) else {
      return
    }
    let start = point.row * size.columns
    release(start + point.column, in: start)
    cells[start + point.column] = Cell(character, role: role, marks: marks)
  }

  /// Empties a part of the canvas.
  public mutating func clear(_ rect: Rect) {
    forEachCell(of: rect) { canvas, index in
      canvas.release(index, in: index - index % canvas.size.columns)
      canvas.cells[index] = .blank
    }
  }

  /// Adds `marks` to every cell of a part of the canvas.
  public mutating func mark(_ rect: Rect, _ marks: Marks) {
    forEachCell(of: rect) { $0.cells[$1].marks.formUnion(marks) }
  }

  /// The canvas cut to a size, or with the rest of it empty; a wide character that is cut in half is left out.
  public func fitted(to size: Size) -> Canvas {
    if size == self.size { return self }
    var fitted = Canvas(size: size)
    fitted.cursor = cursor
    for row in 0..<min(size.rows, self.size.rows) {
      for (column, cell) in self.row(row).prefix(size.columns).enumerated()
      where column + Int(cell.width) <= size.columns {
        fitted.cells[row * size.columns + column] = cell
      }
    }
    return fitted
  }

  /// Hides the cursor where it lies outside the canvas, as in a window too small for its place.
  public mutating func hideCursorOutside() {
    guard let place = cursor else { return }
    let isInside =
      (0..<size.rows).contains(place.row) && (0..<size.columns).contains(place.column)
    if !isInside { cursor = nil }
  }

  private mutating func forEachCell(of rect: Rect, _ body: (inout Canvas, Int) -> Void) {
    for row in rect.rows.clamped(to: 0..<size.rows) {
      for column in rect.columns.clamped(to: 0..<size.columns) {
        body(&self, row * size.columns + column)
      }
    }
  }

  /// Blanks the other half of a wide character of which one cell is about to be overwritten.
  private mutating func release(_ index: Int, in rowStart: Int) {
    switch cells[index].width {
    case 0 where index > rowStart:
      cells[index - 1] = Cell(" ", role: cells[index - 1].role, marks: cells[index - 1].marks)
    case 2 where index + 1 < rowStart + size.columns:
      cells[index + 1] = Cell(" ", role: cells[index + 1].role, marks: cells[index + 1].marks)
    default: break
    }
  }
}

extension Canvas: CustomStringConvertible {
  /// The text of the canvas, one line per row, without trailing spaces.
  public var description: String {
    lines { $0.width == 0 ? nil : $0.character }
  }

  /// The roles of the canvas, one letter per cell, without trailing spaces.
  public var roles: String {
    lines { $0.role.rawValue }
  }

  /// The marks of the canvas, one character per cell, without trailing spaces: `s` selected, `e`
  /// selected without the focus, `m` matched, `M` matched and selected.
  public var markings: String {
    lines { cell in
      let isSelected = !cell.marks.isDisjoint(with: [.selected, .selectedElsewhere])
      if cell.marks.contains(.matched) { return isSelected ? "M" : "m" }
      return cell.marks.contains(.selected) ? "s" : isSelected ? "e" : " "
    }
  }

  private func lines(_ character: (Cell) -> Character?) -> String {
    (0..<size.rows).map { row in
      var line = String(self.row(row).compactMap(character))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
