import ArgumentParser
import Browser
import Events
import Screen
import Words

struct Stats: ConfiguredSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the numbers behind the statistics view.",
    discussion: """
      Steps per year, who stood where at the end of each year, regions against tiers, the time \
      spent on each rung, steps past a rung and the pace of steps, each with a sentence that says \
      the same.  A step is a partner's first entry to a tier.  With a query, the steps among the \
      events that match, and where their partners stand.

      csv, tsv and ndjson have a fact to a row: which statistic, of which tier, of what, and the \
      measure with its value.

      Examples:
        entente stats
        entente stats tier:csp --as-of 2025-03-12
        entente stats region:europe --format json
      """)

  @OptionGroup var query: QueryWords
  @OptionGroup var options: DataOptions
  @OptionGroup(title: "Settings") var settings: ConfigurationOptions
  @OptionGroup var text: TextOptions

  @Option(help: "How to print it.")
  var format = ListFormat.table

  func perform(_ configuration: Configuration) throws {
    let data = options.request.configured(by: configuration)
    let browser = try data.browser(query: query.text)
    let store = format.isForPrograms ? browser.store.told(in: .english) : browser.store
    let report = StatsReport(browser.statistics, in: store)
    guard report.statistics.eventCount > 0 else {
      throw store.nothingMatched(browser.words.nothingMatched)
    }
    var output = Output()
    switch text.request.format(format) {
    case .table:
      let page = text.request.page(configuration)
      page.write(report.lines(of: store, columns: page.textWidth), to: &output)
    case .speech: for sentence in report.sentences(of: store) { output.write(spoken: sentence) }
    case .markdown: output.write(report.markdown(of: store))
    case .json:
      var json = JSONWriter()
      report.write(to: &json, naming: store)
      output.write(json.take())
    case .ndjson:
      var json = JSONWriter(.compact)
      for fact in report.facts(of: store) { fact.write(to: &json) }
      output.write(json.take())
    case .csv, .tsv:
      let format: Delimited = format == .csv ? .csv : .tsv
      output.write(format.row(StatsFact.names))
      for fact in report.facts(of: store) { output.write(format.row(fact.values)) }
    }
    try output.flush()
  }
}

extension StatsReport {
  func title(in store: EventStore) -> String {
    store.words.report(
      of: store.dataset.title, on: statistics.day.inWords(in: store.words))
  }

  /// The sentences, each with its table below it.
  func lines(of store: EventStore, columns: Int) -> [Line] {
    var lines = [Line(title(in: store), .strong)]
    lines += scope.wrapped(to: columns).map { Line($0, .faint) }
    for section in sections {
      lines += [Line(), Line(section.title, .strong)]
      lines += section.sentence.wrapped(to: columns).map { Line($0) }
      guard !section.rows.isEmpty else { continue }
      let headings = section.headings.map { Line($0, .faint) }
      let table = Table(
        headings: section.headings, rightAligned: section.rightAligned,
        rows: [headings] + section.rows)
      lines += [Line()] + table.lines.map { Line([.init("  ")] + $0.runs) }
    }
    return lines
  }

  func markdown(of store: EventStore) -> String {
    var text = "# \(Markdown.escaped(title(in: store)))\n\n\(Markdown.escaped(scope))\n"
    for section in sections {
      text += "\n## \(Markdown.escaped(section.title))\n\n\(Markdown.escaped(section.sentence))\n"
      guard !section.rows.isEmpty else { continue }
      let table = Table(
        headings: section.headings, rightAligned: section.rightAligned, rows: section.rows)
      text += "\n" + table.markdown
    }
    return text
  }
}
