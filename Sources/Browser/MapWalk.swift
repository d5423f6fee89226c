import Events
import Words

/// A way to go on the map.
enum Direction: CaseIterable {
  case left, right, up, down

  /// A step that way on the plane.
  var vector: PlanePoint {
    switch self {
    case .left: PlanePoint(x: -1, y: 0)
    case .right: PlanePoint(x: 1, y: 0)
    case .up: PlanePoint(x: 0, y: -1)
    case .down: PlanePoint(x: 0, y: 1)
    }
  }

  /// Says that nothing lies further in the direction.
  func end(in words: Words) -> String {
    switch self {
    case .left: words.nothingFurtherWest
    case .right: words.nothingFurtherEast
    case .up: words.nothingFurtherNorth
    case .down: words.nothingFurtherSouth
    }
  }
}

extension Browser {
  /// Selects the partner that lies nearest in a direction; eastward and westward around the world.
  mutating func walk(_ direction: Direction) {
    let places = partnersShown.compactMap { partner in
      mapPlace(of: partner).map { (partner: partner, place: $0) }
    }
    let start = selectedPartner.flatMap { selected in places.first { $0.partner == selected } }
    guard let start else {
      if let first = places.first { select(first.partner) }
      return
    }
    let others = places.filter { $0.partner != start.partner }
    let next =
      nearest(of: others, from: start, toward: direction)
      ?? nearest(of: others, from: start, toward: direction, aroundTheWorld: true)
    guard let next else {
      notice = .said(direction.end(in: words))
      followOnMap()
      return
    }
    select(next)
  }

  /// The partner that a circle meets first which starts at a point and grows in a direction: its
  /// diameter is the distance squared over how far the partner lies that way, so that those off the
  /// direction count as further, and at a right angle as endlessly far.
  private func nearest(
    of others: [(partner: Ref<Partner>, place: PlanePoint)],
    from start: (partner: Ref<Partner>, place: PlanePoint), toward direction: Direction,
    aroundTheWorld: Bool = false
  ) -> Ref<Partner>? {
    let vector = direction.vector
    let lap = aroundTheWorld ? abs(vector.x) * Projection.world.width : 0
    let costs = others.compactMap { other -> (cost: Double, partner: Ref<Partner>)? in
      let (x, y) = (other.place.x - start.place.x, other.place.y - start.place.y)
      let along = x * vector.x + y * vector.y + lap
      let across = x * vector.y + y * vector.x
      if along == 0, across == 0 {
        // Partners that share a place, as the European Union and Belgium do, stand side by side
        // in the order of the file.
        let isToTheRight = start.partner < other.partner
        return vector.x == (isToTheRight ? 1 : -1) ? (0, other.partner) : nil
      }
      guard along > 0 else { return nil }
      return ((along * along + across * across) / along, other.partner)
    }
    return costs.min { $0 < $1 }?.partner
  }
}
