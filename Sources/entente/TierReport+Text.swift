import Browser
import Events
import Screen
import Words

extension TierReport {
  /// The report as lines: the counts, then the partners at each tier.
  var lines: [Line] {
    var lines = [
      Line("\(store.dataset.title) on \(EventDate(day).inWords(in: store.words))", .strong), Line(),
    ]
    let table = countTable
    let headings = [
      ["", "exclusive", "", "cumulative", ""],
      ["Tier", "partners", "countries", "partners", "countries"],
    ]
    lines +=
      Table(
        headings: table.headings, rightAligned: table.rightAligned,
        rows: headings.map { $0.map { Line($0, .faint) } } + table.rows
      ).lines
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
            Line("\(entry.since)"),
            Line(CalendarSpan(from: entry.since, to: EventDate(day)).text(in: store.words), .faint),
          ]
        }
      ).lines.map { Line([.init("  ")] + $0.runs) }
    }
    return lines
  }

  /// The report as two tables of Markdown.
  var markdown: String {
    let partners = Table(
      headings: ["Tier", "Partner", "Since", "Entered as no."],
      rows: entries.map { entry in
        [
          Line(store[entry.tier].name), Line(store[entry.partner].name), Line("\(entry.since)"),
          Line(entry.ordinal.map(String.init) ?? ""),
        ]
      })
    return
      "As of \(EventDate(day).inWords(in: store.words)).\n\n\(countTable.markdown)\n\(partners.markdown)"
  }

  var countTable: Table<[[Line]]> {
    Table(
      headings: [
        "Tier", "Partners, exclusive", "Countries, exclusive", "Partners, cumulative",
        "Countries, cumulative",
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
