import ArgumentParser
import Browser
import Events
import Screen
import Words

struct Brief: ConfiguredSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a page on what matches: counts, table, chart, doubts, sources.",
    discussion: """
      The events that match, the newest first, with where their partners stand on the day, the \
      steps of each year, the records that are in doubt, and the sources, numbered.  Of many events \
      the newest \(BriefReport.mostEvents) are printed.

      Examples:
        entente brief group:asean --as-of 2025-03-12
        entente brief tier:csp --format markdown --cite apa > csp.md
      """)

  @OptionGroup var query: QueryWords
  @OptionGroup var options: DataOptions
  @OptionGroup(title: "Settings") var settings: ConfigurationOptions
  @OptionGroup var text: TextOptions
  @OptionGroup var citations: CitationOptions

  @Option(help: "How to print it.")
  var format = BriefFormat.text

  func perform(_ configuration: Configuration) throws {
    let data = options.request.configured(by: configuration)
    let browser = try data.browser(query: query.text)
    let report = BriefReport(
      browser, of: Selection(browser, asked: data.filters + [query.text]))
    guard !report.events.isEmpty else {
      throw browser.store.nothingMatched(report.words.nothingMatched)
    }
    var output = Output()
    switch text.request.format(format) {
    case .speech: for sentence in report.spoken { output.write(spoken: sentence) }
    case .markdown: output.write(report.markdown(citing: citations.style(configuration)))
    case .text:
      let page = text.request.page(configuration)
      let lines = report.lines(citing: citations.style(configuration), columns: page.textWidth)
      page.write(page.width == nil ? lines.withWholeLinks : lines, to: &output)
    }
    try output.flush()
  }
}
