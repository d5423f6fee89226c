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
    let raster = MapPicture.raster(window)
    let painter = Painter(residents, scale: window.scale)
    owner = Array(repeating: MapPicture.sea, count: size.rows * size.columns)
    dots = Array(repeating: 0, count: owner.count)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = row * size.columns + column
        (owner[cell], dots[cell]) = painter.paint(raster, row: row, column: column)
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
  /// Who owns each shape of the raster, and in which pattern.
  private var owners: [Int]
  private var patterns: [MapPattern]
  /// Whether borders show: neighbours whose lands are a few dots wide.
  private let showsBorders: Bool

  init(_ residents: [MapResident], scale: Double) {
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
  }

  func paint(_ raster: DotRaster, row: Int, column: Int) -> (owner: Int, dots: UInt8) {
    var dots: UInt8 = 0
    var tally = Tally()
    for y in row * 4..<row * 4 + 4 {
      for x in column * 2..<column * 2 + 2 {
        let shape = Int(raster.shapes[y * raster.columns + x])
        guard shape != 0 else { continue }
        tally.count(owners[shape])
        if isLit(x: x, y: y, shape: shape, raster) { dots |= Braille.bit(row: y, column: x) }
      }
    }
    return (tally.winner, dots)
  }

  private func isLit(x: Int, y: Int, shape: Int, _ raster: DotRaster) -> Bool {
    let index = y * raster.columns + x
    let (left, right) = (x > 0 ? index - 1 : index, x + 1 < raster.columns ? index + 1 : index)
    let above = y > 0 ? index - raster.columns : index
    let below = y + 1 < raster.rows ? index + raster.columns : index
    let shapes = raster.shapes
    let isCoast =
      shapes[left] == 0 || shapes[right] == 0 || shapes[above] == 0 || shapes[below] == 0
    if isCoast { return true }
    let isBorder = Int(shapes[right]) != shape || Int(shapes[below]) != shape
    if showsBorders, isBorder {
      // Between patterns a gap, between empty lands a line.
      return owners[shape] == MapPicture.land && owners[Int(shapes[right])] < 0
        && owners[Int(shapes[below])] < 0
    }
    return patterns[shape].isLit(x: x, y: y)
  }
}

/// The dots of a cell by owner.
private struct Tally {
  private var counts: [(owner: Int, dots: Int)] = []

  mutating func count(_ owner: Int) {
    if let index = counts.firstIndex(where: { $0.owner == owner }) {
      counts[index].dots += 1
    } else {
      counts.append((owner, 1))
    }
  }

  /// The one with the most dots, somebody shown before nobody.
  var winner: Int {
    counts.max { ($0.dots, $0.owner) < ($1.dots, $1.owner) }?.owner ?? MapPicture.sea
  }
}
