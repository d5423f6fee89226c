import Events
import Screen

/// The state of the board view.
struct Board: Equatable, Sendable {}

extension Browser {
  mutating func moveOnBoard(_ command: Command) {}

  func drawBoard(on canvas: inout Canvas) {}
}
