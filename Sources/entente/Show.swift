import ArgumentParser
import Browser
import Events
import Screen
import Words

struct Show: ConfiguredSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a partner's whole record.",
    discussion: """
      A partner goes by any of its names, by its codes, or by a part of a name that no other has.
      With --filter, prints the records of the partners that have a matching event.  markdown is a \
      brief with numbered sources at its end; citations is the sources alone, which --cite without \
      --format prints too.

      Examples:
        entente show indonesia
        entente show japan south korea KR --as-of 2015
        entente show singapore --format markdown --cite apa > singapore.md
        entente show japan --cite bibtex > japan.bib
      """)

  @Argument(
    help: "The partners; names of several words need no quotes.",
    completion: PartnerCompletion.kind)
  var country: [String] = []

  @OptionGroup var options: DataOptions
  @OptionGroup(title: "Settings") var settings: ConfigurationOptions
  @OptionGroup var text: TextOptions

  @OptionGroup var citations: CitationOptions

  @Option(
    help: ArgumentHelp("How to print it; text, or citations where --cite is given.")
  )
  var format: RecordFormat?

  func validate() throws {
    if let format, citations.cite != nil, format != .markdown, format != .citations {
      throw ValidationError("--cite is for --format markdown and --format citations.")
    }
    if country.isEmpty && !options.request.hasFilter {
      throw ValidationError("Name a partner, such as 'entente show indonesia'.")
    }
  }

  func perform(_ configuration: Configuration) throws {
    let data = options.request.configured(by: configuration)
    let browser = try data.browser()
    let store = browser.store
    let asOf = try data.day(in: store)
    var partners = try store.partners(called: country)
    if data.hasFilter {
      let matching = Set(browser.shown.map { store[$0].partner })
      partners = (country.isEmpty ? Array(store.partners) : partners).filter(matching.contains)
    }
    var output = Output()
    switch text.request.format(format ?? (citations.cite == nil ? .text : .citations)) {
    case .text:
      writeText(
        of: partners, in: store, asOf: asOf, on: text.request.page(configuration), to: &output)
    case .speech:
      let speech = Speech(of: store, asOf: asOf)
      for partner in partners {
        for sentence in speech.sentences(of: partner) { output.write(spoken: sentence) }
        for event in speech.events(of: partner) where output.isOpen {
          output.write("\n")
          let sentences = speech.sentences(of: event) + speech.sources(of: event)
          for sentence in sentences { output.write(spoken: sentence) }
        }
        if partner != partners.last { output.write("\n") }
      }
    case .markdown:
      var document = MarkdownDocument(citing: citations.style(configuration), in: store.words)
      for partner in partners {
        let record = PartnerRecord(of: partner, in: store, asOf: asOf)
        document = RecordMarkdown(record, in: consume document).document
      }
      document.sources()
      output.write(document.text)
    case .citations:
      var bibliography = Bibliography()
      for partner in partners {
        for event in PartnerRecord(of: partner, in: store, asOf: asOf).events {
          for source in store[event].sources { bibliography.cite(source) }
        }
      }
      for text in bibliography.texts(citations.style(configuration)) {
        output.write(
          text.visibleLines + (citations.style(configuration) == .bibtex ? "\n\n" : "\n"))
      }
    case .json:
      var json = JSONWriter()
      let told = store.told(in: .english)
      let records = partners.map { PartnerRecord(of: $0, in: told, asOf: asOf) }
      if country.count == 1, let record = records.first {
        record.write(to: &json)
      } else {
        json.array { json in
          for record in records { record.write(to: &json) }
        }
      }
      output.write(json.take())
    }
    try output.flush()
    if partners.isEmpty { throw Failure(.nothingMatched, store.words.noPartnerMatches) }
  }

  @MainActor
  private func writeText(
    of partners: [Ref<Partner>], in store: EventStore, asOf: Day?, on page: Page,
    to output: inout Output
  ) {
    for (index, partner) in partners.enumerated() {
      if index > 0 {
        page.write(
          [Line(), Line(String(repeating: "─", count: page.textWidth), .rule), Line()], to: &output)
      }
      let record = RecordText(of: partner, in: store, asOf: asOf, columns: page.textWidth)
      record.forEachPart { lines in
        page.write(page.width == nil ? lines.withWholeLinks : lines, to: &output)
      }
    }
  }
}
