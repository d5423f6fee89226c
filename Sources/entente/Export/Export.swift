import ArgumentParser
import Browser
import Events
import Words

struct Export: ConfiguredSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what matches to a file for other programs.",
    discussion: """
      csv, json and ndjson are the events as 'entente list --reverse' prints them, oldest first, \
      which --data reads again; \
      markdown is a table with numbered sources; html is one page with a picture of the lanes and a \
      table that sorts and filters without a network; svg is the picture alone; ics has the \
      anniversaries of the steps for calendars, each partner's next round one in its summary.

      Examples:
        entente export --format html > timeline.html
        entente export group:asean --as-of 2025-03-12 --format svg > asean.svg
        entente export tier:csp --format ics > anniversaries.ics
      """)

  @OptionGroup var query: QueryWords
  @OptionGroup var options: DataOptions
  @OptionGroup(title: "Settings") var settings: ConfigurationOptions
  @OptionGroup var citations: CitationOptions

  @Option(help: "What to write.")
  var format: ExportFormat

  func validate() throws {
    if citations.cite != nil, format != .markdown {
      throw ValidationError("--cite is for --format markdown.")
    }
  }

  func perform(_ configuration: Configuration) throws {
    let data = options.request.configured(by: configuration)
    var browser = try data.browser(query: query.text)
    let selection = Selection(
      browser, asked: data.filters + [query.text])
    if let format = format.list {
      // Who reads it again takes what stands further down for later, on one day too.
      browser.setOrder(Order(.date, reversed: true))
      let page = Page(theme: nil, links: false)
      let progress = Progress(of: selection.events.count, in: browser.store.words)
      return try EventList(browser).print(as: format, on: page, progress: progress)
    }
    guard !selection.events.isEmpty else {
      throw browser.store.nothingMatched(browser.store.words.nothingMatched)
    }
    var output = Output()
    var leftOut: String?
    switch format {
    case .markdown:
      MarkdownTable(selection, citing: citations.style(configuration)).write(to: &output)
    case .html: WebPage(selection).write(to: &output)
    case .ics: leftOut = AnniversaryCalendar(selection).write(to: &output)
    case .svg: output.write(LanesPicture(selection).svg)
    case .csv, .json, .ndjson: break
    }
    try output.flush()
    if let leftOut { Failure.say(leftOut) }
  }
}

extension ExportFormat {
  /// The format of a list that is the same.
  fileprivate var list: ListFormat? {
    switch self {
    case .csv: .csv
    case .json: .json
    case .ndjson: .ndjson
    case .markdown, .html, .svg, .ics: nil
    }
  }
}
