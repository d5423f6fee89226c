import Browser
import Events
import Screen
import Words

extension TierReport {
  private var words: Words { store.words }

  /// What is counted, and when.
  var title: String { words.report(of: store.dataset.title, on: day.inWords(in: words)) }

  /// The report as lines: the counts, then the partners at each tier.
  var lines: [Line] {
    var lines = [Line(title, .strong), Line()]
    lines += countLines
    for count in counts {
      let entries = entries.filter { $0.tier == count.tier }
      guard !entries.isEmpty else { continue }
      lines += [Line(), Line(store[count.tier].name, store.style(of: count.tier).role)]
      lines += Table(
        headings: ["", "", "", ""], rightAligned: [0],
        rows: entries.map { entry in
          [
            Line(entry.ordinal.map(String.init) ?? "", .faint),
            Line(store[entry.partner].name),
            Line(entry.since.text(in: words)),
            Line(CalendarSpan(from: entry.since, to: EventDate(day)).text(in: words), .faint),
          ]
        }
      ).lines.map { Line([.init("  ")] + $0.runs) }
    }
    return lines
  }

  /// The report as two tables of Markdown.
  var markdown: String {
    let partners = Table(
      headings: [words.tier, words.partner, words.sinceHeading, words.enteredAs],
      rows: entries.map { entry in
        [
          Line(store[entry.tier].name), Line(store[entry.partner].name),
          Line(entry.since.text(in: words)), Line(entry.ordinal.map(String.init) ?? ""),
        ]
      })
    let day = words.asOfDay(day.inWords(in: words))
    return "\(day)\n\n\(countTable.markdown)\n\(partners.markdown)"
  }

  /// The counts under two lines of headings.
  var countLines: [Line] {
    let counts = countTable
    let columns = [words.partnersColumn, words.countriesColumn]
    let headings = [
      ["", words.exclusive, "", words.cumulative, ""], [words.tier] + columns + columns,
    ]
    return Array(
      Table(
        headings: counts.headings, rightAligned: counts.rightAligned,
        rows: headings.map { $0.map { Line($0, .faint) } } + counts.rows
      ).lines)
  }

  /// How many stand at each tier.
  var countTable: Table {
    Table(
      headings: [
        words.tier, words.partnersExclusive, words.countriesExclusive, words.partnersCumulative,
        words.countriesCumulative,
      ], rightAligned: [1, 2, 3, 4],
      rows: counts.map { count in
        let tier = store[count.tier]
        let role = store.style(of: count.tier).role
        let cumulative = tier.isOnLadder ? count.cumulative : nil
        return [
          Line(tier.name, role),
          Line("\(count.exclusive.partners)"), Line("\(count.exclusive.countries)"),
          Line(cumulative.map { "\($0.partners)" } ?? "–"),
          Line(cumulative.map { "\($0.countries)" } ?? "–"),
        ]
      })
  }
}
