import Browser
import Events
import Screen
import Testing

/// What a partner's record says, line by line.
struct RecordTests {
  @Test(arguments: [
    ("1e300", "1e-300", "Trade  1e+300 → 1e-300 USD", bar(40)),
    ("92233720368547758080", "1", "Trade  9.223372036854776e+19 → 1 USD", bar(40)),
    ("10", "1", "Trade  10 → 1 USD", bar(40)),
    ("9.9", "1", "Trade  9.9 → 1 USD", bar(40) + " 990%"),
    ("1", "1e300", "Trade  1 → 1e+300 USD", bar(0) + " 0%"),
    ("-3", "4", "Trade  -3 → 4 USD", bar(0)),
    ("3", "4", "Trade  3 → 4 USD", bar(30) + " 75%"), ("3", "0", "Trade  3 → 0 USD", ""),
  ])
  func aShareIsDrawnForAnyTwoNumbersAndSaidWhereItSaysSomething(
    now: String, target: String, said: String, drawn: String
  ) throws {
    let lines = try record(
      figures: #"{"label": "Trade", "value": \#(now), "unit": "USD"},"#
        + #"{"label": "Trade target", "value": \#(target), "unit": "USD"}"#)
    let index = try #require(lines.firstIndex { $0.hasPrefix("  \(said)") })
    #expect(lines[(index + 1)...].first == (drawn.isEmpty ? "  Note: x" : "    \(drawn)"))
  }

  @Test func rowsWithoutTitlesSayTheirStepOnceBelowWhatTheColumnsWereTakenFor() throws {
    let text = "date,country,tier\n2020-01-01,Japan,High\n2021-01-01,Japan,Low\n"
    let table = try TableReader(Array(text.utf8), file: "x.csv")
    var (assembly, collector) = (TableAssembly(table.plan), TableCollector(table.plan))
    let block = Array(text.utf8.dropFirst(18)).withUnsafeBytes { table.plan.read($0) }
    for batch in try collector.add(block) { assembly.append(batch) }
    let store = assembly.store(collector)
    let record = RecordText(of: Ref(0), in: store, asOf: nil, columns: 70)
    let lines = record.lines.map(\.text)
    #expect(
      lines.suffix(8) == [
        "",
        "Columns: date ← date (days as 2020-01-01), country ← country, tier ←", "tier", "",
        "2021-01-01  · Low", "", "2020-01-01  ★ High", "  the 1st",
      ])
  }

  private static func bar(_ filled: Int) -> String {
    String(repeating: "━", count: filled) + String(repeating: "─", count: 40 - filled)
  }

  @Test func progressIsTowardTheLatestTargetThatHolds() throws {
    let before = try record(
      figures: """
        {"label": "Trade", "value": 4.8, "unit": "USD billion", "year": 2012},
        {"label": "Trade target (before)", "value": 5, "unit": "USD billion", "year": 2015},
        {"label": "Trade target", "value": 10, "unit": "USD billion", "year": 2018}
        """)
    #expect(before.contains("  Trade  4.8 → 10 USD billion (2012 → 2018)"))
    #expect(before.contains("  Trade target (before): 5 USD billion (2015)"))
    let several = try record(
      figures: """
        {"label": "Trade target", "value": 150, "unit": "USD billion", "year": 2030},
        {"label": "Trade target", "value": 100, "unit": "USD billion", "year": 2023},
        {"label": "Trade", "value": 78, "unit": "USD billion", "year": 2021}
        """)
    #expect(several.contains("  Trade  78 → 150 USD billion (2021 → 2030)"))
    #expect(several.contains("  Trade target: 100 USD billion (2023)"))
    let gone = try record(
      figures: """
        {"label": "Trade", "value": 1, "year": 2012},
        {"label": "Trade target (before)", "value": 5, "year": 2015}
        """)
    #expect(gone.contains("  Trade: 1 (2012)"))
    #expect(gone.contains("  Trade target (before): 5 (2015)"))
  }

  /// The record of a partner with one event that has these figures.
  private func record(figures: String) throws -> [String] {
    let json = """
      {"format": 1, "id": "t", "title": "T", "countries": [{"id": "jpn", "name": "Japan"}],
       "events": [{"id": "e", "country": "jpn", "date": "2014", "figures": [\(figures)],
        "note": "x"}]}
      """
    let store = try EventStore(json: Array(json.utf8), name: "t.json")
    return RecordText(of: Ref(0), in: store, asOf: nil, columns: 80).lines.map(\.text)
  }
}
