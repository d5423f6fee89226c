import Browser
import Events
import Foundation
import Glibc
import Screen
import Words

@testable import entente

/// A report in a language, as a command prints it.
enum Report: CaseIterable {
  case listTable, listMarkdown, listSpeech
  case tiersTable, tiersMarkdown, tiersSpeech
  case statsTable, statsMarkdown, statsSpeech
  case briefText, briefMarkdown, briefSpeech
  case recordText, recordMarkdown, recordSpeech
  case events, picture, page, calendar

  /// The words that are the same in every language.
  var neutral: Set<String> {
    switch self {
    // A partner's record has its name in the other language too, and addresses have their scheme.
    case .recordText, .recordMarkdown: ["alphaland", "https"]
    case .recordSpeech: ["alphaland"]
    // What a block of Markdown without a language is called.
    case .briefMarkdown: ["https", "text"]
    case .briefText, .events, .page, .calendar: ["https"]
    default: []
    }
  }

  @MainActor
  func text(
    of timeline: ReportTimeline, _ query: String, asOf day: String? = nil, in language: Language
  ) throws -> String {
    let browser = try timeline.browser(query, asOf: day, in: language)
    let store = browser.store
    let selection = Selection(browser, asked: [query])
    let tiers = TierReport(store: store, day: browser.day, partners: selection.partners)
    let stats = StatsReport(browser.statistics, in: store)
    let brief = BriefReport(browser, of: selection)
    let partner = try store.partner(called: timeline.partner)
    let asOf = try day.flatMap { try store.day(asked: $0) }
    let speech = Speech(of: store, asOf: asOf)
    switch self {
    case .listTable: return try list(browser, as: .table)
    case .listMarkdown: return try list(browser, as: .markdown)
    case .listSpeech: return try list(browser, as: .speech)
    case .tiersTable: return text(tiers.lines)
    case .tiersMarkdown: return tiers.markdown
    case .tiersSpeech: return text(tiers.sentences)
    case .statsTable: return text(stats.lines(of: store, columns: 80))
    case .statsMarkdown: return stats.markdown(of: store)
    case .statsSpeech: return text(stats.sentences(of: store))
    case .briefText: return text(brief.lines(citing: .chicago, columns: 80))
    case .briefMarkdown: return brief.markdown(citing: .chicago)
    case .briefSpeech: return text(brief.spoken)
    case .recordText:
      var lines: [Line] = []
      RecordText(of: partner, in: store, asOf: asOf, columns: 80).forEachPart {
        lines += $0
      }
      return text(lines)
    case .recordMarkdown:
      let record = PartnerRecord(of: partner, in: store, asOf: asOf)
      var document = RecordMarkdown(
        record, in: MarkdownDocument(citing: .chicago, in: store.words)
      ).document
      document.sources()
      return document.text
    case .recordSpeech:
      return text(
        speech.sentences(of: partner)
          + speech.events(of: partner).flatMap { speech.sentences(of: $0) + speech.sources(of: $0) }
      )
    case .events:
      return try written { MarkdownTable(selection, citing: .chicago).write(to: &$0) }
    case .picture: return LanesPicture(selection).svg.withoutMarkup
    case .page: return try written { WebPage(selection).write(to: &$0) }.withoutMarkup
    case .calendar:
      var leftOut: String?
      let calendar = try written { leftOut = AnniversaryCalendar(selection).write(to: &$0) }
      return calendar.calendarTexts + (leftOut ?? "")
    }
  }

  @MainActor
  private func list(_ browser: Browser, as format: ListFormat) throws -> String {
    try written {
      EventList(browser).write(as: format, on: Page(theme: nil, links: false), to: &$0)
    }
  }

  private func text(_ lines: [Line]) -> String { text(lines.map(\.text)) }

  private func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}

/// What a report writes.
@MainActor
func written(_ write: (inout Output) -> Void) throws -> String {
  let folder = try TemporaryFolder()
  let file = try folder.file("report", Data())
  let descriptor = open(file.path, O_WRONLY)
  defer { close(descriptor) }
  var output = Output(descriptor)
  write(&output)
  try output.flush()
  return try String(contentsOf: file, encoding: .utf8)
}

extension String {
  /// What a reader of a page or a picture sees, the titles to point at too, without its styles, its
  /// script and its markup.
  fileprivate var withoutMarkup: String {
    replacing(/(?s)<(style|script)>.*?<\/(style|script)>/, with: " ")
      .replacing(/<\?xml[^>]*>/, with: " ")
      .replacing(/<(?:span|abbr) title="([^"]*)">/) { " \($0.1) " }
      .replacing(/<[^>]*>/, with: " ")
  }

  /// The texts of a calendar, each on a line of its own.
  fileprivate var calendarTexts: String {
    let properties = replacing("\r\n ", with: "").split(separator: "\r\n")
    let names = ["SUMMARY:", "DESCRIPTION:", "LOCATION:", "X-WR-CALNAME:"]
    return properties.compactMap { property in
      names.first(where: property.hasPrefix).map {
        property.dropFirst($0.count).replacing("\\,", with: ",") + "\n"
      }
    }.joined()
  }
}
