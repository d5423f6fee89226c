/// A position in cells, counted from the top-left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
  /// Downward, from 0 at the top.
  public var row: Int
  /// To the right, from 0 at the left.
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// An extent in cells; never negative.
public struct Size: Hashable, Sendable {
  /// Cells down.
  public var rows: Int
  /// Cells across.
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A part of a canvas: the rows and columns from ``origin`` on, as far as ``size`` reaches.
public struct Rect: Hashable, Sendable {
  /// Its top-left cell.
  public var origin: Point
  /// How many cells it has, down and across.
  public var size: Size

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.origin = Point(row: row, column: column)
    self.size = Size(rows: rows, columns: columns)
  }

  /// The rows of the canvas that it covers.
  public var rows: Range<Int> { origin.row..<(origin.row + size.rows) }
  /// The columns of the canvas that it covers.
  public var columns: Range<Int> { origin.column..<(origin.column + size.columns) }

  /// Whether a cell is one of the part.
  public func contains(_ point: Point) -> Bool {
    rows.contains(point.row) && columns.contains(point.column)
  }
}
