import Browser
import Events
import Screen

/// A selection of events on a page: what it is, where its partners stand, what happened, what is in
/// doubt.
struct BriefReport {
  let store: EventStore
  let day: Day
  /// The events of the table, the newest first.
  let events: [Ref<Event>]
  /// How many match, with those that the table leaves out.
  let count: Int
  let tiers: TierReport
  let statistics: StatsReport
  /// What was asked for; empty for everything.
  private let asked: String
  private let partnerCount: Int

  /// As many events as a page lists.
  nonisolated static let mostEvents = 25

  /// - Parameter asked: the words of the query.
  init(_ browser: Browser, asked: String) {
    store = browser.store
    day = browser.day
    let shown = browser.shown
    events = Array(shown.prefix(BriefReport.mostEvents))
    count = shown.count
    self.asked = asked
    statistics = StatsReport(browser.statistics, in: browser.store, tabled: [])
    let partners = statistics.statistics.partners
    partnerCount = partners.count
    tiers = TierReport(store: browser.store, day: browser.day, partners: partners)
  }

  /// What the page is of.
  var scope: String {
    let what = asked.isEmpty ? "all there is" : "what matches “\(asked)”"
    let events = count == 1 ? "1 event" : "\(count) events"
    let partners = partnerCount == 1 ? "1 partner" : "\(partnerCount) partners"
    return "\(events) of \(partners): \(what), as of \(EventDate(day).inWords)."
  }

  /// The sentences that say what the chart and the counts show.
  var sentences: [String] {
    statistics.sections.filter { [.standing, .steps].contains($0.topic) }.map(\.sentence)
  }

  /// What the table leaves out, if it does.
  var rest: String? {
    let rest = count - events.count
    guard rest > 0 else { return nil }
    return rest == 1 ? "1 earlier event is left out." : "\(rest) earlier events are left out."
  }

  /// The events.
  ///
  /// - Parameter labels: what the sources of each go by.
  func table(citing labels: [[String]]) -> Table {
    Table(
      headings: ["Date", "Partner", "Step", "No.", "Doubt", "Sources", "Place", "Title"],
      rightAligned: [3],
      rows: zip(events, labels).map { ref, labels in
        let event = store[ref]
        let role = store.style(of: event).role
        return [
          Line("\(event.date)", .strong), Line(store[event.partner].name),
          Line(store.stepText(of: event), role),
          Line(store.ordinal(of: ref, on: day).map(String.init) ?? ""),
          Line(event.confidence == .confirmed ? "" : event.confidence.rawValue, .doubt),
          Line(labels.joined(separator: ", "), .faint),
          Line(event.place ?? "", .faint), Line(event.title ?? ""),
        ]
      })
  }

  /// A record in doubt, and why.
  struct Doubt {
    let subject: String
    let words: String
  }

  /// The events of the table that are not plainly confirmed: those that sources disagree on first.
  var doubts: [Doubt] {
    [Confidence.disputed, .unverified, .single].flatMap { confidence in
      events.filter { store[$0].confidence == confidence }.map { ref in
        let event = store[ref]
        let words = ["\(confidence.inWords).", event.note].compactMap { $0 }
        return Doubt(
          subject: "\(store[event.partner].name), \(event.date)",
          words: words.joined(separator: " "))
      }
    }
  }
}

extension Confidence {
  /// What a reader should know of how sure a record is.
  fileprivate var inWords: String {
    switch self {
    case .confirmed: "Several sources agree"
    case .single: "One source alone reports it"
    case .disputed: "Sources disagree"
    case .unverified: "Nobody could verify it"
    }
  }
}
