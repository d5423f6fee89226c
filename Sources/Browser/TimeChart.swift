import Events
import Screen
import Words

/// The shortest, the median and the longest time on each rung, on one scale of years.
struct TimeChart: Equatable, Sendable {
  let lines: [Line]

  /// As many rungs as are drawn, from the top.
  private static let most = 24

  init(_ statistics: Statistics, in store: EventStore, columns: Int) {
    let times = statistics.times.filter { $0.count > 0 }.prefix(TimeChart.most)
    let names = times.map { store[$0.tier].short.displayWidth }.max() ?? 0
    let most = times.compactMap { $0.longest?.days }.max() ?? 0
    let before = 2 + names + 2
    let room = min(columns - before, 100)
    guard room >= 20, most > 0 else {
      lines = []
      return
    }
    func column(_ days: Int) -> Int { min(room - 1, days * (room - 1) / most) }
    var lines = times.map { time in
      let style = store.style(of: time.tier)
      var line = Line("\(style.glyph) ", style.role)
      line.append(store[time.tier].short.padded(to: names + 2))
      let least = column((time.shortest ?? time.least)?.days ?? 0)
      let longest = column(time.longest?.days ?? 0)
      var track =
        Array(repeating: " ", count: least) + Array(repeating: "─", count: longest - least + 1)
      track[least] = "├"
      track[longest] = time.longest?.isOver == true ? "┤" : "▸"
      line.append(track.joined(), style.role)
      return (line, time.median.map { before + column($0) })
    }.map { TimeChart.marking($0.0, at: $0.1) }
    let years = Int(Double(most) / Day.perYear)
    var scale = Line(String(repeating: " ", count: before))
    scale.append("0", .faint)
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { years / $0 <= room / 8 } ?? 1000
    for year in stride(from: step, through: years, by: step) {
      let at = before + column(Int(Double(year) * Day.perYear))
      if at + "\(year)".count <= before + room {
        scale.pad(to: at)
        scale.append("\(year)", .faint)
      }
    }
    if scale.width + 6 <= columns { scale.append(" " + store.words.yearsUnit, .faint) }
    lines.append(scale)
    let key = store.words.timeKey
    if before + key.displayWidth <= columns {
      lines.append(Line(String(repeating: " ", count: before) + key, .faint))
    }
    lines.append(Line())
    self.lines = lines
  }

  /// The line with the mark of a median at a column.
  private static func marking(_ line: Line, at column: Int?) -> Line {
    guard let column else { return line }
    var (marked, at) = (Line(), 0)
    for run in line.runs {
      for character in run.text {
        if at == column {
          marked.append("●", .strong)
        } else {
          marked.append(String(character), run.role)
        }
        at += 1
      }
    }
    return marked
  }
}
