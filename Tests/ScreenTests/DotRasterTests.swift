import Screen
import Testing

/// Shapes in dots.
struct DotRasterTests {
  typealias Place = DotRaster.Place

  static func polygon(_ points: [(Double, Double)]) -> [Place] {
    points.map { Place(x: $0.0, y: $0.1) }
  }

  static func text(_ raster: DotRaster) -> String {
    (0..<raster.rows).map { row in
      (0..<raster.columns).map { column in
        let shape = raster.shapes[row * raster.columns + column]
        return shape == 0 ? "." : "\(shape)"
      }.joined()
    }.joined(separator: "\n")
  }

  @Test func aShapeCoversTheDotsWhoseCentresLieInside() {
    var raster = DotRaster(size: Size(rows: 1, columns: 4))
    raster.fill([DotRasterTests.polygon([(1, 0), (7, 0), (4, 4)])], with: 1)
    #expect(
      DotRasterTests.text(raster) == """
        .111111.
        ..1111..
        ...11...
        ........
        """)
  }

  @Test func aRingInsideAnotherIsAHole() {
    var raster = DotRaster(size: Size(rows: 1, columns: 3))
    let outer = DotRasterTests.polygon([(0, 0), (6, 0), (6, 4), (0, 4)])
    let inner = DotRasterTests.polygon([(2, 1), (4, 1), (4, 3), (2, 3)])
    raster.fill([outer, inner], with: 1)
    #expect(
      DotRasterTests.text(raster) == """
        111111
        11..11
        11..11
        111111
        """)
  }

  @Test func whatLiesOutsideIsCutOff() {
    var raster = DotRaster(size: Size(rows: 1, columns: 2))
    let far = 1e300
    raster.fill([DotRasterTests.polygon([(2, -far), (far, -far), (far, far), (2, far)])], with: 7)
    raster.cover(Place(x: 0.5, y: 3.5), with: 8)
    raster.cover(Place(x: -0.5, y: 3.5), with: 9)
    raster.cover(Place(x: .nan, y: .infinity), with: 9)
    #expect(
      DotRasterTests.text(raster) == """
        ..77
        ..77
        ..77
        8.77
        """)
  }

  @Test(arguments: 1...40)
  func everyDotIsWhereTheEvenOddRulePutsIt(seed: Int) {
    var state = UInt64(seed)
    // Eighths of a dot, off the centres, so that no rounding decides.
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 33) % 400) / 8 + 1.0 / 16 - 10
    }
    let rings = (0..<3).map { _ in (0..<7).map { _ in (next(), next()) } }
    var raster = DotRaster(size: Size(rows: 8, columns: 16))
    raster.fill(rings.map(DotRasterTests.polygon), with: 1)
    for y in 0..<raster.rows {
      for x in 0..<raster.columns {
        let (cx, cy) = (Double(x) + 0.5, Double(y) + 0.5)
        var crossings = 0
        var distance = Double.infinity
        for ring in rings {
          for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.1 > cy) != (b.1 > cy)
          {
            let crossing = a.0 + (cy - a.1) * (b.0 - a.0) / (b.1 - a.1)
            if crossing > cx { crossings += 1 }
            distance = min(distance, abs(crossing - cx))
          }
        }
        // Within a unit of a line either answer is right.
        guard distance > 1.5 / Double(DotRaster.unit) else { continue }
        #expect(
          (raster.shapes[y * raster.columns + x] == 1) == (crossings % 2 == 1), "(\(x), \(y))")
      }
    }
  }

  @Test func shapesThatShareABorderLeaveNoDotBetweenThem() {
    let size = Size(rows: 6, columns: 14)
    let corner = (13.3, 11.7)
    let edge = [(0.0, 0.0), (28.0, 0.0), (28.0, 24.0), (0.0, 24.0)]
    var raster = DotRaster(size: size)
    for (index, (a, b)) in zip(edge, edge.dropFirst() + edge.prefix(1)).enumerated() {
      raster.fill([DotRasterTests.polygon([corner, a, b])], with: UInt16(index + 1))
    }
    #expect(!raster.shapes.contains(0))
    #expect(Set(raster.shapes) == [1, 2, 3, 4])
  }

  @Test func brailleHasADotForEachBit() {
    let all = (0..<4).flatMap { row in (0..<2).map { Braille.bit(row: row, column: $0) } }
    #expect(Set(all).count == 8)
    #expect(all.reduce(0, |) == 0xFF)
    #expect(Braille.scalar(0xFF) == "⣿")
    #expect(Braille.scalar(Braille.bit(row: 0, column: 0)) == "⠁")
    #expect(Braille.scalar(Braille.bit(row: 3, column: 1)) == "⢀")
  }
}
