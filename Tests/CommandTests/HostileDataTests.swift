import Foundation
import FoundationXML
import Testing

/// A dataset in which every text would do harm if it were printed as it stands.
struct HostileDataTests {
  /// All controls, what reorders and breaks lines, sequences that terminals obey, what XML cannot
  /// hold, and an hour of accents on one letter.
  static let harm =
    String(String.UnicodeScalarView((0..<0x20).map { Unicode.Scalar($0 as UInt8) }))
    + "\u{7F}" + String(String.UnicodeScalarView((0x80..<0xA0).map { Unicode.Scalar($0 as UInt8) }))
    + "\u{2028}\u{2029}\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}"
    + "\u{2067}\u{2068}\u{2069}\u{FEFF}\u{FFFE}\u{10FFFF}\u{1B}]52;c;cHduZWQ=\u{7}\u{1B}[2J\u{9B}5m"
    + "\u{1B}P$q\u{1B}\\\u{90}x\u{9C}\u{1B}]8;;javascript:alert(1)\u{1B}\\<\u{301}&\u{302}]]>"
    + "[x](javascript:y) ![x](file:z) <script> `c` a|b ~~s~~ & you@example.org e"
    + String(repeating: "\u{301}", count: 3_600)

  /// Format 1 with the harm in every text, ids and extra keys too; `lead` begins each.
  static func dataset(_ lead: String) throws -> Data {
    func text(_ name: String) -> String { "\(lead)\(name)\(harm)" }
    let source: Object = [
      "publisher": text("press"), "title": text("story"), "date": "2020-02",
      "url": "https://example.org/" + text("address"),
    ]
    let sources = [source, ["title": text("bad"), "url": "javascript:alert(1)//" + harm]]
    let events = ["2001", "2005-05", "2020-02-03"].enumerated().map { index, date -> Object in
      [
        "id": text("event \(index)"), "country": text("land"), "date": date,
        "kind": text("kind"), "tier": text("tier \(index % 2)"), "ordinal": 3,
        "fromTier": text("tier 1"), "title": text("event"), "place": text("place"),
        "occasion": text("visit"), "summary": text("summary"), "areas": [text("area")],
        "signatories": [["name": text("person"), "role": text("role"), "side": text("side")]],
        "figures": [["label": text("trade"), "value": -1.5, "unit": text("unit"), "year": 2024]],
        "sources": sources, "confidence": "disputed", "note": text("note"),
        text("extra"): [text("more"): [text("inner")]],
      ]
    }
    let dataset: Object = [
      "format": 1, "id": text("id"), "title": text("title"),
      "subject": ["id": text("side"), "name": text("subject"), "nameVi": text("tên")],
      "coverage": ["from": "2000", "to": "2021", "note": text("coverage")],
      "tiers": (0..<2).map { index -> Object in
        ["id": text("tier \(index)"), "name": text("name \(index)"), "short": text("T\(index)")]
      },
      "kinds": [["id": text("kind"), "name": text("sort")]], "regions": [text("region")],
      "countries": [
        [
          "id": text("land"), "iso2": text("XX"), "name": text("Land"),
          "officialName": text("Official"), "nameVi": text("Nước"), "aliases": [text("alias")],
          "region": text("region"), "groups": [text("group")], "capital": text("capital"),
          "latitude": 10, "longitude": 100, "note": text("note"), text("extra"): text("more"),
        ]
      ],
      "events": events,
      "tallies": [["asOf": "2020", "counts": [text("tier 0"): 1], "text": text("tally")]],
    ]
    return try JSONSerialization.data(withJSONObject: dataset)
  }

  /// A dataset in a file, for commands to read.
  private struct Hostile {
    let folder: TemporaryFolder
    let file: URL

    init(lead: String = "") throws {
      folder = try TemporaryFolder()
      file = try folder.file("x.json", HostileDataTests.dataset(lead))
    }

    func run(_ arguments: [String]) throws -> Run {
      try Run(arguments + ["--data", file.path], environment: ["TERM": "xterm-256color"])
    }
  }

  static let formats = ["table", "csv", "tsv", "json", "ndjson", "markdown", "speech"]
  static let reports =
    ["list", "tiers", "stats"].flatMap { command in
      formats.map { [command, "--format", $0] }
    }
    + ["text", "json", "markdown", "speech"].map {
      ["show", "--filter", "year:2005", "--format", $0]
    }
    + ["chicago", "apa", "bibtex"].flatMap { style in
      ["markdown", "citations"].map {
        ["show", "--filter", "year:2005", "--format", $0, "--cite", style]
      }
    }
    + ["csv", "json", "ndjson", "markdown", "html", "svg", "ics"].map {
      ["export", "--format", $0]
    }
    + ["text", "markdown", "speech"].map { ["brief", "--format", $0] }
    + [["brief", "--cite", "bibtex"], ["brief", "--color", "always", "--links", "always"]]
    + [["list", "--color", "always"], ["show", "--filter", "year:2005", "--color", "always"]]
    + [["show", "--filter", "year:2005", "--color", "always", "--links", "always"]]
    + [["tiers", "--color", "always"], ["stats", "--color", "always"]]

  @Test(arguments: reports)
  func noTextOfADatasetReachesAnOutputAsAControl(command: [String]) throws {
    let run = try Hostile().run(command)
    #expect(run.status == 0, "\(run.errors.prefix(300))")
    expectHarmless(
      run.output, tabs: command.contains("tsv"), colors: command.contains("always"),
      links: command.contains("--links"), returns: command.contains("ics"),
      anyMarks: command.contains { $0.hasSuffix("json") })
  }

  @Test(arguments: ["timeline", "lanes", "board", "map", "stats"], ["text", "ansi", "svg"])
  func noTextOfADatasetReachesAScreenAsAControl(view: String, format: String) throws {
    let hostile = try Hostile()
    for keys in ["", "Enter G", "t", "r", "c", "f p l a c e", "/ e v e n t Enter", "@ < <"] {
      let run = try hostile.run(
        ["snapshot", "--view", view, "--format", format, "--size", "120x30", "--keys", keys])
      #expect(run.status == 0, "\(run.errors.prefix(300))")
      expectHarmless(run.output, colors: format == "ansi")
      guard format == "svg" else { continue }
      let parser = XMLParser(data: Data(run.output.utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError)) after \(keys)")
    }
  }

  @Test(arguments: ["text", "json"])
  func noTextOfADatasetReachesLintsFindingsAsAControl(format: String) throws {
    let hostile = try Hostile()
    let run = try Run("lint", "--explained", "--format", format, hostile.file.path)
    #expect(run.status == 1 && run.lines.count > 5)
    expectHarmless(run.output, anyMarks: format == "json")
    if !run.errors.isEmpty { expectHarmless(run.errors) }
  }

  @Test func noMistakeInADatasetReachesTheErrorAsAControl() throws {
    let folder = try TemporaryFolder()
    let sound = String(decoding: try HostileDataTests.dataset(""), as: UTF8.self)
    for (old, new) in [
      ("\"2001\"", "\"20x1\""), ("land", "lamd"), ("\"ordinal\":3", "\"ordinal\":{}"),
    ] {
      // The first of several only: the others name it.
      var text = sound
      let range = try #require(text.range(of: old))
      text.replaceSubrange(range, with: new)
      let file = try folder.file("bad\u{1B}[2J\u{202E}.json", Data(text.utf8))
      let run = try Run("list", "--data", file.path)
      #expect(run.status == 65)
      expectHarmless(run.errors)
    }
  }

  @Test func csvGivesASpreadsheetNothingToCompute() throws {
    for lead in ["=", "+", "-", "@", "\t=", "\r+", "\n@", " =", "\u{A0}=", "＝", "＋", "－", "＠"] {
      let hostile = try Hostile(lead: lead)
      for command in ["list", "export", "tiers", "stats"] {
        for row in CSV.rows(try hostile.run([command, "--format", "csv"]).output) {
          for cell in row where !cell.isEmpty {
            let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
            #expect(first.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } == true, "\(lead)")
          }
        }
      }
    }
  }

  @Test func jsonHasEveryTextAsItWas() throws {
    let hostile = try Hostile()
    let listed: [Object] = try hostile.run(["list", "--format", "json", "--reverse"]).json()
    let written: Object = try Run.object(
      String(decoding: HostileDataTests.dataset(""), as: UTF8.self))
    let texts = try [listed, written.objects("events")].map {
      try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys)
    }
    #expect(listed.count == 3 && texts[0] == texts[1])
  }

  @Test func markdownLinksToTheWebAlone() throws {
    let output = try Hostile().run(["show", "--filter", "year:2005", "--format", "markdown"]).output
    let links = output.matches(of: /<(https[^>]*)>/)
    #expect(links.count == 1)
    for link in links {
      #expect(link.1.hasPrefix("https://example.org/address"))
      #expect(link.1.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\\`".utf8.contains($0) })
    }
    let text = output.replacing(/<https[^>]*>/, with: "")
    #expect(text.firstMatch(of: /[^\\]\]\(/) == nil)
    for mark in ["<script>", "[x]", "`c`", "~~s~~", "you@"] {
      #expect(!text.contains(mark), "\(mark)")
    }
  }
}

/// Expects nothing in an output that a terminal would obey or that would change the order or the
/// lines of what is around it.
func expectHarmless(
  _ output: String, tabs: Bool = false, colors: Bool = false, links: Bool = false,
  returns: Bool = false,
  anyMarks: Bool = false
) {
  var text = output
  if colors { text.replace(/\u{1B}\[[0-9;]*m/, with: "") }
  if links {
    text.replace(/\u{1B}\]8;(id=[0-9]+)?;[!-~]*\u{1B}\\/, with: "")
  }
  if returns { text.unicodeScalars.replace("\r\n".unicodeScalars, with: "\n".unicodeScalars) }
  #expect(!text.isEmpty)
  let harmful = text.unicodeScalars.filter { scalar in
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && !(tabs && scalar == "\t")
    case .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }
  #expect(harmful.isEmpty, "\(Set(harmful.map { String($0.value, radix: 16) }))")
  guard !anyMarks else { return }
  var (marks, most) = (0, 0)
  for scalar in text.unicodeScalars {
    marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
    most = max(most, marks)
  }
  #expect(most <= 30)
}
