import Foundation
import FoundationXML
import Testing

/// What `entente export` writes, read by the programs that it is for.
struct ExportTests {
  private static let selection = [
    "group:asean", "--as-of", "2025-03-12", "--filter", "-is:disputed",
  ]

  private func export(_ format: String, _ arguments: [String] = selection) throws -> Run {
    try Run(["export", "--format", format] + arguments)
  }

  @Test(arguments: ["csv", "json", "ndjson"])
  func rowsAreThoseOfTheList(format: String) throws {
    let listed = try Run(["list", "--reverse", "--format", format] + Self.selection)
    let exported = try export(format)
    #expect(exported.status == 0 && exported.output == listed.output && !exported.output.isEmpty)
  }

  @Test(arguments: ["csv", "ndjson"])
  func rowsAreReadAgainAsTheSameEvents(format: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("x.\(format)", Data(export(format).output.utf8))
    let before: [Object] = try Run(["list", "--format", "json"] + Self.selection).json()
    let after: [Object] = try Run("list", "--data", file.path, "--format", "json").json()
    #expect(before.count == after.count)
    for (a, b) in zip(before.sorted(by: byID), after.sorted(by: byID)) {
      for key in ["id", "date", "title", "place", "occasion", "summary", "note", "confidence"] {
        #expect(a.text(key) == b.text(key), "\(key)")
      }
      for key in ["areas", "signatories", "figures", "sources"] {
        #expect(a[key] as? NSArray == b[key] as? NSArray, "\(key) of \(a.text("id") ?? "")")
      }
    }
  }

  @Test(arguments: ["csv", "ndjson"])
  func whatHappenedOnOneDayStaysInItsOrder(format: String) throws {
    let folder = try TemporaryFolder()
    let rows = "date,country,tier\n2020,A,low\n2021-01-01,A,high\n2021-01-01,A,middle\n"
    let file = try folder.file("x.csv", Data(rows.utf8))
    let arguments = ["--tiers", "high,middle,low", "--data"]
    let exported = try Run(["export", "--format", format] + arguments + [file.path]).output
    let again = try folder.file("y.\(format)", Data(exported.utf8))
    let standings = try [file, again].map {
      try Run(["tiers", "--format", "csv"] + arguments + [$0.path]).output
    }
    #expect(standings[0] == standings[1] && standings[0].contains("A,A,middle,2021-01-01"))
  }

  private func byID(_ a: Object, _ b: Object) -> Bool {
    (a.text("id") ?? "") < (b.text("id") ?? "")
  }

  @Test func aPictureOfAFileWithoutTiersShowsHowLongEventsLastAndNothingThatItHasNot() throws {
    let text = "ruler,from,to\nRamesses II,1279 BC,1213 BC\nAugustus,27 BC,\n"
    let run = try Run(
      ["export", "--data", "-", "--format", "svg"], input: Data(text.utf8))
    #expect(run.status == 0)
    #expect(run.output.contains("<title>Ramesses II, 1279 BCE to 1213 BCE</title></rect>"))
    #expect(run.output.ranges(of: "</title></rect>").count == 1)
    for mark in ["◌", "≠", "unverified", "one source"] { #expect(!run.output.contains(mark)) }
    let tiers = "date,country,tier\n2020,Japan,High\n2021,Chad,High\n"
    let picture = try Run(
      ["export", "--data", "-", "--format", "svg"], input: Data(tiers.utf8)
    ).output
    #expect(picture.contains(">★ High</text>"))
  }

  @Test func markdownIsATableOfAllEventsWithTheirSources() throws {
    let text = try export("markdown", ["--cite", "apa"] + Self.selection).output
    let listed: [Object] = try Run(["list", "--format", "json"] + Self.selection).json()
    #expect(text.matches(of: /(?m)^\| \d{4}/).count == listed.count)
    let sources = text.matches(of: /(?m)^(\d+)\. .*<http.*>$/).compactMap { Int($0.1) }
    #expect(sources == Array(1...sources.count) && sources.count > 50)
  }

  @Test func thePictureIsXMLThatNamesEveryPartnerAndEveryStandingInWords() throws {
    let svg = try export("svg").output
    let parser = XMLParser(data: Data(svg.utf8))
    let texts = Texts()
    parser.delegate = texts
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let tiers: Object = try Run(["tiers", "--format", "json"] + Self.selection).json()
    for partner in tiers.objects("partners") {
      let name = try #require(partner.text("name"))
      #expect(texts.all.contains(name))
      #expect(
        texts.all.contains { $0.hasPrefix("\(name): ") && $0.hasSuffix("still on 12 March 2025") })
    }
    // What colours say, the titles of the bars and the letters say too.
    let marks = try #require(texts.all.first { $0.hasPrefix("◌ announced or in talks") })
    let events: [Object] = try Run(["list", "--format", "json"] + Self.selection).json()
    let doubts = Set(events.compactMap { $0.text("confidence") })
    for (doubt, mark) in [
      ("disputed", "≠ disputed"), ("single", "· one source"), ("unverified", "? unverified"),
    ] {
      #expect(marks.contains(mark) == doubts.contains(doubt), "only what there is is explained")
    }
    #expect(svg.ranges(of: "<rect").count < svg.ranges(of: "<title>").count)
  }

  private final class Texts: NSObject, XMLParserDelegate {
    var all: [String] = []
    private var text = ""
    func parser(
      _: XMLParser, didStartElement _: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes _: [String: String]
    ) { text = "" }
    func parser(_: XMLParser, foundCharacters part: String) { text += part }
    func parser(
      _: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?
    ) {
      all.append(text)
      text = ""
    }
  }

  @Test func nothingMatchedAndWrongUseAreSaid() throws {
    for format in ["csv", "json", "html", "ics", "svg", "markdown"] {
      #expect(try export(format, ["xyzzy"]).status == 1, "\(format)")
    }
    #expect(try Run("export").status == 2)
    #expect(try export("html", ["--cite", "apa"]).status == 2)
  }

  @Test func aLongExportShowsHowFarItIsOnATerminalAndErasesThatAgain() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<20_000).map {
      "{\"date\":\"\(1900 + $0 % 100)-01-02\",\"country\":\"c\($0 % 7)\"}\n"
    }
    let file = try folder.file("x.ndjson", Data(rows.joined().utf8))
    let output = folder.url.appendingPathComponent("out.csv")
    let command =
      "'\(Run.program.path)' export --format csv --data '\(file.path)' >'\(output.path)'"
    let screen = try Run.terminal(
      columns: 80, ["-qec", command, "/dev/null"], environment: ["PATH": "/usr/bin:/bin"],
      program: URL(fileURLWithPath: "/usr/bin/script"))
    #expect(screen.contains("entente: 1024 of 20000 events, 5%"))
    #expect(screen.contains("entente: 20000 of 20000 events, 100%\r\u{1B}[K"))
    #expect(try String(contentsOf: output, encoding: .utf8).split(separator: "\n").count == 20_001)
    let quiet = try Run("export", "--format", "csv", "--data", file.path)
    #expect(quiet.errors.isEmpty)
  }
}
