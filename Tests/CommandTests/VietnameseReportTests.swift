import Browser
import Events
import Foundation
import Testing
import Words

@testable import entente

/// What the commands print of a timeline told in Vietnamese.
@MainActor
struct VietnameseReportTests {
  @Test(arguments: Report.allCases)
  func `no word of the English report is left`(_ report: Report) throws {
    for timeline in try ReportTimeline.all() {
      for query in ["", "is:disputed", "is:announced", "date:2015"] {
        guard try !timeline.selection(query, in: .english).events.isEmpty else { continue }
        let english = try report.text(of: timeline, query, in: .english)
        let vietnamese = try report.text(of: timeline, query, in: .vietnamese)
        // What was typed stands in both.
        let left = words(of: english).intersection(words(of: vietnamese))
          .subtracting(report.neutral).subtracting(words(of: query))
        #expect(left.isEmpty, "\(timeline.title) “\(query)”: \(vietnamese)")
      }
    }
    // What is compared has words, and names that are told in the other language.
    let full = try #require(try ReportTimeline.all().first)
    let (english, vietnamese) = (
      try report.text(of: full, "", in: .english), try report.text(of: full, "", in: .vietnamese)
    )
    #expect(!words(of: english).subtracting(report.neutral).isEmpty)
    #expect(english != vietnamese)
  }

  /// The words of three or more letters, all of them ASCII.
  private func words(of text: String) -> Set<String> {
    let words = text.split { !$0.isLetter }.filter { word in
      word.count >= 3 && word.utf8.allSatisfy { $0 < 0x80 }
    }
    return Set(words.map { $0.lowercased() })
  }

  @Test func `the reports of the bundled timeline read as Vietnamese does`() throws {
    let bundled = try ReportTimeline(store: EventStore.bundled(), partner: "Indonesia")
    func text(_ report: Report, _ query: String = "") throws -> String {
      try report.text(of: bundled, query, asOf: "2025-03-12", in: .vietnamese)
    }
    let tiers = try text(.tiersTable)
    #expect(tiers.hasPrefix("Quan hệ đối tác của Việt Nam, tính đến ngày 12 tháng 3 năm 2025\n"))
    #expect(tiers.contains("riêng cấp này") && tiers.contains("kể cả cấp trên"))
    #expect(tiers.contains(/12 +Singapore +12\/03\/2025 +0 ngày\n/))
    #expect(
      try text(.tiersSpeech).contains(
        "Đối tác chiến lược toàn diện, riêng cấp này: 12 đối tác, trong đó có 12 quốc gia; kể cả cấp "
          + "trên: 12 đối tác, trong đó có 12 quốc gia.\n"))
    #expect(
      try text(.tiersSpeech).contains(
        "Indonesia, là đối tác thứ 11, từ ngày 10 tháng 3 năm 2025.\n"))
    #expect(
      try text(.briefMarkdown, "country:idn").contains(
        "5 sự kiện của 1 đối tác: những gì khớp với “country:idn”, tính đến ngày 12 tháng 3 năm 2025."
      ))
    #expect(
      try text(.recordMarkdown).contains(
        "**Đối tác chiến lược toàn diện**, là đối tác thứ 11, từ ngày 10 tháng 3 năm 2025 (2 ngày, "
          + "tính đến ngày 12 tháng 3 năm 2025)."))
    #expect(
      try text(.calendar).contains(
        "Nhật Bản: Đối tác chiến lược toàn diện, từ ngày 27 tháng 11 năm 2023, tròn 5 năm vào ngày 27 "
          + "tháng 11 năm 2028"))
    let page = try text(.page)
    #expect(page.contains("10/03/2025") && !page.contains("2025-03-10"))
  }

  @Test func `the page and the calendar say which language they are in`() throws {
    let bundled = try ReportTimeline(store: EventStore.bundled(), partner: "Indonesia")
    for (language, code) in [(Language.english, "en"), (.vietnamese, "vi")] {
      let selection = try bundled.selection("", in: language)
      let page = try written { WebPage(selection).write(to: &$0) }
      #expect(page.contains("<html lang=\"\(code)\">"))
      let calendar = try written { _ = AnniversaryCalendar(selection).write(to: &$0) }
      #expect(calendar.contains("PRODID:-//entente//entente//\(code.uppercased())\r\n"))
    }
    let script = WebPage.script(in: Words(.vietnamese))
    #expect(script.contains("`${shown} trên ${rows.length}`") && !script.contains(" of ${"))
  }

  @Test func `the help is in the language asked for, or that of the locale`() throws {
    let help = try Run("keys", "--lang", "vi")
    #expect(help.output.contains("  g Home           dòng đầu\n") && help.status == 0)
    #expect(try Run(["keys"], environment: ["LANG": "vi_VN.UTF-8"]).output == help.output)
    // Programs find the same in it whoever runs them.
    #expect(
      try Run("keys", "--lang", "vi", "--format", "json").output
        == Run("keys", "--format", "json").output)
  }

  @Test func `a long name is drawn whole where its lane begins late`() throws {
    let bundled = try ReportTimeline(store: EventStore.bundled(), partner: "Indonesia")
    let picture = LanesPicture(try bundled.selection("", in: .vietnamese)).svg
    #expect(picture.contains(">Các Tiểu vương quốc Ả Rập Thống nhất</text>"))
    // Where its lane begins at once it would be drawn over.
    let alone = LanesPicture(try bundled.selection("country:are", in: .vietnamese)).svg
    #expect(alone.contains(">Các Tiểu vương quốc Ả Rập Thố…</text>"))
  }

  @Test func `what is not found is said in Vietnamese`() throws {
    let bundled = try ReportTimeline(store: EventStore.bundled(), partner: "Indonesia")
    let store = bundled.store.told(in: .vietnamese)
    func message(_ work: () throws(Failure) -> Void) -> String? {
      do throws(Failure) {
        try work()
        return nil
      } catch {
        return error.message
      }
    }
    let page = Page(theme: nil, links: false)
    let none = try bundled.browser("xyzzy", in: .vietnamese)
    #expect(
      message { () throws(Failure) in try EventList(none).print(as: .table, on: page) }
        == "không có sự kiện nào khớp")
    let nobody = TierReport(store: store, day: none.day, partners: [])
    #expect(
      message { () throws(Failure) in try nobody.print(as: .table, on: page) }
        == "không có đối tác khớp nào đang ở cấp nào vào ngày 08/06/2026")
    #expect(
      message { () throws(Failure) in _ = try store.partner(called: "land") }
        == "không có đối tác nào tên “land”; ý bạn là Ba Lan, Ireland hay New Zealand?")
    let empty = EventStore(Dataset(id: "1", title: "1")).told(in: .vietnamese)
    #expect(empty.nothingMatched("").message == "bộ dữ liệu không có sự kiện nào")
  }
}
