import Foundation
import Testing

/// Files of rows in which every text, those at the heads of columns too, would do harm if it were
/// printed as it stands.
struct HostileRowsTests {
  private static let columns = [
    "id", "date", "country", "kind", "tier", "from", "title", "place", "region", "latitude",
    "longitude", "person", "summary", "publisher", "url", "note", "confidence",
  ]

  /// Rows under columns with the harm in them; `lead` begins each text.
  private static func rows(_ lead: String) -> [[String]] {
    func text(_ name: String) -> String { "\(lead)\(name)\(HostileDataTests.harm)" }
    let dates = ["2001", "2005-05", "2020-02-03", text("soon")]
    return [columns + [text("extra"), text("more")]]
      + dates.enumerated().map { index, date in
        [
          text("e\(index)"), date, text("land"), text("kind"), text("tier \(index % 2)"),
          text("tier 1"), text("event"), text("place"), text("region \(index)"),
          index == 1 ? text("north") : "10", "100", "\(text("person")); \(text("other"))",
          text("summary"), text("press"), "https://example.org/" + text("address"), text("note"),
          text("sure"), text("extra"), text("more"),
        ]
      }
  }

  private static func csv(_ rows: [[String]]) -> Data {
    let lines = rows.map { row in
      row.map { "\"" + $0.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\"" }
        .joined(separator: ",") + "\n"
    }
    return Data(lines.joined().utf8)
  }

  private static func ndjson(_ rows: [[String]]) throws -> Data {
    try rows.dropFirst().reduce(into: Data()) { lines, row in
      let object = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
      lines += try JSONSerialization.data(withJSONObject: object) + Data("\n".utf8)
    }
  }

  @Test(arguments: ["csv", "ndjson"])
  func noTextOfARowReachesAnOutputAsAControl(format: String) throws {
    let folder = try TemporaryFolder()
    let rows = Self.rows("")
    let bytes = try format == "csv" ? Self.csv(rows) : Self.ndjson(rows)
    let file = try folder.file("x.\(format)", bytes)
    // Rows are the same whatever their file was; of the second format a few reports are enough.
    let commands = HostileDataTests.reports.filter {
      format == "csv" || $0[0] == "list" || $0 == ["export", "--format", "html"]
    }
    for command in commands {
      let run = try Run(command + ["--data", file.path], environment: ["TERM": "xterm-256color"])
      #expect(run.status == 0, "\(command): \(run.errors.prefix(300))")
      expectHarmless(
        run.output, tabs: command.contains("tsv"), colors: command.contains("always"),
        links: command.contains("--links"), returns: command.contains("ics"),
        anyMarks: command.contains { $0.hasSuffix("json") })
      if !run.errors.isEmpty { expectHarmless(run.errors) }
    }
    for (words, status) in [
      (["lint"], 0...1), (["lint", "--format", "json"], 0...1),
      (["list", "--columns", "date=\(rows[0][17])", "--data"], 65...65),
    ] {
      let run = try Run(words + [file.path])
      #expect(status.contains(run.status), "\(words): \(run.errors.prefix(300))")
      expectHarmless(run.output + run.errors, anyMarks: words.contains("json"))
    }
    for view in format == "csv" ? ["timeline", "lanes", "board", "map", "stats"] : ["timeline"] {
      for keys in ["", "Enter G", "t", ": l i n k Enter", "m", "O"] {
        let run = try Run([
          "snapshot", "--view", view, "--size", "120x30", "--keys", keys, "--data", file.path,
        ])
        #expect(run.status == 0)
        expectHarmless(run.output)
      }
    }
  }

  @Test func noMistakeOnTheCommandLineReachesTheErrorAsAControl() throws {
    for words in [
      ["list", "--filter"], ["list", "--as-of"], ["list", "--data"], ["list", "--columns"],
      ["list", "--tiers"], ["list", "--date-format"], ["show"], ["snapshot", "--event"],
      ["snapshot", "--country"], ["snapshot", "--keys"], ["snapshot", "--size"],
      ["snapshot", "--order"], ["snapshot", "--theme"], ["config", "--config"], ["lint"], [],
    ] {
      // Of the data inside nobody says the columns.
      let input = Data("date,country\n2020,A\n".utf8)
      let data = words.contains { ["--columns", "--tiers", "--date-format"].contains($0) }
      let run = try Run(
        words.prefix(1) + (data ? ["--data", "-"] : []) + words.dropFirst() + [
          "x:\u{1B}[2J\u{9B}5m\u{202E}\u{2028}\r=("
        ],
        input: input)
      expectHarmless(run.output + run.errors)
    }
  }

  @Test func csvOfRowsGivesASpreadsheetNothingToComputeInItsColumnsEither() throws {
    for lead in ["=", "+", "-", "@", "\t=", " ="] {
      let file = try TemporaryFolder()
      let data = try file.file("x.csv", Self.csv(Self.rows(lead)))
      for command in ["list", "export", "tiers", "stats"] {
        let run = try Run(command, "--format", "csv", "--data", data.path)
        #expect(run.status == 0, "\(run.errors.prefix(300))")
        for row in CSV.rows(run.output) {
          for cell in row where !cell.isEmpty {
            let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
            #expect(
              first.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } == true, "\(cell.prefix(20))")
          }
        }
      }
    }
  }
}
