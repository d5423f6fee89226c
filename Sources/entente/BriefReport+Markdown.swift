import Browser
import Events
import Screen
import Words

extension BriefReport {
  /// The page in Markdown.
  func markdown(citing style: CitationStyle) -> String {
    var document = MarkdownDocument(citing: style, in: words)
    document.heading(store.dataset.title)
    document.paragraph(Markdown.escaped(selection.scope))
    if store.hasTiers { document.table(tiers.countTable) }
    document.paragraph(sentences.map(Markdown.escaped).joined(separator: " "))
    let chart = statistics.chart(of: store, columns: 72).map(\.text.printable)
    if !chart.isEmpty { document.block(chart) }
    document.heading(words.events, level: 2)
    let cited = events.map { document.labels(of: store[$0].sources) }
    document.table(table(citing: cited))
    if let rest { document.paragraph(Markdown.escaped(rest)) }
    if !doubts.isEmpty {
      document.heading(words.inDoubt, level: 2)
      let items = doubts.map { doubt in
        "- **\(Markdown.escaped(doubt.subject))**: \(Markdown.escaped(doubt.words))"
      }
      document.paragraph(items.joined(separator: "\n"))
    }
    document.sources()
    return document.text
  }
}
