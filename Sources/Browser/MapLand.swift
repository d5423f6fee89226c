import Events

/// A country of the map, projected.
struct MapLand: Sendable {
  /// A closed line, and what it lies within.
  struct Ring: Sendable {
    var points: [PlanePoint]
    var bounds: PlaneRect
  }

  /// ISO 3166-1 alpha-3 in lower case.
  let id: String
  /// The English name.
  let name: String
  let rings: [Ring]
  /// The middle of its largest ring.
  let centre: PlanePoint
}

extension MapLand {
  /// The world's countries, projected when the first map is drawn; none should the bundled outlines
  /// be broken, which a test rules out.
  static let all: [MapLand] = ((try? Atlas.bundled())?.countries ?? []).map(MapLand.init)

  /// The number of each country in ``all`` by its id.
  static let numbers = Dictionary(
    all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The number of each country in ``all`` by its name, folded.
  private static let numbersByName = Dictionary(
    all.enumerated().map { ($1.name.folded, $0) }, uniquingKeysWith: { first, _ in first })

  /// The number in ``all`` of the country that a partner is, by its id or else by its name.
  static func number(of partner: Partner) -> Int? {
    numbers[partner.id] ?? numbers[partner.id.lowercased()] ?? numbersByName[partner.name.folded]
  }

  init(_ country: Atlas.Country) {
    id = country.id
    name = country.name
    rings = country.rings.flatMap(MapLand.project)
    let largest = rings.max {
      $0.bounds.width * $0.bounds.height < $1.bounds.width * $1.bounds.height
    }
    centre = largest?.centroid ?? Projection.world.centre
  }

  /// Projects a ring, which the map's edge may cut in two.
  private static func project(_ ring: [Atlas.Position]) -> [Ring] {
    guard let first = ring.first else { return [] }
    let start = Projection.plane(first).x
    let points = ring.map { place in
      PlanePoint(
        x: start + (place.longitude - first.longitude) * Projection.squeeze,
        y: Projection.plane(place).y)
    }
    let width = Projection.world.width
    return [-width, 0, width].compactMap { shift in
      let shifted = points.map { PlanePoint(x: $0.x + shift, y: $0.y) }
      return Ring(shifted.cut(from: 0).cut(upTo: width))
    }
  }
}

extension MapLand.Ring {
  fileprivate init?(_ points: [PlanePoint]) {
    guard points.count > 2, let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max(),
      left < right, top < bottom
    else { return nil }
    self.points = points
    bounds = PlaneRect(x: left...right, y: top...bottom)
  }

  /// The centre of the area inside.
  fileprivate var centroid: PlanePoint {
    guard var last = points.last else { return bounds.centre }
    var (area, x, y) = (0.0, 0.0, 0.0)
    for point in points {
      let cross = last.x * point.y - point.x * last.y
      area += cross
      x += (last.x + point.x) * cross
      y += (last.y + point.y) * cross
      last = point
    }
    return area == 0 ? bounds.centre : PlanePoint(x: x / (3 * area), y: y / (3 * area))
  }
}

extension [PlanePoint] {
  /// The part of a polygon at or to the right of `x` (Sutherland and Hodgman's clipping).
  fileprivate func cut(from x: Double) -> [PlanePoint] { cut(at: x) { $0.x >= x } }

  /// The part of a polygon at or to the left of `x`.
  fileprivate func cut(upTo x: Double) -> [PlanePoint] { cut(at: x) { $0.x <= x } }

  private func cut(at x: Double, keeping isKept: (PlanePoint) -> Bool) -> [PlanePoint] {
    guard var last, !allSatisfy(isKept) else { return self }
    var kept: [PlanePoint] = []
    for point in self {
      if isKept(last) != isKept(point) {
        let part = (x - last.x) / (point.x - last.x)
        kept.append(PlanePoint(x: x, y: last.y + part * (point.y - last.y)))
      }
      if isKept(point) { kept.append(point) }
      last = point
    }
    return kept
  }
}
