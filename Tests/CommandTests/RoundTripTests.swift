import Foundation
import Testing

/// What `entente list` prints is read back by `--data`, and is the same events.
@Suite("A list read back")
struct RoundTripTests {
  private static let formats = ["csv", "tsv", "ndjson", "json"]

  @Test(arguments: formats)
  func `of the bundled dataset has the same events`(format: String) throws {
    try expectTheSame(["list", "--reverse"], as: format, in: TemporaryFolder())
  }

  @Test(arguments: zip(UInt64(1)...12, (0..<3).flatMap { _ in formats }))
  func `of random data has the same events`(seed: UInt64, format: String) throws {
    let folder = try TemporaryFolder()
    var timeline = RandomTimeline(seed: seed)
    let file = try folder.file("random.json", timeline.data())
    try expectTheSame(
      ["list", "--reverse", "--data", file.path], as: format, in: folder)
  }

  @Test(arguments: ["alliances.csv", "reigns.tsv", "releases.ndjson", "treaties-sheet.csv"])
  func `of a file of rows keeps every column`(name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../EventsTests/Tables/Files/\(name)").standardized
    for format in Self.formats {
      try expectTheSame(
        ["list", "--reverse", "--data", file.path]
          + (name == "treaties-sheet.csv" ? ["--date-format", "dmy"] : []),
        as: format, in: TemporaryFolder())
    }
  }

  private func expectTheSame(
    _ list: [String], as format: String, in folder: TemporaryFolder
  ) throws {
    let wanted: [Object] = try Run(list + ["--format", "json"]).json()
    let printed = try Run(list + ["--format", format]).output
    let file = try folder.file("list", Data(printed.utf8))
    let read = try Run(["list", "--reverse", "--data", file.path, "--format", "json"])
    #expect(read.errors == "")
    let found: [Object] = try read.json()
    #expect(found.count == wanted.count)
    for (event, original) in zip(found, wanted) {
      // Keys that the program has no name for come back as texts, a line end is
      // a line feed, and TSV has none in texts.
      let texts = Self.texts(original).mapValues {
        let text = $0.replacing("\r\n", with: "\n")
        return format == "tsv" ? text.replacing("\n", with: " ") : text
      }
      let found = Self.texts(event).mapValues { $0.replacing("\r\n", with: "\n") }
      #expect(found == texts)
    }
  }

  /// The keys with their values as JSON, or texts as they are.
  private static func texts(_ event: Object) -> [String: String] {
    event.mapValues { value in
      if let text = value as? String { return text }
      let data = try? JSONSerialization.data(
        withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
      return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }
}

/// A document of format 1 whose texts have what makes trouble in tables.
private struct RandomTimeline {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(values.count)] }

  private mutating func text() -> String {
    let pieces = [
      "Trade", "; ", ", ", " (", ")", ": ", "=SUM(A1)", "'=x", "-5", "+1", "@me", "Hà Nội", "\"",
      "[", "[{",
      "2024-05-06", "https://example.org/a,b", "vnm", "16.7", "協力", "|", "'", "line\nend", "{",
      "\\",
    ]
    let count = 1 + number(4)
    let text = (0..<count).map { _ in pick(pieces) }.joined(separator: pick(["", " "]))
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return trimmed.isEmpty ? "x" : trimmed
  }

  private mutating func maybe(_ key: String, in object: inout Object) {
    if number(2) == 0 { object[key] = text() }
  }

  mutating func data() throws -> Data {
    let tiers = ["high", "low", "sectoral"]
    let events: [Object] = (0..<40).map { index in
      let day = "\(1990 + index)-0\(1 + number(9))-1\(number(9))"
      var event: Object = [
        "id": "e\(index)", "country": pick(["aaa", "bbb"]),
        "date": String(day.prefix(pick([4, 7, 10]))),
      ]
      if number(3) == 0 { event["end"] = "\(2040 + number(20))" }
      if number(2) == 0 { event["tier"] = pick(tiers) }
      if number(2) == 0 { event["fromTier"] = pick(tiers) }
      if number(2) == 0 { event["kind"] = pick(["visit", "announced"]) }
      if number(3) == 0 { event["ordinal"] = 1 + number(9) }
      for key in ["title", "place", "occasion", "summary", "note"] { maybe(key, in: &event) }
      event["confidence"] = pick(["confirmed", "single", "disputed", "unverified"])
      if number(3) == 0 { event["areas"] = (0...number(3)).map { _ in text() } }
      if number(3) == 0 { event["marginalia"] = text() }
      if number(2) == 0 {
        event["signatories"] = (0...number(2)).map { _ in
          var person: Object = ["name": text()]
          maybe("role", in: &person)
          if number(2) == 0 { person["side"] = pick(["vnm", "aaa", "x y"]) }
          return person
        }
      }
      if number(2) == 0 {
        event["figures"] = (0...number(2)).map { _ in
          var figure: Object = ["label": text(), "value": pick([1, 16.7, -3, 0.25, 1e21])]
          maybe("unit", in: &figure)
          if number(2) == 0 { figure["year"] = 2000 + number(40) }
          return figure
        }
      }
      if number(2) == 0 {
        event["sources"] = (0...number(2)).map { _ in
          var source: Object = ["publisher": text()]
          maybe("title", in: &source)
          if number(2) == 0 { source["date"] = "2024-0\(1 + number(9))" }
          if number(2) == 0 { source["url"] = "https://example.org/\(number(99))" }
          return source
        }
      }
      return event
    }
    return try JSONSerialization.data(withJSONObject: [
      "format": 1, "id": "random", "title": "Random",
      "tiers": tiers.map { ["id": $0, "name": $0.capitalized] },
      "kinds": [
        ["id": "visit", "name": "Visit"], ["id": "announced", "name": "A", "inForce": false],
      ],
      "countries": [["id": "aaa", "name": "A"], ["id": "bbb", "name": "B"]], "events": events,
    ])
  }
}
