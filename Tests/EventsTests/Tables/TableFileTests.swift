import Testing

@testable import Events

@Suite("Files of rows")
struct TableFileTests {
  @Test func `an alliance list with dates in six columns`() throws {
    let file = try TableFile("alliances.csv")
    #expect(
      file.table.plan.description
        == "country ← state_name1, day ← dyad_st_day, month ← dyad_st_month, year ← dyad_st_year, "
        + "end-day ← dyad_end_day, end-month ← dyad_end_month, end-year ← dyad_end_year, "
        + "tier ← type; kept as they are: version4id, dyadid, ccode1, ccode2, state_name2, "
        + "defense, neutrality")
    #expect(
      file.events == [
        "1373-06-16 United Kingdom [Defence pact]",
        "1761-08-15/1790 France [Defence pact]",
        "1796-04/1807 France [Defence pact]",
        "1879-10-07/1918-11-03 Germany [Defence pact]",
        "1894-01-04/1918-03-03 France [Defence pact]",
        "1902-01-30/1923-08-17 United Kingdom [Defence pact]",
        "1904-04-08 France [Entente]",
        "1939-08-23/1941-06-22 Germany [Neutrality]",
        "1942-05-26/1955-05-07 United Kingdom [Defence pact]",
        "1949-04-04 United States [Defence pact]",
      ])
    #expect(file.notes == ["alliances.csv:12:1: 1 row without a date is left out"])
  }

  @Test func `an extract of GDELT without headings`() throws {
    let file = try TableFile("gdelt.tsv", columns: "country=9, tier=12, url=18")
    #expect(
      file.table.plan.description
        == "date ← column 2 (days as 20240131), country ← column 9, tier ← column 12, "
        + "url ← column 18; kept as they are: column 1, column 3, column 4, column 5, column 6, "
        + "column 7, column 8, column 10, column 11, column 13, column 14, column 15, column 16, "
        + "column 17")
    #expect(
      file.events == [
        "2024-01-31 VIETNAM [1]", "2024-01-31 JAPAN [1]", "2024-02-01 (no column 9) [3]",
        "2024-02-01 VIETNAM [1]",
      ])
    let last = file.store[Ref<Event>(3)]
    #expect(last.sources.map(\.url) == ["https://example.org/d\"e"])
    #expect(last.extras.first { $0.key == "column 7" }?.text == "RUSSIA")
    #expect(last.extras.first { $0.key == "column 5" }?.text == "2024.0877")
    #expect(
      file.notes == ["gdelt.tsv:3:1: 1 row has no country, and stands under “(no column 9)”"])
    #expect(
      refusal { try TableFile("gdelt.tsv") }
        == "gdelt.tsv:1:1: found the columns column 1, column 2, column 3, column 4, column 5, "
        + "column 6, column 7, column 8, column 9, column 10, column 11, column 12, … (18 in all), "
        + "expected a column of countries, or else of titles; "
        + "say which it is: --columns country=8")
  }

  @Test func `a spreadsheet's export with semicolons and decimal commas`() throws {
    let file = try TableFile("treaties-sheet.csv")
    #expect(
      file.table.plan.description
        == "date ← Ngày (as 31.01.2024), country ← Partner, region ← Region, tier ← Type, "
        + "title ← Title, latitude ← Latitude, longitude ← Longitude, summary ← Notes")
    #expect(file.table.plan.title == "Treaties of the office")
    #expect(
      file.events == [
        "2024-01-31 Japan [Partnership] Security; and trade",
        "2024-02-01 Chile [Partnership] Trade agreement",
        "2024-03-15 Japan [Alliance] Defence treaty", "2024-04-03 Kenya [Partnership] Grant",
        "2024-04-04 Kenya [Partnership] Loan",
      ])
    let chile = file.store[Ref<Event>(1)]
    #expect(chile.summary == "Signed in \"La Moneda\",\r\nthen ratified")
    #expect(file.store[chile.partner].latitude == -33.4489)
    #expect(file.store[chile.partner].longitude == -70.6693)
    #expect(file.store.tiers.map { file.store[$0].name } == ["Alliance", "Partnership"])
    #expect(
      file.store[Ref<Event>(4)].extras.map { "\($0.key): \($0.text)" } == ["column 9: one more"])
    #expect(
      file.notes == [
        "treaties-sheet.csv:9:1: 1 row has fewer fields than there are columns, which are 8",
        "treaties-sheet.csv:10:1: 1 row has more fields than there are columns, which are 8; "
          + "the others are kept by their number",
        "treaties-sheet.csv:11:1: 1 row is left out, for a date that cannot be read: “soon”"
          + "; a date is written 2004, 2004-06 or 2004-06-11",
      ])
  }

  @Test func `answers of Wikidata`() throws {
    let rows = try TableFile("wikidata.csv")
    #expect(
      rows.table.plan.description
        == "url ← item, title ← itemLabel, date ← date (days as 1648-10-24T00:00:00Z), "
        + "country ← countryLabel; kept as they are: country, coord")
    #expect(
      rows.events == [
        "-1258-01-01 Ancient Egypt Treaty of Kadesh", "1648-10-24 Germany Peace of Westphalia",
        "1919-06-28 France Treaty of Versailles", "1949-04-04 United States North Atlantic Treaty",
      ])
    #expect(
      rows.store[Ref<Event>(1)].extras.first?.text == "Point(8.05 52.28)")
    #expect(
      rows.notes == [
        "wikidata.csv:6:43: 1 row is left out, for a date that cannot be read: “t2401”; "
          + "a date is written 2004, 2004-06 or 2004-06-11"
      ])
    let lines = try TableFile("wikidata.ndjson")
    #expect(
      lines.table.plan.description
        == "url ← item, title ← itemLabel, date ← date (days as 1919-06-28T00:00:00Z), "
        + "country ← countryLabel; kept as they are: signed, extra")
    #expect(
      lines.events == [
        "1919-06-28 France Treaty of Versailles", "1945-09-02 Việt Nam Independence of Vietnam",
        "1949-04-04 United States North Atlantic Treaty",
      ])
    #expect(lines.store[Ref<Event>(1)].extras.map(\.text) == [#"{"a":[1,2]}"#])
    #expect(lines.store[Ref<Event>(2)].extras.map(\.text) == ["12 states – \"first\""])
    #expect(
      lines.notes == [
        "wikidata.ndjson:4:1: 1 line is left out: found not; expected a JSON object in each line",
        "wikidata.ndjson:5:1: 1 row without a date is left out",
      ])
  }

  @Test func `a list of releases, all of one project`() throws {
    let file = try TableFile("releases.ndjson")
    #expect(
      file.table.plan.description
        == "title ← name, date ← published_at (days as 2019-03-25T17:12:18Z), url ← html_url, "
        + "person ← author, summary ← body; kept as they are: tag_name, prerelease, assets")
    #expect(
      file.events == [
        "2019-03-25 releases Swift 5.0 Release", "2024-09-16 releases Swift 6.0 Release",
        "2025-03-31 releases Swift 6.1 Release",
      ])
    #expect(file.store[Ref<Event>(0)].signatories.map(\.name) == ["swift-ci"])
    #expect(file.store[Ref<Event>(0)].summary == "ABI stability\r\n\r\non Apple platforms")
    #expect(file.store[Ref<Event>(2)].summary == nil)
  }

  @Test func `reigns before the common era`() throws {
    let file = try TableFile("reigns.tsv")
    #expect(
      file.table.plan.description
        == "country ← Ruler, date ← From (months as Oct 49 BC), end ← To (days as 15 March 44 BC), "
        + "title ← Title, tier ← Status")
    #expect(
      file.events == [
        "-1278~/-1212~ Ramesses II [Pharaoh] Pharaoh of Egypt",
        "-0050/-0029-08-10 Cleopatra VII [Pharaoh] Queen of Egypt",
        "-0048-10/-0043-03-15 Julius Caesar [Dictator] Dictator of Rome",
        "-0026-01-16/0014-08-19 Augustus [Emperor] Princeps",
        "0014-09-18/0037-03-16 Tiberius [Emperor] Princeps",
        "0098-01-28/0117-08~ Trajan [Emperor] Princeps",
      ])
    #expect(file.store[Ref<Event>(1)].date.description == "51 BCE")
    for (text, count) in [
      ("date:44bce", 2), ("date:-0050..-0043", 2), ("year:-43", 2), ("date<1BCE", 4),
      ("date:\"15 mar 44 bc\"", 2), ("\"51 bce\"", 1),
    ] {
      let query = try Query(text, for: file.store)
      #expect(file.store.events(matching: query).count == count, "\(text)")
    }
    #expect(file.notes == [])
  }
}
