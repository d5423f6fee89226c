import Testing

/// The counts that officials stated, which the program must come to for their days.
struct TallyTests {
  @Test func theCountsOfCountriesAreTheOfficialOnes() throws {
    let tallies = try Bundled.json().objects("tallies")
    #expect(!tallies.isEmpty)
    for tally in tallies {
      let day = try #require(tally.text("asOf"))
      let counts = try Run("tiers", "--as-of", day, "--format", "json").json(Object.self)
        .objects("counts")
      for (tier, stated) in tally.object("counts") {
        let stated = try #require(stated as? Int)
        // The total is of the rungs above relations.
        let id = tier == "total" ? "comprehensive" : tier
        let count = try #require(counts.first { $0.text("tier") == id })
        let way = tier == "total" ? "cumulative" : "exclusive"
        #expect(count.object(way).number("countries") == stated, "\(tier) on \(day)")
      }
    }
  }

  @Test(arguments: [
    ("2024-10-31", [8, 10, 14]), ("2025-08-22", [13, 10, 15]), ("2025-12-31", [14, 14, 14]),
  ])
  func theThreeTiersOn(day: String, expected: [Int]) throws {
    let counts = try Run("tiers", "--as-of", day, "--format", "json").json(Object.self)
      .objects("counts")
    let countries = ["comprehensive-strategic", "strategic", "comprehensive"].map { tier in
      counts.first { $0.text("tier") == tier }?.object("exclusive").number("countries")
    }
    #expect(countries == expected)
    let sums = ["comprehensive-strategic", "strategic", "comprehensive"].map { tier in
      counts.first { $0.text("tier") == tier }?.object("cumulative").number("countries")
    }
    #expect(sums == [expected[0], expected[0] + expected[1], expected.reduce(0, +)])
  }
}
