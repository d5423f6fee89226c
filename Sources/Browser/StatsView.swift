import Events
import Screen

/// The state of the statistics view: how far the page is scrolled.
struct StatsView: Equatable, Sendable {
  fileprivate(set) var top = 0
  /// The page of what is shown, so that scrolling does not count again; `nil` until it was looked
  /// at.
  fileprivate(set) var page: StatsPage?

  /// Forgets the page of what is not shown any more.
  mutating func forgetPage() { page = nil }
}

extension Browser {
  /// The part of the screen that the page is drawn in.
  private var statsRect: Rect {
    let body = layout.body
    let margin = body.size.columns > 20 ? 1 : 0
    return Rect(
      row: body.origin.row, column: margin, rows: body.size.rows,
      columns: body.size.columns - 2 * margin)
  }

  private var statsPage: StatsPage {
    if let page = stats.page, page.size == statsRect.size { return page }
    return StatsPage(statistics, in: store, size: statsRect.size)
  }

  /// Keeps the page for the frames to come, while it is looked at.
  mutating func keepStatsPage() {
    if view == .stats { stats.page = statsPage }
  }

  /// Scrolls the page by lines, pages or sections.
  mutating func scrollStats(_ command: Command) {
    let page = statsPage
    let height = max(1, statsRect.size.rows)
    let last = max(0, page.lines.count - height)
    let top = min(stats.top, last)
    let target =
      switch command {
      case .moveDown: top + 1
      case .moveUp: top - 1
      case .pageDown: top + max(1, height - 1)
      case .pageUp: top - max(1, height - 1)
      case .halfPageDown: top + max(1, height / 2)
      case .halfPageUp: top - max(1, height / 2)
      case .first: 0
      case .last: last
      case .yearDown: page.starts.first { $0 > top } ?? last
      case .yearUp: page.starts.last { $0 < top } ?? 0
      default: top
      }
    stats.top = max(0, min(target, last))
  }

  /// Scrolls the page by some lines.
  mutating func scrollStats(by lines: Int) {
    let last = max(0, statsPage.lines.count - statsRect.size.rows)
    stats.top = max(0, min(min(stats.top, last) + lines, last))
  }

  func drawStats(on canvas: inout Canvas) {
    guard !timeline.rows.isEmpty else {
      drawNothingFound(on: &canvas)
      return
    }
    let (page, rect) = (statsPage, statsRect)
    let top = max(0, min(stats.top, page.lines.count - rect.size.rows))
    for (offset, line) in page.lines.dropFirst(top).prefix(rect.size.rows).enumerated() {
      canvas.write(
        line, at: Point(row: rect.origin.row + offset, column: rect.origin.column),
        limit: rect.columns.upperBound)
    }
    canvas.cursor = rect.origin
  }

  /// The lines of the page in view, and how many it has.
  var statsPositionText: String {
    guard !timeline.rows.isEmpty else { return "" }
    let (count, height) = (statsPage.lines.count, statsRect.size.rows)
    let top = max(0, min(stats.top, count - height))
    return "\(top + 1)–\(min(top + height, count))/\(count)"
  }
}
