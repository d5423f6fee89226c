import Events
import Screen
import Words

/// The statistics as a page to scroll through.
struct StatsPage: Equatable, Sendable {
  private(set) var lines: [Line] = []
  /// The lines that sections begin on.
  private(set) var starts: [Int] = []

  /// The part of the screen that it was laid out for.
  let size: Size
  private let statistics: Statistics
  private let store: EventStore

  /// From this width on, sections that are narrow stand side by side.
  private static let wideFrom = 150

  init(_ statistics: Statistics, in store: EventStore, size: Size) {
    self.statistics = statistics
    self.store = store
    self.size = size
    // What is drawn over the years needs no table of them.
    let report = StatsReport(
      statistics, in: store, tabled: [.events, .regions, .time, .skips, .pace])
    let columns = max(1, size.columns)
    lines = report.scope.wrapped(to: min(columns, 100)).map { Line($0, .faint) } + [Line()]
    var sections = report.sections[...]
    while let section = sections.popFirst() {
      starts.append(lines.count)
      let isBroad =
        section.topic == .events || section.topic == .steps || section.topic == .standing
      guard columns >= StatsPage.wideFrom, !isBroad, let other = sections.popFirst() else {
        lines += block(of: section, size: size) + [Line()]
        continue
      }
      let natural = table(section, columns: columns).map(\.width).max() ?? 0
      let half = max(min(natural, columns / 2), columns / 3)
      let left = block(of: section, size: Size(rows: size.rows, columns: half))
      let right = block(of: other, size: Size(rows: size.rows, columns: columns - half - 4))
      for row in 0..<max(left.count, right.count) {
        var line = row < left.count ? left[row] : Line()
        if row < right.count {
          line.pad(to: half + 4)
          line.append(right[row])
        }
        lines.append(line)
      }
      lines.append(Line())
    }
    lines.removeLast()
  }

  private func block(of section: StatsReport.Section, size: Size) -> [Line] {
    var block = [Line(section.title, .strong)]
    block += section.sentence.wrapped(to: min(size.columns, 100)).map { Line($0) }
    block += chart(of: section, size: size)
    return block
  }

  /// What the section is drawn as: a chart, a table, or both.
  private func chart(of section: StatsReport.Section, size: Size) -> [Line] {
    switch section.topic {
    case .steps:
      return statistics.steps.isEmpty ? [] : StepsChart(statistics, in: store, size: size).lines
    case .standing:
      let chart = StandingChart(statistics, in: store, columns: size.columns)
      return chart.lines.isEmpty ? [] : [Line()] + chart.lines
    case _ where section.rows.isEmpty: return []
    case .time:
      return [Line()] + TimeChart(statistics, in: store, columns: size.columns).lines
        + table(section, columns: size.columns)
    case .events, .regions, .skips, .pace: return [Line()] + table(section, columns: size.columns)
    }
  }

  /// The rows below their headings, their columns aligned; columns that do not fit are left out.
  private func table(_ section: StatsReport.Section, columns: Int) -> [Line] {
    let headings = section.headings.map { Line($0, .faint) }
    let most = StatsPage.mostRows
    let rows = [headings] + section.rows.prefix(most)
    let widths = headings.indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
    let rest = section.rows.count - most
    let more =
      rest > 0 ? [Line(store.words.andMoreInStats(rest), .faint)] : []
    return rows.map { row in
      var (line, start) = (Line(), 0)
      for (index, cell) in row.enumerated() where widths[index] > 0 {
        guard start + widths[index] <= columns || start == 0 else { break }
        line.pad(
          to: section.rightAligned.contains(index) ? start + widths[index] - cell.width : start)
        line.append(cell)
        start += widths[index] + 2
      }
      return line
    } + more
  }

  /// As many rows of a table as are shown.
  private static let mostRows = 100
}
