import Screen

/// The part of the world that the reader looks at, whatever the size of the screen.
struct MapFrame: Equatable, Sendable {
  var centre: PlanePoint
  /// How much larger than the whole world on the screen: 1 to ``most``.
  var zoom: Double

  /// The whole world.
  static let world = MapFrame(centre: Projection.world.centre, zoom: 1)
  static let most = 16.0
}

/// Where a frame lies on the screen: a rectangle of cells and the scale.
///
/// Cells are taken to be twice as high as wide, so that a dot is as wide as high.
struct MapWindow: Equatable, Sendable {
  let rect: Rect
  /// Dots to a degree of latitude.
  let scale: Double
  /// The part of the plane that the window shows; where it is larger than the world, beyond it too.
  let shown: PlaneRect
  let frame: MapFrame

  /// - Parameter frame: brought to within the world where it reaches beyond.
  init(_ frame: MapFrame, in rect: Rect) {
    self.rect = rect
    let world = Projection.world
    let (columns, rows) = (
      Double(max(1, rect.size.columns) * 2), Double(max(1, rect.size.rows) * 4)
    )
    let zoom = max(1, min(frame.zoom, MapFrame.most))
    scale = min(columns / world.width, rows / world.height) * zoom
    let x = MapWindow.span(columns / scale, around: frame.centre.x, in: world.x)
    let y = MapWindow.span(rows / scale, around: frame.centre.y, in: world.y)
    shown = PlaneRect(x: x, y: y)
    self.frame = MapFrame(centre: shown.centre, zoom: zoom)
  }

  /// A stretch around a middle, moved into the world; in the world's middle when it is longer.
  private static func span(
    _ length: Double, around middle: Double, in world: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let total = world.upperBound - world.lowerBound
    guard length < total else {
      let start = world.lowerBound + (total - length) / 2
      return start...start + length
    }
    let start = max(world.lowerBound, min(middle - length / 2, world.upperBound - length))
    return start...start + length
  }

  /// The frame that shows `part`, as large as there is room.
  static func fitting(_ part: PlaneRect, in rect: Rect) -> MapFrame {
    let whole = MapWindow(.world, in: rect).shown
    let zoom = min(whole.width / max(part.width, 1), whole.height / max(part.height, 1))
    return MapFrame(centre: part.centre, zoom: max(1, min(zoom, MapFrame.most)))
  }

  /// Where a point lies, in dots from the top-left corner.
  func dots(_ point: PlanePoint) -> (x: Double, y: Double) {
    ((point.x - shown.x.lowerBound) * scale, (point.y - shown.y.lowerBound) * scale)
  }

  /// What lies in the middle of a cell of the screen.
  func middle(of cell: Point) -> PlanePoint {
    PlanePoint(
      x: shown.x.lowerBound + Double((cell.column - rect.origin.column) * 2 + 1) / scale,
      y: shown.y.lowerBound + Double((cell.row - rect.origin.row) * 4 + 2) / scale)
  }

  /// The cell of a point in the window, counted from the window's corner; `nil` outside.
  func cell(of point: PlanePoint) -> Point? {
    let (x, y) = dots(point)
    let cell = Point(row: Int((y / 4).rounded(.down)), column: Int((x / 2).rounded(.down)))
    let isInside =
      (0..<rect.size.rows).contains(cell.row) && (0..<rect.size.columns).contains(cell.column)
    return isInside ? cell : nil
  }
}

extension MapFrame {
  /// The frame `factor` times as large, with `point` at the same place of the window.
  func zoomed(by factor: Double, about point: PlanePoint) -> MapFrame {
    let zoom = max(1, min(zoom * factor, MapFrame.most))
    let part = self.zoom / zoom
    return MapFrame(
      centre: PlanePoint(
        x: point.x + (centre.x - point.x) * part, y: point.y + (centre.y - point.y) * part),
      zoom: zoom)
  }
}
