import Screen
import Words

/// A way to look at what the filter shows.
public enum View: String, Hashable, Sendable, CaseIterable {
  case timeline, lanes, board, map, stats

  /// The name on its tab.
  func title(in words: Words) -> String {
    switch self {
    case .timeline: words.timeline
    case .lanes: words.lanes
    case .board: words.board
    case .map: words.map
    case .stats: words.stats
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
