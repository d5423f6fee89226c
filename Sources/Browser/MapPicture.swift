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
