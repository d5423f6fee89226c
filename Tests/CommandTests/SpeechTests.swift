import Foundation
import Testing

/// What is to be read aloud: sentences, in order, without glyphs and columns.
struct SpeechTests {
  private static let commands = [
    ["list"], ["show", "--filter", "year:1950.."], ["tiers"], ["stats"], ["brief"], [],
  ]

  @Test(arguments: commands)
  func plainTextIsSentencesWithoutGlyphsAndColumns(command: [String]) throws {
    let run = try Run(command + ["--plain"])
    #expect(run.status == 0 && run.lines.count > 10)
    for line in run.lines where !line.isEmpty {
      let last = line.last.map { ".?!…".contains($0) || "”’\"')".contains($0) } ?? false
      #expect(last, "\(line)")
      #expect(!line.contains("  ") && !line.contains { "★◆▲■◇✦◌≠│─→".contains($0) }, "\(line)")
    }
    let colored = try Run(command + ["--plain", "--color", "always"]).output
    #expect(colored == run.output)
    guard !command.isEmpty else { return }
    #expect(try Run(command + ["--format", "speech"]).output == run.output)
  }

  @Test func aRecordIsReadInOrder() throws {
    let lines = try Run("show", "indonesia", "--as-of", "2025-03-12", "--format", "speech").lines
    let inOrder = [
      "Indonesia.", "Its full name is Republic of Indonesia.", "It lies in Southeast Asia.",
      "On 12 March 2025 it stands at Comprehensive Strategic Partnership, the 11th to enter it, since "
        + "10 March 2025, for 2 days.",
      "Before that it stood at Strategic Partnership, from 27 June 2013 to 10 March 2025, for 11 years "
        + "8 months.",
      "On 10 March 2025, Indonesia rose from Strategic Partnership to Comprehensive Strategic "
        + "Partnership, the 11th to do so.",
      "It took place in Jakarta.", "Prabowo Subianto, President, took part for Indonesia.",
      "Trade target is 18 USD billion, for 2028.",
      "On 13 September 2024, a step of Indonesia from Strategic Partnership to Comprehensive "
        + "Strategic Partnership was not in force: Announced or in talks.",
      "One source alone reports it.",
    ]
    let places = inOrder.map { lines.firstIndex(of: $0) }
    #expect(places.allSatisfy { $0 != nil }, "\(zip(inOrder, places).filter { $0.1 == nil })")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func everyEventAndEverySourceIsSaid() throws {
    let output = try Run("show", "--filter", "year:1950..", "--format", "speech").output
    for event in try Bundled.events() {
      for key in ["title", "place", "occasion", "summary", "note"] {
        if let text = event.text(key) {
          #expect(output.contains(text.replacing("  ", with: " ").dropFirst()))
        }
      }
      for source in event.objects("sources") {
        #expect(output.contains(source.text("title") ?? source.text("publisher") ?? ""))
      }
    }
    #expect(try Run("list", "--plain").lines.count == Bundled.events().count)
  }
}
