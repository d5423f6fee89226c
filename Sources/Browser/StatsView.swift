import Events
import Screen

/// The state of the statistics view.
struct StatsView: Equatable, Sendable {}

extension Browser {
  mutating func scrollStats(_ command: Command) {}

  func drawStats(on canvas: inout Canvas) {}
}
