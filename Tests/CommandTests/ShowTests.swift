import Foundation
import Testing

struct ShowTests {
  @Test func aRecordSaysWhoWhereSinceWhenAndWhatHappened() throws {
    let run = try Run("show", "indonesia", "--as-of", "2025-03-12")
    #expect(
      run.output.hasPrefix(
        """
        Indonesia                                                               idn · ID
        Republic of Indonesia · Jakarta
        Southeast Asia · APEC, ASEAN, BRICS, G20, RCEP

        ★ Comprehensive Strategic Partnership, the 11th
          on 12 March 2025: since 10 March 2025 · 2 days

        """))
    for fact in [
      "2025-03-10  ★ Comprehensive Strategic Partnership", "To Lam (General Secretary, CPV)",
      "Prabowo Subianto (President)", "fisheries · digital economy",
      "16.7 → 18 USD billion (2024 → 2028)", "2013-06-27  ◆ Strategic Partnership",
      "1955-12-30  · Diplomatic relations", "one source only", "› The Diplomat, “Vietnam Raises",
    ] {
      #expect(run.output.contains(fact))
    }
    #expect(run.lines.allSatisfy { $0.count <= 80 || $0.contains("http") })
  }

  @Test func addressesStandWholeInAPipe() throws {
    let output = try Run("show", "indonesia").output
    let urls = try Bundled.events().filter { $0.text("country") == "idn" }
      .flatMap { $0.objects("sources") }.compactMap { $0.text("url") }
    #expect(urls.count > 10)
    for url in urls { #expect(output.contains("    \(url)\n")) }
  }

  @Test(arguments: [
    (["japan"], ["jpn"]), (["KR"], ["kor"]), (["kor"], ["kor"]), (["Hàn Quốc"], ["kor"]),
    (["han", "quoc"], ["kor"]), (["korea"], ["kor"]), (["mỹ"], ["usa"]), (["MY"], ["mys"]),
    (["south", "korea", "japan", "KR"], ["kor", "jpn"]), (["new", "zea"], ["nzl"]),
    (["japan", "south korea", "KR"], ["jpn", "kor"]),
  ])
  func aPartnerGoesByAnyOfItsNames(words: [String], ids: [String]) throws {
    let run = try Run(["show"] + words + ["--format", "json"])
    let shown: [Object] =
      words.count == 1 ? [try run.json()] : try run.json()
    #expect(shown.map { $0.text("id") } == ids)
  }

  @Test func aNameThatNobodyHasGetsTheNearestOnes() throws {
    let unknown = try Run("show", "japn")
    #expect(unknown.status == 1)
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors == "entente: no partner called “japn”; did you mean Japan?\n")
    let several = try Run("show", "united")
    #expect(several.status == 1)
    #expect(several.errors.contains("United Arab Emirates, United Kingdom"))
    #expect(try Run("show", "xqzw").errors == "entente: no partner called “xqzw”\n")
  }

  @Test func jsonIsThePartnerAsFormat1HasItWithItsStandingLadderAndEvents() throws {
    let record: Object = try Run("show", "thailand", "--format", "json").json()
    let json = try Bundled.json()
    let partner = try #require(json.objects("countries").first { $0.text("id") == "tha" })
    for (key, value) in partner {
      #expect(record[key] as? NSObject == value as? NSObject, "\(key)")
    }
    let events = json.objects("events").filter { $0.text("country") == "tha" }
    #expect(
      record.objects("events").map { $0.text("id") ?? "" }.sorted()
        == events.map { $0.text("id") ?? "" }.sorted())
    let ladder = record.objects("ladder")
    #expect(ladder.last?.text("tier") == record.object("standing").text("tier"))
    #expect(ladder.last?.text("until") == nil)
    for (step, next) in zip(ladder, ladder.dropFirst()) {
      #expect(step.text("until") == next.text("since"))
    }
    #expect(
      record.object("standing") as NSDictionary == [
        "tier": "comprehensive-strategic", "since": "2025-05-16", "ordinal": 13,
      ])
  }

  @Test func aBriefHasTheLadderAsATableAndNumbersItsSources() throws {
    let brief = try Run("show", "indonesia", "--as-of", "2025-03-12", "--format", "markdown").output
    for part in [
      "# Indonesia\n", "**Comprehensive Strategic Partnership**, the 11th, since 10 March 2025",
      "| Strategic Partnership | 2013-06-27 | 2025-03-10 | 11 years 8 months |  |",
      "## 2025-03-10 Comprehensive Strategic Partnership\n",
      "- Prabowo Subianto (President, Indonesia)", "- Trade target: 18 USD billion (2028)",
      "Areas: fisheries; digital economy;", "Confidence: single.",
      "\n## Sources\n\n1. ",
      ". The Diplomat. “Vietnam Raises Indonesia to Highest Diplomatic Tier, Singapore to Follow.” "
        + "March 11, 2025. <https://thediplomat.com/2025/03/vietnam-raises-indonesia-to-highest-"
        + "diplomatic-tier-singapore-to-follow>.\n",
    ] {
      #expect(brief.contains(part), "\(part)")
    }
  }

  @Test func everySourceOfABriefHasANumberAndEveryNumberASource() throws {
    let brief = try Run("show", "japan", "KR", "--format", "markdown", "--cite", "apa").output
    let numbers = Set(brief.matches(of: /\[(\d+)\]/).compactMap { Int($0.1) })
    let listed = brief.matches(of: /(?m)^(\d+)\. .*<https?:[^>]*>/).compactMap { Int($0.1) }
    #expect(listed == Array(1...numbers.count) && numbers == Set(listed))
    #expect(brief.ranges(of: "## Sources").count == 1)
    // One that two events rest on is numbered once.
    let urls = try Bundled.events().filter { ["jpn", "kor"].contains($0.text("country")) }
      .flatMap { $0.objects("sources") }.compactMap { $0.text("url") }
    #expect(listed.count < urls.count && listed.count >= Set(urls).count)
  }

  @Test func citationsAreTheSourcesAloneInAnyStyle() throws {
    let chicago = try Run("show", "japan", "--format", "citations")
    #expect(
      chicago.lines.contains { $0.hasPrefix("Jiji Press / Nippon.com. “Japan, Vietnam Agree") })
    let bibTeX = try Run("show", "japan", "--cite", "bibtex").output
    #expect(bibTeX.ranges(of: "@misc{").count == chicago.lines.count)
    let brief = try Run("show", "japan", "--format", "markdown", "--cite", "bibtex").output
    #expect(brief.contains("```bibtex\n\(bibTeX.prefix(40))"))
    for key in bibTeX.matches(of: /@misc{(.*),/) { #expect(brief.contains("`\(key.1)`")) }
    let refused = try Run("show", "japan", "--format", "json", "--cite", "apa")
    #expect(refused.status == 2 && refused.errors.contains("--cite is for"))
  }

  @Test func aFilterChoosesThePartnersThatHaveAMatchingEvent() throws {
    let shown: [Object] = try Run("show", "--filter", "is:skip", "--format", "json").json()
    let listed: [Object] = try Run("list", "is:skip", "--format", "json").json()
    #expect(Set(shown.map { $0.text("id") }) == Set(listed.map { $0.text("country") }))
    #expect(!shown.isEmpty)
    #expect(try Run("show", "japan", "--filter", "country:idn").status == 1)
  }
}
