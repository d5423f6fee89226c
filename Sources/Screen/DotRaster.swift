/// A grid of dots, two across and four down in each cell, that knows which shape covers each dot.
///
/// Shapes are filled by scan line: a dot belongs to a shape when its centre lies inside by the
/// even-odd rule, so shapes that share a border share no dot and leave none between them.
public struct DotRaster: Sendable {
  /// A position in ``unit``-ths of a dot from the top-left corner of the raster.
  public struct Place: Hashable, Sendable {
    /// To the right, in ``unit``-ths of a dot.
    public var x: Int32
    /// Downward, in ``unit``-ths of a dot.
    public var y: Int32

    /// The place nearest to a position in dots; what is more than a million dots away is drawn
    /// nearer.
    public init(x: Double, y: Double) {
      self.x = Place.fixed(x)
      self.y = Place.fixed(y)
    }

    private static func fixed(_ dots: Double) -> Int32 {
      Int32(max(-1e6, min(dots.isNaN ? 0 : dots, 1e6)) * Double(unit))
    }
  }

  /// The places in the width of a dot.
  public static let unit = 1 << shift
  private static let shift = 6

  /// The dots across and down.
  public let columns: Int
  /// The dots down.
  public let rows: Int
  /// The shape that covers each dot, row by row; 0 for none.
  public private(set) var shapes: [UInt16]
  private var crossings: [UInt64] = []

  /// An empty raster over `size` cells.
  public init(size: Size) {
    columns = size.columns * 2
    rows = size.rows * 4
    shapes = Array(repeating: 0, count: columns * rows)
  }

  /// Fills what lies inside `rings`, which close by themselves, with a shape.
  ///
  /// Complexity: O(n log n) in the points and in the rows that the lines between them cross.
  public mutating func fill(_ rings: [[Place]], with shape: UInt16) {
    crossings.removeAll(keepingCapacity: true)
    for ring in rings {
      guard var last = ring.last else { continue }
      for place in ring {
        cross(from: last, to: place)
        last = place
      }
    }
    crossings.sort()
    for index in stride(from: 0, to: crossings.count - 1, by: 2) {
      let (start, end) = (crossings[index], crossings[index + 1])
      let row = Int(start >> 32) * columns
      for dot in Int(UInt32(truncatingIfNeeded: start))..<Int(UInt32(truncatingIfNeeded: end)) {
        shapes[row + dot] = shape
      }
    }
  }

  /// Covers the dot at a place, if it lies on the raster.
  public mutating func cover(_ place: Place, with shape: UInt16) {
    let (column, row) = (Int(place.x) >> DotRaster.shift, Int(place.y) >> DotRaster.shift)
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    shapes[row * columns + column] = shape
  }

  /// Notes where a line crosses the middle of a row of dots: the row, and the first dot to the
  /// right, cut to the raster.
  private mutating func cross(from a: Place, to b: Place) {
    let (upper, lower) = a.y <= b.y ? (a, b) : (b, a)
    let (top, height) = (Int(upper.y), Int(lower.y) - Int(upper.y))
    let half = DotRaster.unit / 2
    let first = max(0, (top + half - 1) >> DotRaster.shift)
    let end = min(rows, (Int(lower.y) + half - 1) >> DotRaster.shift)
    guard first < end else { return }
    let (left, width) = (Int(upper.x), Int(lower.x) - Int(upper.x))
    for row in first..<end {
      let x = left + (row * DotRaster.unit + half - top) * width / height
      let dot = max(0, min((x + half - 1) >> DotRaster.shift, columns))
      crossings.append(UInt64(row) << 32 | UInt64(dot))
    }
  }
}
