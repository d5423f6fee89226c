import Screen

/// Turns frames into the bytes that make a terminal show them.
///
/// It remembers what the terminal shows and writes what differs: the rows that moved by scrolling them where
/// that is shorter, and of a row the cells that changed, in few bytes.
struct Painter {
  private let terminfo: Terminfo
  private var pen: Pen
  /// `nil` where nothing is known of what the terminal shows.
  private var shown: Canvas?

  /// A painter for a terminal of which nothing is known yet.
  init(terminfo: Terminfo, theme: Theme) {
    self.terminfo = terminfo
    pen = Pen(terminfo: terminfo, inks: Inks(theme: theme))
  }

  /// Forgets what the terminal shows: the next frame paints every cell.
  mutating func forget() { shown = nil }

  /// The bytes that make the terminal show a canvas instead of the one before.
  ///
  /// Complexity: O(n) in the number of cells, and O(r²) in the number of rows that changed.
  mutating func paint(_ canvas: Canvas) -> [UInt8] {
    let canvas = sparingCorner(of: canvas)
    pen.takeUp()
    if let shown, shown.size == canvas.size {
      change(shown, to: canvas)
    } else {
      pen.begin(rows: canvas.size.rows)
      change(Canvas(size: canvas.size), to: canvas)
    }
    // Without a cursor to show, wherever the last change left it is as good as any place.
    if let cursor = canvas.cursor {
      pen.move(
        to: Point(
          row: max(0, min(cursor.row, canvas.size.rows - 1)),
          column: max(0, min(cursor.column, canvas.size.columns - 1))))
    }
    pen.showCursor(canvas.cursor != nil)
    // Others may write on the terminal while the program is stopped, or once it was killed.
    if pen.count > 0 { pen.setInk(Inks.plain) }
    shown = canvas
    return pen.bytes
  }

  /// The canvas without what cannot be written at the end of its last row.
  private func sparingCorner(of canvas: Canvas) -> Canvas {
    let (rows, columns) = (canvas.size.rows, canvas.size.columns)
    guard rows > 0, columns > 0, let corner = terminfo.corner, !corner.takesWide else {
      return canvas
    }
    var canvas = canvas
    if columns == 1 || !corner.takesAny {
      canvas.clear(Rect(row: rows - 1, column: columns - 1, rows: 1, columns: 1))
    }
    for column in max(1, columns - 2)..<max(1, columns)
    where canvas[rows - 1, column].width == 0 {
      canvas.clear(Rect(row: rows - 1, column: column - 1, rows: 1, columns: 2))
    }
    return canvas
  }

  /// Writes what makes one canvas into another of the same size.
  private mutating func change(_ old: Canvas, to new: Canvas) {
    let changed = (0..<new.size.rows).filter { old.row($0) != new.row($0) }
    guard let first = changed.first, let last = changed.last else { return }
    let rows = first..<(last + 1)
    guard changed.count > 2, let scroll = Scroll(from: old, to: new, rows: rows),
      terminfo.canScroll(by: scroll.distance)
    else {
      for row in changed { RowChange(row, from: old.cells, to: new).write(with: &pen) }
      return
    }
    pen.scroll(scroll.rows, by: scroll.distance, of: new.size.rows)
    let moved = scroll.applied(to: old)
    for row in rows { RowChange(row, from: moved, to: new).write(with: &pen) }
  }
}
