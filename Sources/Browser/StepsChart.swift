import Events
import Screen
import Words

/// The steps of each year as marks of their tiers, a mark for a step: columns above an axis where
/// they fit, else rows beside the years.
struct StepsChart: Equatable, Sendable {
  let lines: [Line]

  init(_ statistics: Statistics, in store: EventStore, size: Size) {
    let styles = store.tiers.map { (tier: $0.index, style: store.style(of: $0)) }
    let bars = StepsChart.Bars(
      axis: YearAxis(statistics.years), styles: styles, words: store.words)
    let frame = YearFrame(statistics, in: store, columns: size.columns)
    guard let width = frame.width, bars.tallest + 8 <= size.rows else {
      let legend = StepsChart.legend(statistics, in: store, isAligned: false)
      lines = [Line()] + legend.joined(columns: size.columns) + bars.rows(columns: size.columns)
      return
    }
    let legend = StepsChart.legend(statistics, in: store, isAligned: true)
    let columns = bars.columns(width: width, height: max(bars.tallest + 1, legend.count))
    let start = columns.count - 2 - legend.count
    lines = columns.enumerated().map { row, column in
      var line = Line(String(repeating: " ", count: frame.before))
      line.append(column)
      if row >= start, row - start < legend.count {
        line.pad(to: frame.before + frame.axis.places.count * width + 3)
        line.append(legend[row - start])
      }
      return line
    }
  }

  /// The tiers that have steps: their marks, names and counts.
  private static func legend(
    _ statistics: Statistics, in store: EventStore, isAligned: Bool
  ) -> [Line] {
    let tiers = store.tiers.filter { tier in statistics.steps.contains { $0.tier == tier } }
    let names = isAligned ? tiers.map { store[$0].short.displayWidth }.max() ?? 0 : 0
    let digits = isAligned ? "\(statistics.steps.count)".count : 0
    let legend = tiers.prefix(StepsChart.mostNamed).map { tier in
      let count = "\(statistics.steps.count { $0.tier == tier })"
      let style = store.style(of: tier)
      var line = Line("\(style.glyph) ", style.role)
      line.append("\(store[tier].short.padded(to: names)) ")
      line.append(String(repeating: " ", count: max(0, digits - count.count)) + count, .faint)
      return line
    }
    let rest = tiers.count - StepsChart.mostNamed
    return rest > 0 ? legend + [Line(store.words.andMoreTiers(rest), .faint)] : legend
  }

  /// As many tiers as are told apart.
  private static let mostNamed = 24
}

extension StepsChart {
  /// The marks of each place on an axis.
  struct Bars {
    let axis: YearAxis
    let styles: [(tier: Int, style: TierStyle)]
    let words: Words

    var tallest: Int { axis.places.map { marks(at: $0).count }.max() ?? 0 }

    /// A mark for each step, the highest tier first.
    private func marks(at place: YearAxis.Place) -> [TierStyle] {
      guard case .year(let year) = place else { return [] }
      return styles.flatMap { Array(repeating: $0.style, count: year.steps[$0.tier]) }
    }

    /// Columns of marks, the highest tier at the foot, the count above each where there is room.
    func columns(width: Int, height: Int) -> [Line] {
      let marks = axis.places.map(marks)
      return (0..<height).reversed().map { level in
        var line = Line()
        for (index, column) in marks.enumerated() {
          let start = index * width
          if level < column.count {
            line.pad(to: start)
            line.append(column[level].glyph, column[level].role)
          } else if level == column.count, level > 0, isFree(marks, around: index, level, width) {
            line.pad(to: start)
            line.append("\(level)", .faint)
          }
        }
        return line
      } + axis.lines(width: width, in: words)
    }

    /// Whether the count of a column has room above it: two digits reach over the next column.
    private func isFree(
      _ marks: [[TierStyle]], around index: Int, _ level: Int, _ width: Int
    ) -> Bool {
      if width > "\(level)".count { return true }
      let neighbours = [index - 1, index + 1].filter(marks.indices.contains)
      return level >= 3 && neighbours.allSatisfy { marks[$0].count < level }
    }

    /// The years with their marks beside them, in as many columns as fit, read downward.
    func rows(columns: Int) -> [Line] {
      let digits = "\(tallest)".count
      let room = max(1, columns - 7 - digits)
      let perMark = max(1, (tallest + room - 1) / room)
      let width = 5 + max(4, (tallest + perMark - 1) / perMark) + 1 + digits + 3
      let cells = axis.places.map { cell($0, perMark: perMark) }
      let across = max(1, (columns + 3) / width)
      let height = (cells.count + across - 1) / across
      let scale = perMark > 1 ? [Line(words.eachMark(upTo: perMark), .faint)] : []
      return scale
        + (0..<height).map { row in
          var line = Line()
          for column in 0..<across where column * height + row < cells.count {
            line.pad(to: column * width)
            line.append(cells[column * height + row])
          }
          return line
        }
    }

    private func cell(_ place: YearAxis.Place, perMark: Int) -> Line {
      switch place {
      case .quiet(let years):
        return
          Line(
            "\(words.year(years.lowerBound))–\(words.year(years.upperBound))",
            .faint)
      case .year(let year):
        let total = year.steps.reduce(0, +)
        var line = Line(words.year(year.year), total > 0 ? .strong : .faint)
        guard total > 0 else { return line }
        line.append(" ")
        for (tier, style) in styles where year.steps[tier] > 0 {
          let marks = (year.steps[tier] + perMark - 1) / perMark
          line.append(String(repeating: style.glyph, count: marks), style.role)
        }
        line.append(" \(total)", .faint)
        return line
      }
    }
  }
}

extension [Line] {
  /// The lines one after the other, as many side by side as fit.
  fileprivate func joined(columns: Int) -> [Line] {
    reduce(into: []) { rows, line in
      if let last = rows.last, last.width + 3 + line.width <= columns {
        rows[rows.count - 1].append("   ")
        rows[rows.count - 1].append(line)
      } else {
        rows.append(line)
      }
    }
  }
}

extension Line {
  /// Adds the runs of another line at the end.
  mutating func append(_ line: Line) {
    for run in line.runs { append(run.text, run.role, marks: run.marks) }
  }
}
