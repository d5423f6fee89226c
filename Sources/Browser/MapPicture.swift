import Screen

/// The map in dots and cells: what is lit, and whose each cell is.
struct MapPicture {
  /// An owner of a cell: the sea, or land of nobody that is shown.
  static let sea = -2
  static let land = -1

  let residents: [MapResident]
  /// The position of the selected one.
  let selected: Int?
  let size: Size
  /// The owner of each cell, row by row: the position of a resident, ``land`` or ``sea``.
  private(set) var owner: [Int]
  /// The lit dots of each cell.
  private(set) var dots: [UInt8]
  /// The cell of each resident's capital, by the resident's position; `nil` out of the window.
  let seats: [Int?]

  /// - Parameter selected: the resident whose capital has a cell before all others.
  init(of residents: [MapResident], selected: Int?, in window: MapWindow) {
    self.residents = residents
    self.selected = selected
    size = window.rect.size
    (owner, dots) = MapPainter(residents, scale: window.scale).paint(
      MapPicture.raster(window), size: size)
    let seats = MapSeats(
      places: residents.map { window.dots($0.place) }, preferred: selected, size: size,
      owner: owner)
    self.seats = seats.cells
    for (resident, cell) in seats.cells.enumerated() {
      if let cell { owner[cell] = resident }
    }
  }

  /// Who is at a cell, counted from the window's corner: whose name stands there, whose capital is
  /// there or nearest beside it, or whose land it is.
  func resident(at cell: Point, labels: [MapLabels.Label]) -> MapResident? {
    let label = labels.first { label in
      label.start.row == cell.row
        && (label.start.column..<label.start.column + label.width).contains(cell.column)
    }
    if let label { return residents[label.resident] }
    let index = cell.row * size.columns + cell.column
    guard owner.indices.contains(index) else { return nil }
    let near = seats.enumerated().compactMap { resident, seat -> (distance: Int, resident: Int)? in
      guard let seat, residents[resident].partner != nil else { return nil }
      let rows = abs(seat / size.columns - cell.row)
      let columns = abs(seat % size.columns - cell.column)
      return rows <= 1 && columns <= 2 ? (rows * 2 + columns, resident) : nil
    }.min { $0 < $1 }
    if let near, near.distance == 0 || owner[index] < 0 { return residents[near.resident] }
    return owner[index] >= 0 ? residents[owner[index]] : near.map { residents[$0.resident] }
  }

  /// The countries in dots: the number of each, counted from 1.
  private static func raster(_ window: MapWindow) -> DotRaster {
    var raster = DotRaster(size: window.rect.size)
    let shown = window.shown
    for (number, land) in MapLand.all.enumerated() {
      var rings: [[DotRaster.Place]] = []
      for ring in land.rings where ring.bounds.overlaps(shown) {
        rings.append(
          ring.points.map { point in
            let dot = window.dots(point)
            return DotRaster.Place(x: dot.x, y: dot.y)
          })
      }
      guard !rings.isEmpty else { continue }
      raster.fill(rings, with: UInt16(number + 1))
      // What is too small to hold the middle of a dot would vanish.
      for ring in land.rings
      where ring.bounds.overlaps(shown)
        && max(ring.bounds.width, ring.bounds.height) * window.scale < 1
      {
        let dot = window.dots(ring.bounds.centre)
        raster.cover(DotRaster.Place(x: dot.x, y: dot.y), with: UInt16(number + 1))
      }
    }
    return raster
  }
}
