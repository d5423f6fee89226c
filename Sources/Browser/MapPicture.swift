import Screen

/// The map in dots and cells: what is lit, and whose each cell is.
struct MapPicture {
  /// An owner of a cell: the sea, or land of nobody that is shown.
  static let sea = -2
  static let land = -1

  let residents: [MapResident]
  let size: Size
  /// The owner of each cell, row by row: the position of a resident, ``land`` or ``sea``.
  private(set) var owner: [Int]
  /// The lit dots of each cell.
  private(set) var dots: [UInt8]
  /// The cell of each resident's capital, by the resident's position; `nil` out of the window.
  let seats: [Int?]

  init(of residents: [MapResident], in window: MapWindow) {
    self.residents = residents
    size = window.rect.size
    var painter = Painter(MapPicture.raster(window), residents, scale: window.scale)
    owner = Array(repeating: MapPicture.sea, count: size.rows * size.columns)
    dots = Array(repeating: 0, count: owner.count)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = row * size.columns + column
        (owner[cell], dots[cell]) = painter.paint(row: row, column: column)
      }
    }
    let seats = MapSeats(
      places: residents.map { window.dots($0.place) }, size: size, owner: owner)
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

extension PlaneRect {
  fileprivate func overlaps(_ other: PlaneRect) -> Bool {
    x.lowerBound <= other.x.upperBound && other.x.lowerBound <= x.upperBound
      && y.lowerBound <= other.y.upperBound && other.y.lowerBound <= y.upperBound
  }
}

/// Decides which dots of a cell are lit and whose the cell is.
private struct Painter {
  private let raster: DotRaster
  /// Who owns each shape of the raster, and in which pattern.
  private var owners: [Int]
  private var patterns: [MapPattern]
  /// Whether borders show: neighbours whose lands are a few dots wide.
  private let showsBorders: Bool
  /// The owners of the dots of the cell.
  private var present: [Int] = []

  init(_ raster: DotRaster, _ residents: [MapResident], scale: Double) {
    self.raster = raster
    owners = Array(repeating: MapPicture.land, count: MapLand.all.count + 1)
    patterns = Array(repeating: .none, count: owners.count)
    owners[0] = MapPicture.sea
    for (position, resident) in residents.enumerated() {
      for land in resident.lands where owners[land + 1] == MapPicture.land {
        owners[land + 1] = position
        patterns[land + 1] = MapPattern(of: resident.style.role)
      }
    }
    showsBorders = scale >= 1
    present.reserveCapacity(8)
  }

  mutating func paint(row: Int, column: Int) -> (owner: Int, dots: UInt8) {
    var dots: UInt8 = 0
    present.removeAll(keepingCapacity: true)
    for y in row * 4..<row * 4 + 4 {
      for x in column * 2..<column * 2 + 2 {
        let shape = Int(raster.shapes[y * raster.columns + x])
        guard shape != 0 else { continue }
        present.append(owners[shape])
        if isLit(x: x, y: y, shape: shape) { dots |= Braille.bit(row: y, column: x) }
      }
    }
    return (winner, dots)
  }

  private func isLit(x: Int, y: Int, shape: Int) -> Bool {
    let index = y * raster.columns + x
    let left = Int(raster.shapes[x > 0 ? index - 1 : index])
    let right = Int(raster.shapes[x + 1 < raster.columns ? index + 1 : index])
    let above = Int(raster.shapes[y > 0 ? index - raster.columns : index])
    let below = Int(raster.shapes[y + 1 < raster.rows ? index + raster.columns : index])
    let isCoast = left == 0 || right == 0 || above == 0 || below == 0
    if isCoast { return true }
    if showsBorders, right != shape || below != shape {
      // Between patterns a gap, between empty lands a line.
      return owners[shape] < 0 && owners[right] < 0 && owners[below] < 0
    }
    return patterns[shape].isLit(x: x, y: y)
  }

  /// The owner of the most dots, somebody shown before nobody.
  private var winner: Int {
    guard let first = present.first else { return MapPicture.sea }
    if present.allSatisfy({ $0 == first }) { return first }
    var best = (dots: 0, owner: first)
    for owner in present {
      let dots = present.reduce(0) { $1 == owner ? $0 + 1 : $0 }
      if (dots, owner) > best { best = (dots, owner) }
    }
    return best.owner
  }
}
