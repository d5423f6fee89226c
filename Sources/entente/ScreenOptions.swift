import ArgumentParser
import Browser
import Terminal

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
    throw ValidationError(ScreenRequest.refusal(of: order, among: names, for: view))
  }

  /// What they ask for.
  var request: ScreenRequest {
    ScreenRequest(
      view: view, country: country, event: event, record: record, order: order, reverse: reverse,
      theme: theme)
  }
}
