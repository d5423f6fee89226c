import Events
import Screen

/// The state of the map view.
struct WorldMap: Equatable, Sendable {}

extension Browser {
  mutating func moveOnMap(_ command: Command) {}

  func drawMap(on canvas: inout Canvas) {}
}
