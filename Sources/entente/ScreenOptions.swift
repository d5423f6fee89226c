import ArgumentParser
import Browser
import Events
import Terminal
import Words

/// Where the browser opens.
struct ScreenOptions: ParsableArguments {
  @Option(help: "What to show first; the timeline, unless the settings say otherwise.")
  var view: View?

  @Option(
    help: ArgumentHelp("Open the record of this partner.", valueName: "name"),
    completion: PartnerCompletion.kind)
  var country: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Select this event: its id, or row-17 for the 17th of a file of rows without ids.",
      valueName: "id"))
  var event: String?

  @Flag(help: "Open the record of what is selected.")
  var record = false

  @Option(
    help: ArgumentHelp(
      "What to sort by: date, partner or tier; lanes by standing, latest, region or name.",
      valueName: "order"))
  var order: String?

  @Flag(help: "Sort the other way round.")
  var reverse = false

  @Option(help: "The colours.")
  var theme: Theme.Name?

  func validate() throws {
    guard let order else { return }
    let views = view.map { [$0] } ?? [.timeline, .lanes]
    let names = views.flatMap { Browser.orderNames(of: $0) }
    guard !names.contains(order) else { return }
    throw ValidationError(ScreenOptions.refusal(of: order, among: names, for: view))
  }

  private static func refusal(of order: String, among names: [String], for view: View?) -> String {
    "--order: found '\(order)', expected one of \(names.joined(separator: ", "))"
      + (view.map { " for \($0)." } ?? ".")
  }
}

@MainActor extension ScreenOptions {
  /// The looks of every role.
  func design(_ configuration: Configuration) -> Theme.Design {
    Theme.Design(theme ?? configuration.theme, own: configuration.looks)
  }

  /// Whether anything is asked for but the looks.
  var asksForScreen: Bool {
    view != nil || order != nil || reverse || record || asksForRecord
  }

  /// Whether a record is asked for that may be one of rows still to come.
  var asksForRecord: Bool { country != nil || event != nil }

  /// The partner that is asked for, if one is.
  func partner(in store: EventStore) throws(Failure) -> Ref<Partner>? {
    try country.map { (name) throws(Failure) in try store.partner(called: name) }
  }

  /// The browser with the record that is asked for open.
  func opened(_ browser: Browser, _ configuration: Configuration) throws(Failure) -> Browser {
    var browser = browser
    browser.keymap = configuration.keymap
    browser.begin(
      as: Browser.Usual(
        view: configuration.view, order: configuration.order,
        lanesOrder: configuration.lanesOrder))
    let view = view ?? configuration.view
    browser.setView(view)
    if let order, case let names = Browser.orderNames(of: view), !names.contains(order) {
      throw Failure(.usage, ScreenOptions.refusal(of: order, among: names, for: view))
    }
    if order != nil || reverse { browser.setOrder(named: order, isReversed: reverse) }
    if let event {
      guard let found = browser.store.event(id: event) else {
        throw Failure(.nothingMatched, browser.store.words.noEvent(id: event))
      }
      guard browser.select(found) else {
        throw Failure(.nothingMatched, browser.store.words.eventIsLater(event))
      }
    }
    if record { browser.openRecord() }
    guard let partner = try partner(in: browser.store) else { return browser }
    guard browser.open(partner) else {
      throw Failure(.nothingMatched, browser.noEvent(of: partner))
    }
    return browser
  }
}
