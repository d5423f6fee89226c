import ArgumentParser
import Browser
import Events
import Words

struct Tiers: ConfiguredSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who stands where on a day.",
    discussion: """
      Counts each tier alone (exclusive) and with the rungs above it (cumulative), and both \
      partners and countries: the European Union is a partner and no country. With a query, only \
      the partners that have a matching event.

      Examples:
        entente tiers
        entente tiers --as-of 2025-03-12
        entente tiers group:asean --format csv
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
    let isNarrowed = data.hasFilter || !query.text.allSatisfy(\.isWhitespace)
    let partners = Set(browser.shown.map { browser.store[$0].partner })
    let report = TierReport(
      store: format.isForPrograms ? browser.store.told(in: .english) : browser.store,
      day: browser.day, partners: isNarrowed ? partners.sorted() : nil)
    try report.print(as: text.request.format(format), on: text.request.page(configuration))
  }
}
