import ArgumentParser
import Browser
import Events

struct List: ConfiguredSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print events, one per row.",
    discussion: """
      Prints exactly the events that the browser shows for the same query, day and order.

      Examples:
        entente list indonesia
        entente list 'tier>=strategic' region:europe --as-of 2024
        entente list --format csv kind:upgrade year:2023..2025 > upgrades.csv
      """)

  @OptionGroup var query: QueryWords
  @OptionGroup var options: DataOptions
  @OptionGroup(title: "Settings") var settings: ConfigurationOptions
  @OptionGroup var text: TextOptions

  @Option(help: "How to print it.")
  var format = ListFormat.table

  @Option(help: "What to sort by; the newest is first within it.")
  var order = Order.Key.date

  @Flag(help: "Sort the other way round.")
  var reverse = false

  func perform(_ configuration: Configuration) throws {
    let data = options.request.configured(by: configuration)
    var browser = try data.browser(query: query.text)
    browser.setOrder(Order(order, reversed: reverse))
    try EventList(browser).print(
      as: text.request.format(format), on: text.request.page(configuration))
  }
}
