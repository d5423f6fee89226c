import ArgumentParser
import Browser
import Events
import Screen

struct Show: Subcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a partner's whole record.",
    discussion: """
      A partner goes by any of its names, by its codes, or by a part of a name that no other has.
      With --filter, prints the records of the partners that have a matching event.

      Examples:
        entente show indonesia
        entente show japan south korea KR --as-of 2015
        entente show singapore --format markdown > singapore.md
      """)

  @Argument(
    help: "The partners; names of several words need no quotes.",
    completion: PartnerCompletion.kind)
  var country: [String] = []

  @OptionGroup var options: DataOptions
  @OptionGroup var text: TextOptions

  @Option(help: "How to print it.")
  var format = RecordFormat.text

  func validate() throws {
    if country.isEmpty && !options.hasFilter {
      throw ValidationError("Name a partner, such as 'entente show indonesia'.")
    }
  }

  func perform() throws {
    let browser = try options.browser()
    let store = browser.store
    let asOf = try options.day(in: store)
    var partners = try store.partners(called: country)
    if options.hasFilter {
      let matching = Set(browser.shown.map { store[$0].partner })
      partners = (country.isEmpty ? Array(store.partners) : partners).filter(matching.contains)
    }
    var output = Output()
    switch format {
    case .text: writeText(of: partners, in: store, asOf: asOf, to: &output)
    case .markdown:
      for partner in partners {
        output.write(Brief(of: partner, in: store, asOf: asOf).text)
      }
    case .json:
      var json = JSONWriter()
      let records = partners.map { PartnerRecord(of: $0, in: store, asOf: asOf) }
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
    if partners.isEmpty { throw Failure(.nothingMatched, "no partner has a matching event") }
  }

  @MainActor
  private func writeText(
    of partners: [Ref<Partner>], in store: EventStore, asOf: Day?, to output: inout Output
  ) {
    let page = text.page
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

extension [Line] {
  /// The lines with each address on one: broken it could be neither followed nor searched for.
  fileprivate var withWholeLinks: [Line] {
    reduce(into: []) { whole, line in
      let isRest = line.runs.last?.role == .link && line.runs.last?.text.hasPrefix("http") == false
      if isRest, let rest = line.runs.last, whole.last?.runs.last?.role == .link {
        whole[whole.count - 1].append(rest.text, .link)
      } else {
        whole.append(line)
      }
    }
  }
}
