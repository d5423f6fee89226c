import Screen

/// A way to look at what the filter shows.
public enum View: String, Hashable, Sendable, CaseIterable {
  case timeline, lanes, board, map, stats

  /// The name on its tab.
  var title: String {
    switch self {
    case .timeline: "Timeline"
    case .lanes: "Lanes"
    case .board: "Board"
    case .map: "Map"
    case .stats: "Stats"
    }
  }

  /// What shows it.
  var command: Command {
    switch self {
    case .timeline: .timeline
    case .lanes: .lanes
    case .board: .board
    case .map: .map
    case .stats: .stats
    }
  }
}
