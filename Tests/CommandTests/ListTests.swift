import Browser
import Events
import Screen
import Testing

struct ListTests {
  @Test func aRowSaysWhenWhoWhatTheHowManiethWhereAndUnderWhichTitle() throws {
    let run = try Run("list", "country:idn")
    #expect(
      run.output == """
        2025-03-10  ★  Indonesia  SP → CSP         #11     Jakarta  Comprehensive Strategic Partnership
        2024-09-13  ◌  Indonesia  → CSP announced       ·  Hanoi    Agreement to move to a Comprehensive Strategic Partnership in 2025
        2013-06-27  ◆  Indonesia  CP → SP               ·  Jakarta  Strategic Partnership
        2003-06     ▲  Indonesia  → CP                     Hanoi    Joint Declaration on the Framework of Friendly and Comprehensive Partnership Entering the 21st Century
        1955-12-30  ·  Indonesia  → DR                              Diplomatic relations (consulate-general level)

        """)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func itPrintsExactlyTheEventsThatTheBrowserShows() throws {
    let store = try EventStore.bundled()
    let queries = [
      "", "indonesia", "tier:csp", "tier>=strategic -region:europe", "group:asean OR group:g7",
      "standing:csp kind:upgrade", "standing>=strategic", "(japan OR korea) year:2023",
      "is:announced", "is:disputed OR is:single", "-is:inforce", "\"green technologies\"",
      "date:2013..2015", "han quoc", "person:\"to lam\"", "from:strategic", "is:skip",
    ]
    for (index, query) in queries.enumerated() {
      for day in [nil, ["2012", "2013-06", "2025-03-12"][index % 3]] {
        let order = Order.Key.allCases[index % 3]
        var browser = Browser(store: store, size: Size(rows: 24, columns: 80))
        try browser.setDay(day.flatMap { try store.day(asked: $0) })
        try browser.setFilter(query)
        let options =
          ["--order", order.rawValue, "--format", "tsv"] + (day.map { ["--as-of", $0] } ?? [])
        let run = try Run(["list", query] + options)
        let ids = run.lines.dropFirst().map { String($0.prefix { $0 != "\t" }) }
        let shown = browser.shown.map { store[$0].id }
        #expect(ids.sorted() == shown.sorted(), "\(query) as of \(day ?? "the end")")
        if order == .date { #expect(ids == shown) }
        #expect(run.status == (shown.isEmpty ? 1 : 0))
      }
    }
  }

  @Test func theWordsOfAQueryNeedNoQuotesAndMayBeginWithAHyphen() throws {
    let quoted = try Run("list", "tier:csp -region:europe kind:upgrade")
    let bare = try Run("list", "tier:csp", "-region:europe", "--color", "never", "kind:upgrade")
    #expect(bare.output == quoted.output)
    #expect(bare.lines.count > 5)
    #expect(!bare.output.contains("France"))
  }

  @Test func queryAndFilterMustBothHold() throws {
    let both = try Run("list", "japan OR korea", "--filter", "tier:csp OR tier:strategic")
    let joined = try Run("list", "(japan OR korea) (tier:csp OR tier:strategic)")
    #expect(both.output == joined.output)
    #expect(!both.lines.isEmpty)
  }

  @Test func ofSeveralFiltersAllHold() throws {
    let both = try Run("list", "--filter", "tier:csp OR tier:sp", "--filter", "-group:asean")
    #expect(both.output == (try Run("list", "(tier:csp OR tier:sp) -group:asean")).output)
    #expect(both.lines.count > 20)
    let wrong = try Run("list", "--filter", "tier:csp", "--filter", "tire:sp")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("\n  tire:sp\n  ^"))
  }

  @Test func ordersAreByDateByPartnerAndByTierAndCanBeReversed() throws {
    func column(_ name: String, _ arguments: String...) throws -> [String] {
      let rows = try Run(["list", "--format", "ndjson"] + arguments).lines
      return try rows.map { try Run.object($0).text(name) ?? "" }
    }
    let dates = try column("date")
    #expect(dates.first.map { $0 > "2026" } == true)
    #expect(try column("id", "--reverse") == column("id").reversed())
    let partners = try column("country", "--order", "partner")
    #expect(partners.first == "dza")
    #expect(partners.count { $0 == "idn" } == 5)
    #expect(partners.firstIndex(of: "idn").map { Set(partners[$0..<$0 + 5]) } == ["idn"])
    let tiers = try column("tier", "--order", "tier").reduce(into: [String]()) { tiers, tier in
      if tiers.last != tier { tiers.append(tier) }
    }
    #expect(
      tiers == [
        "special", "comprehensive-strategic", "strategic", "comprehensive", "sectoral-strategic",
        "diplomatic", "",
      ])
    #expect(
      try column("id", "--order", "tier", "--reverse") == column("id", "--order", "tier").reversed()
    )
  }

  @Test func nothingFoundIsSaidOnStandardErrorAndByTheStatus() throws {
    let run = try Run("list", "zzzz")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors == "entente: no event matches\n")
    #expect(try Run("list", "zzzz", "--format", "json").output == "[]\n")
    #expect(try Run("list", "zzzz", "--format", "csv").lines.count == 1)
  }
}
