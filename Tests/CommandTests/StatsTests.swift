import Testing

struct StatsTests {
  @Test func theFoundingArticleIsInTheNumbersAndInWords() throws {
    let run = try Run("stats", "tier:csp", "--as-of", "2025-03-12", "--format", "json")
    let report: Object = try run.json()
    let pace = report.object("pace")
    #expect(pace.object("all").number("total") == 12)
    #expect(pace.object("all").number("pastThreeYears") == 9)
    #expect(
      pace.text("sentence")?.hasPrefix(
        "12 partners reached Comprehensive Strategic Partnership, nine of them in the past three "
          + "years") == true)
    let table = try Run("stats", "tier:csp", "--as-of", "2025-03-12").output
    #expect(table.contains("12 partners reached Comprehensive Strategic Partnership, nine of them"))
  }

  @Test func whoStoodWhereAtTheEndOfAYearIsWhatTiersPrintsForItsLastDay() throws {
    let report: Object = try Run("stats", "--format", "json").json()
    for year in report.object("standing").objects("years") {
      guard let number = year.number("year"), number % 10 == 5 else { continue }
      let tiers: Object = try Run("tiers", "--as-of", "\(number)-12-31", "--format", "json").json()
      for count in tiers.objects("counts") {
        let standing = year.object("counts").number(count.text("tier") ?? "") ?? 0
        #expect(standing == count.object("exclusive").number("partners"))
      }
    }
  }

  @Test func everyFormatHasTheSameStepsAndSentences() throws {
    let report: Object = try Run("stats", "group:asean", "--format", "json").json()
    let rows = try CSV.rows(Run("stats", "group:asean", "--format", "csv").output)
    #expect(rows.first == ["statistic", "tier", "of", "measure", "value"])
    let facts = try Run("stats", "group:asean", "--format", "ndjson").lines.map(Run.object)
    #expect(facts.count == rows.count - 1)
    let markdown = try Run("stats", "group:asean", "--format", "markdown").output
    for topic in ["steps", "standing", "regions", "time", "skips", "pace"] {
      let sentence = try #require(report.object(topic).text("sentence"))
      #expect(rows.contains { $0[0] == topic && $0[3] == "sentence" && $0[4] == sentence })
      #expect(markdown.contains("\n\(sentence)\n"))
    }
    let steps = rows.filter { $0[3] == "steps" }.compactMap { Int($0[4]) }.reduce(0, +)
    #expect(steps == report.object("pace").object("all").number("total"))
    #expect(try Run("stats", "zzzz").status == 1)
  }
}
