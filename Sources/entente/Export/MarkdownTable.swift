import Events
import Screen
import Words

/// The events as a table of Markdown with numbered sources.
struct MarkdownTable {
  private let selection: Selection
  private let style: CitationStyle

  init(_ selection: Selection, citing style: CitationStyle) {
    self.selection = selection
    self.style = style
  }

  func write(to output: inout Output) {
    let words = selection.store.words
    let progress = Progress(of: selection.events.count, in: words)
    var document = MarkdownDocument(citing: style, in: words)
    document.heading(selection.store.dataset.title)
    document.paragraph(Markdown.escaped(selection.scope))
    output.write(
      document.take() + Markdown.head(EventSummary.headings(in: words), rightAligned: [3]))
    for event in selection.events where output.isOpen {
      let labels = document.labels(of: selection.store[event].sources)
      document.row(EventSummary.cells(of: event, in: selection, citing: labels))
      output.write(document.take())
      progress?.step()
    }
    document.paragraph("")
    document.sources()
    progress?.end()
    output.write(document.take())
  }
}
