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
    return rest == 1 ? "1 earlier event is left out." : "\(rest) earlier events are left out."
  }

  /// The events.
  ///
  /// - Parameter labels: what the sources of each go by.
  func table(citing labels: [[String]]) -> Table<[[Line]]> {
    Table(
      headings: EventSummary.headings, rightAligned: [3],
      rows: zip(events, labels).map { EventSummary.cells(of: $0, in: selection, citing: $1) })
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
