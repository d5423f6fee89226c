import Foundation
import Testing

struct FormatTests {
  @Test func jsonIsTheEventsOfTheDatasetAsFormat1HasThem() throws {
    let listed: [Object] = try Run("list", "--format", "json", "--reverse").json()
    let events = try Bundled.events()
    #expect(listed.count == events.count)
    let byID = Dictionary(uniqueKeysWithValues: events.map { ($0.text("id") ?? "", $0) })
    for event in listed {
      var expected = try #require(byID[event.text("id") ?? ""])
      // What an absent key stands for is written out.
      expected["confidence"] = expected["confidence"] ?? "confirmed"
      #expect(event as NSDictionary == expected as NSDictionary)
    }
  }

  @Test func ndjsonIsTheSameEventsOneToALine() throws {
    let array: [Object] = try Run("list", "tier:csp", "--format", "json").json()
    let lines = try Run("list", "tier:csp", "--format", "ndjson").lines.map(Run.object)
    #expect(lines as NSArray == array as NSArray)
  }

  @Test func csvReadByAnyReaderHasEveryValueOfTheDataset() throws {
    let rows = try CSV.rows(Run("list", "--format", "csv").output)
    let header = try #require(rows.first)
    #expect(Set(rows.map(\.count)) == [19])
    let events = try Bundled.events()
    let records = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    #expect(records.count == events.count)
    let byID = Dictionary(uniqueKeysWithValues: records.map { ($0["id"] ?? "", $0) })
    for event in events {
      let record = try #require(byID[event.text("id") ?? ""])
      let plain = [
        "country", "date", "kind", "tier", "fromTier", "title", "place", "occasion", "summary",
        "note",
      ]
      for key in plain { #expect(record[key] == event.text(key) ?? "") }
      #expect(record["ordinal"] == event.number("ordinal").map(String.init) ?? "")
      #expect(record["areas"] == event.texts("areas").joined(separator: "; "))
      for source in event.objects("sources") {
        #expect(record["sources"]?.contains(source.text("url") ?? "") == true)
      }
      for person in event.objects("signatories") {
        #expect(record["signatories"]?.contains(person.text("name") ?? "") == true)
      }
    }
    #expect(byID["idn-2025-csp"]?["name"] == "Indonesia")
    #expect(
      byID["idn-2025-csp"]?["figures"]
        == "Trade target: 18 USD billion (2028); Trade: 16.7 USD billion (2024)")
    #expect(
      byID["idn-2025-csp"]?["signatories"]
        == "To Lam (General Secretary, CPV, vnm); Prabowo Subianto (President, idn)")
  }

  @Test func tsvHasTheSameColumnsAndNoQuotes() throws {
    let rows = try Run("list", "--format", "tsv").lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(Set(rows.map(\.count)) == [19])
    #expect(rows.count == 177)
  }

  /// A dataset made to do harm wherever it is printed.
  private static let hostile = """
    {"format": 1, "id": "x", "title": "A\\u001b[31mB", "tiers": [{"id": "t", "name": "T|U"}],
     "kinds": [{"id": "k", "name": "K"}], "countries": [{"id": "aaa", "name": "=cmd()"}],
     "events": [{"id": "e", "country": "aaa", "date": "2020", "kind": "k", "tier": "t",
      "title": "@SUM(A1) \\"quoted\\", a|b\\r\\nnext\\tline\\u001b]0;x\\u0007\\u202e",
      "place": "-1", "summary": "+ <b>bold</b> [x](y)",
      "sources": [{"title": "bad", "url": "javascript:alert(1)"},
       {"title": "good", "url": "https://example.org/a(b) c"}]}]}
    """

  private func hostile(_ arguments: String...) throws -> Run {
    let folder = try TemporaryFolder()
    let file = try folder.file("hostile.json", Data(FormatTests.hostile.utf8))
    return try Run(arguments + ["--data", file.path])
  }

  @Test func noControlCharacterReachesAnyOutput() throws {
    let runs = [
      try hostile("list"), try hostile("list", "--format", "csv"),
      try hostile("list", "--format", "tsv"), try hostile("list", "--format", "json"),
      try hostile("list", "--format", "markdown"), try hostile("show", "aaa"),
      try hostile("show", "aaa", "--format", "markdown"), try hostile("tiers"),
      try hostile("snapshot"), try hostile("tiers", "--format", "markdown"),
      try hostile("list", "\u{1B}[2J\u{9B}5m"), try hostile("show", "\u{1B}[2J"),
    ]
    for run in runs {
      for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" && scalar != "\t"
      {
        #expect(scalar.properties.generalCategory != .control, "\(run.output)")
        #expect(scalar.value != 0x202E)
      }
      #expect(!(run.output + run.errors).isEmpty)
    }
  }

  @Test func csvDoesNotGiveASpreadsheetFormulas() throws {
    let row = try #require(CSV.rows(hostile("list", "--format", "csv").output).last)
    #expect(row[2] == "'=cmd()")
    #expect(row[9].hasPrefix("'@SUM(A1) \"quoted\", a|b\nnext line"))
    #expect(row[10] == "'-1")
    #expect(row[13] == "'+ <b>bold</b> [x](y)")
  }

  @Test func tsvKeepsARecordOnOneLine() throws {
    let run = try hostile("list", "--format", "tsv")
    #expect(run.lines.count == 2)
    #expect(run.lines.last?.contains("\t@SUM(A1) \"quoted\", a|b next line") == true)
  }

  @Test func markdownEscapesMarkupAndLinksOnlyToTheWeb() throws {
    #expect(
      try hostile("list", "--format", "markdown").output.contains("a\\|b  next line"))
    let brief = try hostile("show", "aaa", "--format", "markdown").output
    #expect(brief.contains("\n\\+ \\<b\\>bold\\</b\\> \\[x\\](y)\n"))
    #expect(brief.contains("\n1. “bad.” n.d.\n"))
    #expect(brief.contains("\n2. “good.” n.d. <https://example.org/a(b)%20c>.\n"))
    #expect(!brief.contains("javascript"))
  }
}

/// CSV as RFC 4180 has it, read character by character.
enum CSV {
  static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell) = ([[String]](), [String](), "")
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch (scalar, isQuoted) {
      case ("\"", true) where next == "\"":
        cell.unicodeScalars.append("\"")
        next = scalars.next()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\n", false):
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
