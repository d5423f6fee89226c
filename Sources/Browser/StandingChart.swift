import Events
import Screen
import Words

/// How many stood at each tier at the end of each year: a row for each tier, each to its own
/// height.
struct StandingChart: Equatable, Sendable {
  let lines: [Line]

  init(_ statistics: Statistics, in store: EventStore, columns: Int) {
    let years = statistics.years
    let tiers = store.tiers.filter { tier in years.contains { $0.standing[tier.index] > 0 } }
    guard !tiers.isEmpty else {
      lines = []
      return
    }
    let digits = "\(years.flatMap(\.standing).max() ?? 0)".count
    let frame = YearFrame(statistics, in: store, columns: columns)
    let (before, width) = (frame.before, frame.width ?? 1)
    // Where there is no room for every year, a place stands for the last of some years.
    let room = max(1, columns - before - 2 - digits)
    let places =
      frame.width == nil
      ? StandingChart.sampled(years, every: max(1, (years.count + room - 1) / room))
      : frame.axis.places
    var lines = tiers.prefix(StandingChart.most).map { tier in
      let counts = places.map { StandingChart.count(at: $0, tier) }
      let most = years.map { $0.standing[tier.index] }.max() ?? 0
      let style = store.style(of: tier)
      var line = Line("\(style.glyph) ", style.role)
      line.append(store[tier].short.padded(to: before - 2))
      line.append(StandingChart.row(counts, most: most, width: width), style.role)
      let now = "\(years.last?.standing[tier.index] ?? 0)"
      line.append(String(repeating: " ", count: 2 + digits - now.count) + now, .strong)
      if frame.hasRoomAfter { line.append("  " + store.words.most(most), .faint) }
      return line
    }
    if tiers.count > StandingChart.most {
      lines.append(Line(store.words.andMoreTiers(tiers.count - StandingChart.most), .faint))
    }
    if frame.width != nil {
      for axisLine in frame.axis.lines(width: width, in: store.words) {
        var line = Line(String(repeating: " ", count: before))
        line.append(axisLine)
        lines.append(line)
      }
    } else if let first = years.first, let last = years.last {
      var line = Line(String(repeating: " ", count: before))
      line.append(store.words.year(first.year), .faint)
      let end = store.words.year(last.year)
      line.pad(to: before + places.count * width - end.count)
      line.append(end, .faint)
      lines.append(line)
    }
    self.lines = lines
  }

  /// As many tiers as are drawn.
  private static let most = 24

  private static func sampled(
    _ years: [Statistics.Year], every step: Int
  ) -> [YearAxis.Place] {
    stride(from: years.count - 1, through: 0, by: -step).reversed().map { .year(years[$0]) }
  }

  /// The count at a place; `nil` where years are folded, in which nothing changed.
  private static func count(at place: YearAxis.Place, _ tier: Ref<Tier>) -> Int? {
    if case .year(let year) = place { year.standing[tier.index] } else { nil }
  }

  private static let heights: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private static func row(_ counts: [Int?], most: Int, width: Int) -> String {
    var text = ""
    var last = 0
    for count in counts {
      last = count ?? last
      // Any at all is seen; only the most reaches the top.
      let height = most > 0 ? (last * 8 + most - 1) / most : 0
      text += String(repeating: heights[min(8, height)], count: width)
    }
    return text
  }
}
