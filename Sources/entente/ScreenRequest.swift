import Browser
import Events
import Terminal
import Words

/// Where the browser is to open, and in which looks.
struct ScreenRequest: Equatable {
  /// `nil` leaves it to the settings.
  var view: View?
  /// A name of the partner whose record is to be open.
  var country: String?
  /// The id of the event that is to be selected.
  var event: String?
  /// Whether the record of what is selected is to be open.
  var record = false
  /// The name of an order of the view; `nil` leaves it to the settings.
  var order: String?
  var reverse = false
  /// `nil` leaves it to the settings.
  var theme: Theme.Name?
}

extension ScreenRequest {
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
      throw Failure(.usage, ScreenRequest.refusal(of: order, among: names, for: view))
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

  /// What is said of an order that is none.
  nonisolated static func refusal(of order: String, among names: [String], for view: View?)
    -> String
  {
    "--order: found '\(order)', expected one of \(names.joined(separator: ", "))"
      + (view.map { " for \($0)." } ?? ".")
  }
}
