import Events
import Screen
import Words

/// The rungs a partner stood on, as a line with a glyph for each and the time spent on it below.
///
/// ```
/// 1955-12-30  2003-06   2013-06-27  2025-03-10
/// ·───────────▲─────────◆───────────★┄┄┄┄┄┄┄┄┄┄
///   47 years    10 years   11 years    1 year
/// ```
struct LadderDrawing: Equatable, Sendable {
  struct Step: Equatable, Sendable {
    let date: EventDate
    let style: TierStyle
    let short: String
    /// The time on this rung, up to the next or, on the last, up to the day.
    let span: CalendarSpan
    /// Whether nothing stood when it ended.
    var isLeft = false
  }

  let lines: [Line]

  /// - Parameter columns: the room; where the steps do not fit side by side, each gets a line.
  init(steps: [Step], in words: Words, columns: Int) {
    for detail in Detail.allCases {
      let dates = steps.map {
        detail == .years ? $0.date.first.yearText(in: words) : $0.date.text(in: words)
      }
      let spans = steps.map { detail.text(of: $0.span, in: words) }
      let needed = zip(dates, spans).map { max($0.displayWidth, $1.displayWidth + 1) + 2 }
      if needed.reduce(0, +) <= columns {
        lines = LadderDrawing.across(steps, dates, spans, needed, columns: min(columns, 72))
        return
      }
    }
    lines = steps.map { step in
      var line = Line(step.style.glyph, step.style.role)
      line.append(" \(step.date.text(in: words)) ".padded(to: 12))
      line.append("\(step.short) ".padded(to: 5), step.style.role)
      line.append(step.span.text(in: words) + (step.isLeft ? ", " + words.ended : ""), .faint)
      return line
    }
  }

  /// How exactly dates and spans are said, the most exact first.
  private enum Detail: CaseIterable {
    case months, wholeYears, years

    func text(of span: CalendarSpan, in words: Words) -> String {
      switch self {
      case .months: span.text(in: words)
      case .wholeYears: span.inLargestUnit.text(in: words)
      case .years: span.inLargestUnit.brief(in: words)
      }
    }
  }

  private static func across(
    _ steps: [Step], _ dates: [String], _ spans: [String], _ needed: [Int], columns: Int
  ) -> [Line] {
    let widths = shares(of: columns, steps: steps, needed: needed)
    var (above, track, below) = (Line(), Line(), Line())
    var column = 0
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      above.pad(to: column)
      above.append(dates[index])
      track.append(step.style.glyph, step.style.role)
      if step.isLeft {
        track.append(String(repeating: "─", count: widths[index] - 3) + "┤", .rule)
        track.append(" ")
      } else {
        track.append(
          String(repeating: isLast ? "┄" : "─", count: widths[index] - 1),
          isLast ? step.style.role : .rule)
      }
      below.pad(to: column + max(1, (widths[index] - spans[index].displayWidth) / 2))
      below.append(spans[index], .faint)
      column += widths[index]
    }
    return [above, track, below]
  }

  /// The width of each step: what its labels need, and a share of the rest that grows with the
  /// root of its time, so that long stretches look long and short ones stay legible.
  private static func shares(of columns: Int, steps: [Step], needed: [Int]) -> [Int] {
    let spare = columns - needed.reduce(0, +)
    guard spare > 0 else { return needed }
    let weights = steps.map { Double($0.span.years * 12 + $0.span.months + 1).squareRoot() }
    let total = weights.reduce(0, +)
    return zip(needed, weights).map { $0 + Int(Double(spare) * $1 / total) }
  }
}
