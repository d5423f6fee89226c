import Screen

/// Decides which dots of the map are lit, and whose each cell is.
struct MapPainter {
  /// How the map shows a country.
  private struct Look {
    var owner: Int
    var pattern = MapPattern.none
  }

  /// The look of each shape of a raster.
  private var looks: [Look]
  /// Whether borders show, which takes lands some dots wide.
  private let showsBorders: Bool

  /// - Parameter scale: dots to a degree of latitude.
  init(_ residents: [MapResident], scale: Double) {
    looks = Array(repeating: Look(owner: MapPicture.land), count: MapLand.all.count + 1)
    looks[0].owner = MapPicture.sea
    for (position, resident) in residents.enumerated() {
      for land in resident.lands where looks[land + 1].owner == MapPicture.land {
        looks[land + 1] = Look(owner: position, pattern: MapPattern(of: resident.style.role))
      }
    }
    showsBorders = scale >= 1
  }

  /// The owner and the lit dots of each cell, row by row.
  func paint(_ raster: DotRaster, size: Size) -> (owner: [Int], dots: [UInt8]) {
    var owner = Array(repeating: MapPicture.sea, count: size.rows * size.columns)
    var dots = Array(repeating: UInt8(0), count: owner.count)
    // A frame looks at every dot: the buffers spare counting references for each.
    raster.shapes.withUnsafeBufferPointer { shapes in
      looks.withUnsafeBufferPointer { looks in
        let view = Dots(
          shapes: shapes, looks: looks, columns: raster.columns, rows: raster.rows,
          showsBorders: showsBorders)
        for cell in owner.indices {
          (owner[cell], dots[cell]) = view.cell(
            row: cell / size.columns, column: cell % size.columns)
        }
      }
    }
    return (owner, dots)
  }

  private struct Dots {
    let shapes: UnsafeBufferPointer<UInt16>
    let looks: UnsafeBufferPointer<Look>
    let columns: Int
    let rows: Int
    let showsBorders: Bool

    func cell(row: Int, column: Int) -> (owner: Int, dots: UInt8) {
      var dots: UInt8 = 0
      var shape: UInt16 = 0
      var isMixed = false
      for dot in 0..<8 {
        let (x, y) = (column * 2 + dot & 1, row * 4 + dot >> 1)
        let index = y * columns + x
        guard shapes[index] != 0 else { continue }
        isMixed = isMixed || shape != 0 && shapes[index] != shape
        shape = shapes[index]
        if isLit(x: x, y: y, index: index) { dots |= Braille.bit(row: y, column: x) }
      }
      let owner = isMixed ? winner(row: row, column: column) : looks[Int(shape)].owner
      return (owner, dots)
    }

    private func isLit(x: Int, y: Int, index: Int) -> Bool {
      let shape = shapes[index]
      let look = looks[Int(shape)]
      let left = shapes[x > 0 ? index - 1 : index]
      let right = shapes[x + 1 < columns ? index + 1 : index]
      let above = shapes[y > 0 ? index - columns : index]
      let below = shapes[y + 1 < rows ? index + columns : index]
      let isCoast = left == 0 || right == 0 || above == 0 || below == 0
      if isCoast { return true }
      if showsBorders, right != shape || below != shape {
        // Between patterns a gap, between empty lands a line.
        return look.owner < 0 && looks[Int(right)].owner < 0 && looks[Int(below)].owner < 0
      }
      return look.pattern.isLit(x: x, y: y)
    }

    /// Who has the most dots of a cell, somebody shown before nobody.
    private func winner(row: Int, column: Int) -> Int {
      var counts: [(dots: Int, owner: Int)] = []
      for dot in 0..<8 {
        let shape = shapes[(row * 4 + dot >> 1) * columns + column * 2 + dot & 1]
        guard shape != 0 else { continue }
        let owner = looks[Int(shape)].owner
        if let known = counts.firstIndex(where: { $0.owner == owner }) {
          counts[known].dots += 1
        } else {
          counts.append((1, owner))
        }
      }
      return counts.max { $0 < $1 }?.owner ?? MapPicture.sea
    }
  }
}
