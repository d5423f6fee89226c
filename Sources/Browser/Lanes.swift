import Events
import Screen

/// The state of the lanes view.
struct Lanes: Equatable, Sendable {}

extension Browser {
  mutating func moveInLanes(_ command: Command) {}

  func drawLanes(on canvas: inout Canvas) {}
}
