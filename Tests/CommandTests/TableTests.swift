import Browser
import Events
import Foundation
import Screen
import Terminal
import Testing
import Words

@testable import entente

@MainActor
struct TableTests {
  @Test func columnsAreAsWideAsTheirWidestCellAndEmptyOnesAreLeftOut() {
    let rows = (1...100).map { number in
      [Line("\(number)"), Line(""), Line(String(repeating: "x", count: number % 7))]
    }
    let table = Table(headings: ["No.", "", "Text"], rightAligned: [0], rows: rows)
    #expect(table.lines.first?.text == "  1  x")
    #expect(table.lines.last?.text == "100  xx")
    #expect(table.markdown.hasPrefix("| No. | Text |\n| --: | --- |\n| 1 | x |\n"))
  }

  /// Rows of all sorts of texts, in several parts.
  @Test(arguments: [Language.english, .vietnamese])
  func aListOfManyEventsIsTheTableOfTheirCells(in language: Language) throws {
    let store = try TableTests.timeline(rows: 2_500).told(in: language)
    let browser = Browser(store: store, size: Size(rows: 24, columns: 80))
    let rows = browser.shown.map { ref in
      let event = store[ref]
      let style = store.style(of: event)
      return [
        Line(event.dateText(in: store.words)),
        Line(style.glyph == " " ? "" : style.glyph, style.role),
        Line(store[event.partner].name, style.role == .pending ? .pending : .text),
        Line(store.stepText(of: event), style.role),
        Line(store.ordinal(of: ref, on: browser.day).map { "#\($0)" } ?? ""),
        Line(event.confidence == .confirmed ? "" : event.confidence.glyph, .doubt),
        Line(event.place ?? "", .faint), Line(event.title ?? event.summary ?? ""),
      ]
    }
    let words = store.words
    let table = Table(
      headings: [
        words.date, "", words.partner, words.step, "#", "", words.place, words.title,
      ], rightAligned: [4], rows: rows)
    let page = Page(theme: nil, links: false).uncut
    let list = EventList(browser)
    let text = try written { list.write(as: .table, on: page, to: &$0) }
    #expect(text == table.lines.map(page.text).joined())
    #expect(try written { list.write(as: .markdown, on: page, to: &$0) } == table.markdown)
    let coloured = Page(
      theme: Theme(Theme.Design(.auto, own: [:]), depth: .indexed), links: false
    ).uncut
    #expect(
      try written { list.write(as: .table, on: coloured, to: &$0) }
        == table.lines.map(coloured.text).joined())

    let speech = browser.speech
    let sentences = browser.shown.map { event in
      speech.row(of: event).visible { $0.properties.isWhitespace ? " " : nil }
        .split(separator: " ").joined(separator: " ") + "\n"
    }
    #expect(try written { list.write(as: .speech, on: page, to: &$0) } == sentences.joined())

    let data = store.told(in: .english)
    var array = JSONWriter()
    var lines = JSONWriter(.compact)
    array.array { array in for event in browser.shown { data.write(event, to: &array) } }
    for event in browser.shown { data.write(event, to: &lines) }
    #expect(try written { list.write(as: .json, on: page, to: &$0) } == array.text)
    #expect(try written { list.write(as: .ndjson, on: page, to: &$0) } == lines.text)
  }

  private static let texts = [
    "", "Hà Nội", "Jakarta", "東京 (Tokyo)", "a\u{301}\u{302}bc", "tab\tand  blanks ", "1. first",
    "2025-03-10", "# heading", "say \"yes\", or 'no'", "\u{202E}reversed", "=1+1", "x\u{0}y",
    "2 * 3",
    "e\u{301}" + String(repeating: "\u{302}", count: 40), "\u{37E};", "ends.", "ends?)", "→ arrow",
  ]

  /// A timeline of random rows.
  private static func timeline(rows: Int) throws -> EventStore {
    var random = Seeded(5)
    func pick(_ texts: [String]) -> String {
      let text = texts[Int(random.next() % UInt64(texts.count))]
      return "\"\(text.replacing("\"", with: "\"\""))\""
    }
    var text = "date,country,tier,from,kind,title,place,confidence\n"
    for _ in 0..<rows {
      let date = [
        "19\(10 + random.next() % 90)", "-0043-03-15",
        "20\(10 + random.next() % 10)-0\(1 + random.next() % 9)",
        "2004-06-1\(random.next() % 10)?",
      ][Int(random.next() % 4)]
      text +=
        [
          date, pick(["Japan", "Việt Nam", "Peru", "中国"]), pick(["high", "low", "mid-level", ""]),
          pick(["low", ""]), pick(["rose", "Not yet signed", "reaffirmed or renamed", ""]),
          pick(texts),
          pick(texts), pick(["single", "disputed", "", ""]),
        ].joined(separator: ",") + "\n"
    }
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBytes { bytes in
      let plan = try TablePlan(
        bytes, isWhole: true, format: .csv, file: "rows.csv", options: TableOptions())
      var (assembly, collector) = (TableAssembly(plan), TableCollector(plan))
      let block = plan.read(UnsafeRawBufferPointer(rebasing: bytes[plan.bodyOffset...]))
      for batch in try collector.add(block) { assembly.append(batch) }
      for batch in try collector.finish(isStopped: false) { assembly.append(batch) }
      return assembly.store(collector)
    }
  }
}
