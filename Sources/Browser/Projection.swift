import Events

/// A point of the projected world, in degrees of latitude: from the western edge to the right,
/// from the northern edge down.
struct PlanePoint: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// A part of the projected world.
struct PlaneRect: Hashable, Sendable {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  var width: Double { x.upperBound - x.lowerBound }
  var height: Double { y.upperBound - y.lowerBound }
  var centre: PlanePoint {
    PlanePoint(x: (x.lowerBound + x.upperBound) / 2, y: (y.lowerBound + y.upperBound) / 2)
  }

  func contains(_ point: PlanePoint) -> Bool { x.contains(point.x) && y.contains(point.y) }

  func overlaps(_ other: PlaneRect) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }

  /// What both hold, if they touch.
  func intersection(_ other: PlaneRect) -> PlaneRect? {
    overlaps(other) ? PlaneRect(x: x.clamped(to: other.x), y: y.clamped(to: other.y)) : nil
  }

  /// The smallest part that holds both.
  func union(_ other: PlaneRect) -> PlaneRect {
    PlaneRect(
      x: min(x.lowerBound, other.x.lowerBound)...max(x.upperBound, other.x.upperBound),
      y: min(y.lowerBound, other.y.lowerBound)...max(y.upperBound, other.y.upperBound))
  }
}

extension PlaneRect {
  /// The square from `reach` left of and above a point to `reach` right of and below it.
  init(around point: PlanePoint, reach: Double) {
    self.init(x: point.x - reach...point.x + reach, y: point.y - reach...point.y + reach)
  }
}

/// How the globe lies flat: the equirectangular (equidistant cylindrical) projection, true to scale
/// along 35° north and south.
///
/// x = R (λ − λ₀) cos φ₁, y = R φ; see Snyder, "Map Projections: A Working Manual", USGS
/// Professional Paper 1395, chapter 12.  The edge lies in the Atlantic, at 30° west, where it cuts
/// no country but Greenland: the Pacific, around which most partners lie, stays whole.
enum Projection {
  /// The meridian at both edges, in degrees east.
  static let edge = -30.0
  /// The cosine of the standard parallel, 35°.
  static let squeeze = 0.819_152_044_288_992
  /// The latitudes at the top and at the bottom; Antarctica lies beyond.
  static let (north, south) = (84.0, -56.0)

  static let world = PlaneRect(x: 0...360 * squeeze, y: 0...north - south)

  /// A place on the plane; one beyond the top or the bottom is brought to it.
  static func plane(_ place: Atlas.Position) -> PlanePoint {
    var east = (place.longitude - edge).remainder(dividingBy: 360)
    if east < 0 { east += 360 }
    return PlanePoint(x: east * squeeze, y: north - max(south, min(place.latitude, north)))
  }
}
