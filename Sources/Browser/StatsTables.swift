import Events
import Screen
import Words

/// The tables of the statistics.
struct StatsTables {
  struct Table {
    var headings: [String]
    var rightAligned: Set<Int> = []
    var rows: [[Line]] = []
  }

  let statistics: Statistics
  let store: EventStore
  private var words: Words { store.words }

  /// The years with an event, the newest first, or where they are many, stretches of years.
  var events: Table {
    let years = statistics.eventYears
    guard let first = years.first?.year, let last = years.last?.year else {
      return Table(headings: [])
    }
    let step =
      StatsTables.stretches.first { (last - first) / $0 < StatsTables.mostStretches } ?? 1000
    // The number of its stretch; 1 BCE and 1 CE begin one each.
    func stretch(_ year: Int) -> Int {
      year > 0 ? year / step : -((year.numberInEra + step - 1) / step)
    }
    var parts: [(first: Int, last: Int, count: Int)] = []
    for (index, year) in years.enumerated() {
      if index > 0, stretch(year.year) == stretch(years[index - 1].year) {
        parts[parts.count - 1].last = year.year
        parts[parts.count - 1].count += year.count
      } else {
        parts.append((first: year.year, last: year.year, count: year.count))
      }
    }
    let most = parts.reduce(1) { max($0, $1.count) }
    let rows = parts.reversed().map { part -> [Line] in
      let start = words.year(part.first)
      let name = part.first == part.last ? start : "\(start)–\(words.year(part.last))"
      let bar = String(repeating: "━", count: max(1, part.count * 40 / most))
      return [Line(name, .strong), Line("\(part.count)"), Line(bar, .rung2)]
    }
    return Table(
      headings: [step == 1 ? words.year : words.years, words.events, ""], rightAligned: [1],
      rows: rows)
  }

  private static let stretches = [1, 2, 5, 10, 20, 50, 100, 200, 500]
  private static let mostStretches = 40

  /// The years with a step, the newest first.
  var steps: Table {
    let tiers = store.tiers.filter { tier in statistics.steps.contains { $0.tier == tier } }
    return byYear(tiers, years: statistics.years.filter { $0.steps.contains { $0 > 0 } }) {
      $0.steps
    } total: {
      $0.steps.reduce(0, +)
    }
  }

  /// The years in which a count changed, the newest first.
  var standing: Table {
    let years = statistics.years
    let tiers = store.tiers.filter { tier in years.contains { $0.standing[tier.index] > 0 } }
    let changed = years.indices.filter { index in
      index == 0 || index == years.count - 1
        || years[index].standing != years[index - 1].standing
    }
    return byYear(tiers, years: changed.map { years[$0] }) {
      $0.standing
    } total: { year in
      tiers.filter { !store[$0].isSectoral }.reduce(0) { $0 + year.standing[$1.index] }
    }
  }

  private func byYear(
    _ tiers: [Ref<Tier>], years: [Statistics.Year], counts: (Statistics.Year) -> [Int],
    total: (Statistics.Year) -> Int
  ) -> Table {
    Table(
      headings: [words.year] + tiers.map { store[$0].short } + [words.total],
      rightAligned: Set(1...tiers.count + 1),
      rows: years.reversed().map { year in
        [Line(words.year(year.year), .strong)]
          + tiers.map { count(counts(year)[$0.index], store.style(of: $0).role) }
          + [Line("\(total(year))")]
      })
  }

  var regions: Table {
    let held = store.tiers.filter { tier in
      statistics.regions.contains { $0.standing[tier.index] > 0 }
    }
    let rungs = held.filter { !store[$0].isSectoral }
    let beside = held.filter { store[$0].isSectoral }
    let hasNone = !store.tiers.isEmpty && statistics.regions.contains { $0.withoutStanding > 0 }
    let none = hasNone ? [words.none] : []
    func row(_ name: Line, _ regions: [Statistics.RegionCount]) -> [Line] {
      func cell(_ tier: Ref<Tier>) -> Line {
        count(regions.reduce(0) { $0 + $1.standing[tier.index] }, store.style(of: tier).role)
      }
      let without = regions.reduce(0) { $0 + $1.withoutStanding }
      return [name] + rungs.map(cell) + (hasNone ? [count(without, .text)] : [])
        + [Line("\(regions.reduce(0) { $0 + $1.partners })", .strong)] + beside.map(cell)
    }
    let rows = statistics.regions.map { region in
      row(Line(region.region.map { store[$0].name } ?? words.noRegion), [region])
    }
    return Table(
      headings: [words.region] + rungs.map { store[$0].short } + none + [words.total]
        + beside.map { words.beside(store[$0].short) },
      rightAligned: Set(1...rungs.count + none.count + 1 + beside.count),
      rows: rows.isEmpty ? [] : rows + [row(Line(words.all, .strong), statistics.regions)])
  }

  var time: Table {
    let times = statistics.times.filter { $0.count > 0 }
    return Table(
      headings: ["", words.over, words.goingOn, words.median, words.shortest, words.longest],
      rightAligned: [1, 2, 3],
      rows: times.map { time in
        [
          tier(time.tier), Line("\(time.count - time.ongoing)"), Line("\(time.ongoing)"),
          time.median.map { Line(words.length(days: $0, perYear: Day.perYear), .strong) }
            ?? Line(words.notKnown, .faint),
          time.shortest.map(stay) ?? Line("–", .faint), time.longest.map(stay) ?? Line("–", .faint),
        ]
      })
  }

  /// The length of a stay and whose it was.
  private func stay(_ stay: Statistics.Stay) -> Line {
    let span = CalendarSpan(from: stay.from, to: stay.until ?? EventDate(statistics.day))
    var line = Line(stay.isOver ? span.brief(in: words) : words.soFar(span.brief(in: words)))
    line.append(" \(store[stay.partner].name)", .faint)
    return line
  }

  /// The newest first.
  var skips: Table {
    Table(
      headings: [words.date, words.partner, words.from, words.to, words.past],
      rows: statistics.skips.reversed().map { skip in
        [
          Line(skip.step.date.text(in: words)), Line(store[skip.step.partner].name),
          tier(skip.from),
          tier(skip.step.tier),
          Line(skip.rungs.map { store[$0].short }.joined(separator: ", ")),
        ]
      })
  }

  var pace: Table {
    var rows = statistics.paces.map { row(of: $0, named: $0.tier.map(tier) ?? Line()) }
    if let all = statistics.pace, rows.count > 1 {
      rows.append(row(of: all, named: Line(words.all)))
    }
    return Table(
      headings: [
        "", words.all, words.pastYearHeading, words.pastThreeYearsHeading, words.aYear,
        words.before, words.aYear, words.sinceHeading,
      ],
      rightAligned: [1, 2, 3, 4, 5, 6], rows: rows)
  }

  private func row(of pace: Statistics.Pace, named name: Line) -> [Line] {
    [
      name, Line("\(pace.total)", .strong), count(pace.pastYear, .text),
      count(pace.pastThreeYears, .text), Line(words.oneDecimal(pace.ratePastThreeYears)),
      count(pace.before, .text), Line(pace.rateBefore.map(words.oneDecimal) ?? "–"),
      Line(pace.first.yearText(in: words), .faint),
    ]
  }

  /// The mark and the letters of a tier.
  private func tier(_ tier: Ref<Tier>) -> Line {
    let style = store.style(of: tier)
    return Line("\(style.glyph) \(store[tier].short)", style.role)
  }

  /// A count, quiet where it is nothing.
  private func count(_ number: Int, _ role: Role) -> Line {
    Line("\(number)", number == 0 ? .faint : role)
  }
}
