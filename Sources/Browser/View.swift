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

  /// The digit that shows it.
  var key: Character {
    switch self {
    case .timeline: "1"
    case .lanes: "2"
    case .board: "3"
    case .map: "4"
    case .stats: "5"
    }
  }
}
