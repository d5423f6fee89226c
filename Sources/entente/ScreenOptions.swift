import ArgumentParser
import Browser
import Events

/// Where the browser opens.
struct ScreenOptions: ParsableArguments {
  @Option(help: "What to show first.")
  var view = View.timeline

  @Option(
    help: ArgumentHelp("Open the record of this partner.", valueName: "name"),
    completion: PartnerCompletion.kind)
  var country: String?
}

@MainActor extension ScreenOptions {
  /// The partner that is asked for, if one is.
  func partner(in store: EventStore) throws(Failure) -> Ref<Partner>? {
    try country.map { (name) throws(Failure) in try store.partner(called: name) }
  }

  /// The browser with the record that is asked for open.
  func opened(_ browser: Browser) throws(Failure) -> Browser {
    var browser = browser
    browser.setView(view)
    guard let partner = try partner(in: browser.store) else { return browser }
    guard browser.open(partner) else {
      throw Failure(.nothingMatched, browser.noEvent(of: partner))
    }
    return browser
  }
}
