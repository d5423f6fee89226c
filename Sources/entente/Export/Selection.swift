import Browser
import Events
import Words

/// What a query shows on a day, with the words that say so.
struct Selection {
  let store: EventStore
  let day: Day
  /// In the order shown.
  let events: [Ref<Event>]
  /// The partners of the events, in the order of the file.
  let partners: [Ref<Partner>]
  /// What was asked for; empty for everything.
  private let asked: String

  /// - Parameter asked: the queries that all hold.
  init(_ browser: Browser, asked: [String]) {
    store = browser.store
    day = browser.day
    events = browser.shown
    partners = Set(browser.shown.map { browser.store[$0].partner }).sorted()
    self.asked = asked.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: " ")
  }

  /// What it is, in a sentence.
  var scope: String {
    store.words.scope(
      events.count, of: partners.count, query: asked.isEmpty ? nil : asked,
      day: day.inWords(in: store.words))
  }
}
