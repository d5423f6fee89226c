import Testing

/// What The Diplomat told on 11 March 2025 in "Vietnam Raises Indonesia to Highest Diplomatic Tier,
/// Singapore to Follow", asked of the program.
struct FoundingArticleTests {
  private let top = "comprehensive-strategic"

  private func record(_ country: String, asOf day: String = "2025-03-12") throws -> Object {
    try Run("show", country, "--as-of", day, "--format", "json").json()
  }

  /// The steps of a partner's ladder: the tier and the year.
  private func ladder(_ record: Object) -> [String] {
    record.objects("ladder").map { "\($0.text("tier") ?? "") \($0.text("since")?.prefix(4) ?? "")" }
  }

  private func latestUpgrade(_ record: Object) throws -> Object {
    try #require(record.objects("events").last { $0.text("kind") == "upgrade" })
  }

  /// The partners at the top on a day, in order of entry.
  private func atTheTop(on day: String) throws -> [Object] {
    try Run("tiers", "--as-of", day, "--format", "json").json(Object.self)
      .objects("partners").filter { $0.text("tier") == top }
  }

  @Test func indonesiaEnteredTheTopTierOn10March2025InJakartaAsThe11th() throws {
    let record = try record("Indonesia")
    #expect(record.object("standing").text("tier") == top)
    #expect(record.object("standing").text("since") == "2025-03-10")
    #expect(record.object("standing").number("ordinal") == 11)
    let upgrade = try latestUpgrade(record)
    #expect(upgrade.text("date") == "2025-03-10")
    #expect(upgrade.text("place") == "Jakarta")
    #expect(upgrade.number("ordinal") == 11)
    let text = try Run("show", "indonesia", "--as-of", "2025-03-12").output
    #expect(text.contains("★ Comprehensive Strategic Partnership, the 11th\n"))
    #expect(text.contains("on 12 March 2025: since 10 March 2025 · 2 days\n"))
  }

  @Test func indonesiaHadBeenAStrategicPartnerSince2013() throws {
    #expect(ladder(try record("Indonesia")).suffix(2) == ["strategic 2013", "\(top) 2025"])
    let before = try record("Indonesia", asOf: "2025-03-09").object("standing")
    #expect(before.text("tier") == "strategic")
    #expect(before.text("since")?.hasPrefix("2013") == true)
  }

  @Test func relationsWithIndonesiaWere70YearsOldIn2025() throws {
    let record = try record("Indonesia")
    let first = try #require(record.objects("ladder").first)
    #expect(first.text("tier") == "diplomatic")
    let year = try #require(Int(first.text("since")?.prefix(4) ?? ""))
    #expect(2025 - year == 70)
    #expect(try latestUpgrade(record).text("occasion")?.contains("70th anniversary") == true)
  }

  @Test func tradeWithIndonesiaWas16Point7BillionDollarsIn2024AndShallBe18By2028() throws {
    let figures = try latestUpgrade(record("Indonesia")).objects("figures")
    let trade = figures.map {
      "\($0.text("label") ?? ""): \($0["value"] ?? "") \($0["year"] ?? "")"
    }
    #expect(Set(trade) == ["Trade: 16.7 2024", "Trade target: 18 2028"])
    #expect(figures.allSatisfy { $0.text("unit") == "USD billion" })
    let text = try Run("show", "indonesia").output
    #expect(text.contains("16.7 → 18 USD billion (2024 → 2028)"))
  }

  @Test(arguments: [
    "fisheries", "digital economy", "green technologies", "high-tech industries", "training",
    "officer exchanges", "joint exercises", "joint patrols",
  ])
  func theStepWithIndonesiaIsAbout(area: String) throws {
    let areas = try latestUpgrade(record("Indonesia")).texts("areas")
    #expect(areas.contains { $0.contains(area) })
    let found = try Run(
      "list", "country:indonesia", "area:\"\(area)\"", "date:2025", "--format", "tsv")
    #expect(found.output.contains("\nidn-2025-csp\t"))
  }

  @Test func toLamAndPrabowoSubiantoRaisedIt() throws {
    let upgrade = try latestUpgrade(record("Indonesia"))
    let signatories = upgrade.objects("signatories")
    #expect(signatories.map { $0.text("name") } == ["To Lam", "Prabowo Subianto"])
    let found = try Run("list", "person:\"to lam\" person:prabowo kind:upgrade", "--format", "tsv")
    #expect(found.lines.dropFirst().map { $0.prefix(while: { $0 != "\t" }) } == ["idn-2025-csp"])
  }

  @Test func singaporeFollowedInMarch2025AsThe12thAfterBeingStrategicSince2013() throws {
    let record = try record("Singapore")
    #expect(record.object("standing").text("tier") == top)
    #expect(record.object("standing").text("since")?.hasPrefix("2025-03") == true)
    #expect(record.object("standing").number("ordinal") == 12)
    #expect(ladder(record).suffix(2) == ["strategic 2013", "\(top) 2025"])
    #expect(try latestUpgrade(record).number("ordinal") == 12)
  }

  @Test func theTenBeforeThemAreTheArticlesInItsOrder() throws {
    let entries = try atTheTop(on: "2025-03-09").map {
      "\($0.number("ordinal") ?? 0) \($0.text("name") ?? "") \($0.text("since")?.prefix(7) ?? "")"
    }
    #expect(
      entries == [
        "1 China 2008-06", "2 Russia 2012-07", "3 India 2016-09", "4 South Korea 2022-12",
        "5 United States 2023-09", "6 Japan 2023-11", "7 Australia 2024-03", "8 France 2024-10",
        "9 Malaysia 2024-11", "10 New Zealand 2025-02",
      ])
  }

  @Test func on12March2025TwelveStoodAtTheTopAndNineOfThemHadEnteredInThreeYears() throws {
    let entries = try atTheTop(on: "2025-03-12")
    #expect(entries.count == 12)
    #expect(entries.suffix(2).map { $0.text("name") } == ["Indonesia", "Singapore"])
    let recent = entries.filter { ($0.text("since") ?? "") > "2022-03-12" }
    #expect(recent.count == 9)
    let counts = try Run("tiers", "--as-of", "2025-03-12", "--format", "json").json(Object.self)
      .objects("counts")
    let count = try #require(counts.first { $0.text("tier") == top })
    #expect(count.object("exclusive").number("countries") == 12)
    #expect(count.object("cumulative").number("countries") == 12)
  }

  @Test func thailandWasNotYetAmongThemAndIsLater() throws {
    #expect(try !atTheTop(on: "2025-03-12").contains { $0.text("name") == "Thailand" })
    #expect(try record("Thailand").object("standing").text("tier") == "strategic")
    let later = try atTheTop(on: "2025-06-01").first { $0.text("name") == "Thailand" }
    #expect(later?.text("since") == "2025-05-16")
    #expect(later?.number("ordinal") == 13)
  }

  @Test func theArticleItselfIsCited() throws {
    let cited = try Run("list", "source:\"vietnam raises indonesia\"", "--format", "csv").output
    #expect(cited.contains("\nidn-2025-csp,"))
    #expect(cited.contains("\nsgp-2025-csp,"))
    #expect(cited.contains("https://thediplomat.com/2025/03/vietnam-raises-indonesia-to-highest"))
  }
}
