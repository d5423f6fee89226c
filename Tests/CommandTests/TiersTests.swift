import Testing

struct TiersTests {
  @Test func theTableSaysHowManyAndWhoInTheOrderOfEntry() throws {
    let output = try Run("tiers", "--as-of", "2025-03-12").output
    #expect(
      output.hasPrefix(
        """
        Vietnam's diplomatic partnerships on 12 March 2025

                                             exclusive             cumulative
        Tier                                  partners  countries    partners  countries
        Special Relationship                         3          3           –          –
        Comprehensive Strategic Partnership         12         12          12         12
        Strategic Partnership                        8          8          20         20
        Comprehensive Partnership                   15         14          35         34
        Sectoral Strategic Partnership               5          5           –          –
        Diplomatic Relations                        20         20          55         54

        Special Relationship
          Cuba      1960-12-02  64 years 3 months
          Laos      1977-07-18  47 years 7 months
          Cambodia  2008-06-24  16 years 8 months

        Comprehensive Strategic Partnership
           1  China          2008-06-01  16 years 9 months
           2  Russia         2012-07-27  12 years 7 months
           3  India          2016-09-03  8 years 6 months
           4  South Korea    2022-12-05  2 years 3 months
           5  United States  2023-09-10  1 year 6 months
           6  Japan          2023-11-27  1 year 3 months
           7  Australia      2024-03-07  1 year
           8  France         2024-10-07  5 months
           9  Malaysia       2024-11-21  3 months
          10  New Zealand    2025-02-26  14 days
          11  Indonesia      2025-03-10  2 days
          12  Singapore      2025-03-12  0 days

        Strategic Partnership
        """))
  }

  @Test(arguments: ["1960", "1995", "2008", "2013-07", "2025-03-12", "2026-06-08"])
  func theCountsAreThoseOfThePartnersListed(day: String) throws {
    let report: Object = try Run("tiers", "--as-of", day, "--format", "json").json()
    let partners = report.objects("partners")
    for count in report.objects("counts") {
      let listed = partners.filter { $0.text("tier") == count.text("tier") }
      #expect(count.object("exclusive").number("partners") == listed.count)
      let countries = listed.count { $0.text("country") != "eu" }
      #expect(count.object("exclusive").number("countries") == countries)
    }
    let rows = try CSV.rows(Run("tiers", "--as-of", day, "--format", "csv").output)
    #expect(rows.first == ["country", "name", "tier", "since", "ordinal"])
    #expect(rows.dropFirst().map { $0[0] } == partners.map { $0.text("country") ?? "" })
  }

  @Test func theDayIsTheLastOfTheRecordUnlessOneIsAskedFor() throws {
    let report: Object = try Run("tiers", "--format", "json").json()
    #expect(report.text("asOf") == "2026-06-08")
    let month: Object = try Run("tiers", "--as-of", "2012-07", "--format", "json").json()
    #expect(month.text("asOf") == "2012-07-31")
  }

  @Test func aQueryLeavesThePartnersThatHaveAMatchingEvent() throws {
    let report: Object = try Run("tiers", "group:asean", "--format", "json").json()
    let groups = try Bundled.json().objects("countries").filter {
      $0.texts("groups").contains("ASEAN")
    }
    let ids = Set(report.objects("partners").map { $0.text("country") ?? "" })
    #expect(ids == Set(groups.map { $0.text("id") ?? "" }))
    #expect(try Run("tiers", "zzzz").status == 1)
  }

  @Test func anOrdinalIsTheSameInEveryCommand() throws {
    let report: Object = try Run("tiers", "--format", "json").json()
    for (country, tier, ordinal) in [
      ("kor", "comprehensive-strategic", 4), ("aus", "comprehensive-strategic", 7),
      ("idn", "comprehensive-strategic", 11), ("esp", "strategic", nil), ("cub", "special", nil),
    ] {
      let partner = try #require(report.objects("partners").first { $0.text("country") == country })
      #expect(partner.text("tier") == tier)
      #expect(partner.number("ordinal") == ordinal)
    }
    for (country, day, ordinal) in [("south korea", "2010", 5), ("australia", "2019", 12)] {
      let shown: Object = try Run("show", country, "--as-of", day, "--format", "json").json()
      #expect(shown.object("standing").number("ordinal") == ordinal)
      let tiers: Object = try Run("tiers", "--as-of", day, "--format", "json").json()
      let partner = tiers.objects("partners").first { $0.text("country") == shown.text("id") }
      #expect(partner?.number("ordinal") == ordinal)
      for words in [["show"], ["show", "--format", "markdown"]] {
        #expect(try Run(words + [country, "--as-of", day]).output.contains(", the \(ordinal)th"))
      }
      let list = try Run("list", country, "--as-of", day).output
      #expect(list.contains("#\(ordinal) "))
    }
  }
}
