import Browser
import Events
import Screen
import Words

/// A selection of events on a page: what it is, where its partners stand, what happened, what is in
/// doubt.
struct BriefReport {
  let selection: Selection
  /// The events of the table, the newest first.
  let events: [Ref<Event>]
  let tiers: TierReport
  let statistics: StatsReport
  var store: EventStore { selection.store }
  var words: Words { store.words }

  /// As many events as a page lists.
  nonisolated static let mostEvents = 25

  init(_ browser: Browser, of selection: Selection) {
    self.selection = selection
    events = Array(selection.events.prefix(BriefReport.mostEvents))
    statistics = StatsReport(browser.statistics, in: browser.store, tabled: [])
    tiers = TierReport(
      store: browser.store, day: browser.day, partners: statistics.statistics.partners)
  }

  /// The sentences that say what the chart and the counts show.
  var sentences: [String] {
    statistics.sections.filter { [.events, .standing, .steps].contains($0.topic) }.map(\.sentence)
  }

  /// What the table leaves out, if it does.
  var rest: String? {
    let rest = selection.events.count - events.count
    guard rest > 0 else { return nil }
    return words.leftOut(rest)
  }

  /// The events.
  ///
  /// - Parameter labels: what the sources of each go by.
  func table(citing labels: [[String]]) -> Table {
    Table(
      headings: EventSummary.headings(in: words), rightAligned: [3],
      rows: zip(events, labels).map { EventSummary.cells(of: $0, in: selection, citing: $1) })
  }

  /// A record in doubt, and why.
  struct Doubt {
    let subject: String
    let words: String
  }

  /// The events of the table that are not plainly confirmed: those that sources disagree on first.
  var doubts: [Doubt] {
    let reasons: [(confidence: Confidence, words: String)] = [
      (.disputed, words.sourcesDisagree), (.unverified, words.nobodyVerified),
      (.single, words.oneSourceReports),
    ]
    return reasons.flatMap { reason in
      events.filter { store[$0].confidence == reason.confidence }.map { ref in
        let event = store[ref]
        return Doubt(
          subject: "\(store[event.partner].name), \(event.date.text(in: words))",
          words: (["\(reason.words)."] + [event.note].compactMap { $0 }).joined(separator: " "))
      }
    }
  }
}
