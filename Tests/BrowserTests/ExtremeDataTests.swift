import Browser
import Events
import Screen
import Testing

/// Data that is sound and unlike any that a person would write.
struct ExtremeDataTests {
  @Test(arguments: ["", #""countries": [{"id": "jpn", "name": "Japan"}],"#])
  func withoutEventsNoViewInventsADay(countries: String) throws {
    let store = try store(
      #"{"format": 1, "tiers": [{"id": "a", "name": "A"}], \#(countries) "id": "t", "title": "T"}"#)
    for view in View.allCases {
      for size in [Size(rows: 30, columns: 120), Size(rows: 9, columns: 50)] {
        var browser = Browser(store: store, size: size)
        browser.setView(view)
        for keys in [
          "s Esc", "<", ">", "Enter", "+ l j", "@ 2 0 2 0 Enter", "Esc c j Enter Esc Esc",
        ] {
          browser.press(keys)
          let screen = browser.screen.joined(separator: "\n")
          #expect(!screen.contains("1970"), "\(view) after \(keys):\n\(screen)")
        }
        #expect(browser.screen.contains { $0.hasPrefix(" There are no events.") })
        #expect(browser.screen[0].contains("0 events"))
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func everyViewIsDrawnAtAnySizeAfterAnyKeys(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = try store(ExtremeDataTests.dataset(&random))
    for view in View.allCases {
      var browser = Browser(store: store, size: Size(rows: 24, columns: 80))
      browser.setView(view)
      for _ in 0..<12 {
        let size = Size(
          rows: .random(in: 1...60, using: &random), columns: .random(in: 1...200, using: &random))
        _ = browser.update(.resized(size))
        let key = AnyKeysTests.keys.randomElement(using: &random) ?? .enter
        _ = browser.update(.key(key))
        #expect(browser.draw().size == size)
      }
    }
    for partner in store.partners {
      for columns in [1, 30, 200] {
        let record = RecordText(of: partner, in: store, asOf: nil, columns: columns)
        #expect(!record.lines.isEmpty)
      }
    }
  }

  private func store(_ json: String) throws -> EventStore {
    try EventStore(json: Array(json.utf8), name: "t.json")
  }

  /// A dataset of few things, each of its values the least, the greatest, or not there.
  private static func dataset(_ random: inout SeededGenerator) -> String {
    func maybe(_ key: String, _ values: [String]) -> String {
      guard let value = values.randomElement(using: &random), Bool.random(using: &random) else {
        return ""
      }
      return #", "\#(key)": \#(value)"#
    }
    func list(_ most: Int, _ element: (Int) -> String) -> String {
      "[" + (0..<Int.random(in: 0...most, using: &random)).map(element).joined(separator: ", ")
        + "]"
    }
    let numbers = ["1e308", "-1e308", "1e-320", "0", "-0", "92233720368547758080", "1", "0.1"]
    let years = ["0", "1", "9999", "2020"]
    let dates = ["0000", "0000-01-01", "9999", "9999-12-31", "2020-02-29", "2020-02", "2021"]
      .map { "\"\($0)\"" }
    let words = ["", " ", "x", "漢字", "e\u{301}", String(repeating: "w", count: 300)]
      .map { "\"\($0)\"" }
    let ranks = ["-1000000", "1000000", "0"]
    let tiers = (0..<Int.random(in: 1...6, using: &random)).map { index in
      #"{"id": "t\#(index)", "name": "Tier""# + maybe("rank", ranks)
        + maybe("sectoral", ["true"]) + maybe("ladder", ["true", "false"]) + "}"
    }
    let ids = tiers.indices.map { "\"t\($0)\"" }
    func figure(_ label: String) -> String {
      #"{"label": "\#(label)", "value": \#(numbers.randomElement(using: &random) ?? "0")"#
        + maybe("year", years) + "}"
    }
    let events = list(14) { index in
      #"{"id": "e\#(index)", "country": "p\#(index % 4)", "#
        + #""date": \#(dates.randomElement(using: &random) ?? "")"# + maybe("tier", ids)
        + maybe("fromTier", ids) + maybe("kind", [#""not-yet""#, #""done""#])
        + maybe("ordinal", ["1", "1000000"]) + maybe("title", words) + maybe("place", words)
        + #", "figures": [\#(figure("Trade")), \#(figure("Trade target"))]}"#
    }
    let countries = (0..<4).map { index in
      #"{"id": "p\#(index)", "name": "Partner \#(index)""#
        + maybe("latitude", ["-90", "90", "0"]) + maybe("longitude", ["-180", "180", "-30"])
        + maybe("region", [#""East""#, #""West""#]) + maybe("capital", words) + "}"
    }
    return #"{"format": 1, "id": "t", "title": "T", "tiers": [\#(tiers.joined(separator: ", "))], "#
      + #""kinds": [{"id": "not-yet", "name": "Not yet signed", "inForce": false}, "#
      + #"{"id": "done", "name": "D"}], "#
      + #""countries": [\#(countries.joined(separator: ", "))], "events": \#(events)"#
      + maybe(
        "coverage",
        [#"{"from": "0000", "to": "9999"}"#, #"{"from": "2020-02-29", "to": "2020-02-29"}"#]) + "}"
  }
}
