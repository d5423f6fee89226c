import Events
import Foundation
import Testing

/// A timeline that lint has nothing to say of, whose lines the tables below damage.
private let sound = """
  {
   "format": 1, "id": "t", "title": "T",
   "subject": {"id": "vnm", "name": "Vietnam"},
   "coverage": {"from": "1950", "to": "2025-06"},
   "tiers": [
    {"id": "strategic", "name": "Strategic"},
    {"id": "comprehensive", "name": "Comprehensive"},
    {"id": "field", "name": "In a field", "sectoral": true},
    {"id": "relations", "name": "Relations"}],
   "kinds": [{"id": "step", "name": "Step"}, {"id": "talks", "name": "Talks", "inForce": false}],
   "regions": ["East Asia", "Europe"],
   "countries": [
    {"id": "jpn", "name": "Japan", "region": "East Asia", "latitude": 35.7, "longitude": 139.7},
    {"id": "eu", "name": "EU", "type": "organisation", "latitude": 50.8, "longitude": 4.4},
    {"id": "fra", "name": "France", "region": "Europe", "latitude": 48.9, "longitude": 2.4}],
   "events": [
    {"id": "j1", "country": "jpn", "date": "1973", "kind": "step", "tier": "relations", "confidence": "single"},
    {"id": "f1", "country": "fra", "date": "1973-04", "kind": "step", "tier": "relations", "confidence": "single"},
    {"id": "e1", "country": "eu", "date": "2010", "kind": "step", "tier": "comprehensive", "ordinal": 1,
     "sources": [{"publisher": "VNA", "url": "https://vna.vn/1"}, {"url": "http://eu.int/1"}]},
    {"id": "f2", "country": "fra", "date": "2013-02-01", "kind": "step", "tier": "field", "confidence": "single"},
    {"id": "f3", "country": "fra", "date": "2013-09", "kind": "step", "tier": "comprehensive", "fromTier": "field",
     "ordinal": 2, "signatories": [{"name": "A", "side": "vnm"}, {"name": "B", "side": "fra"}], "confidence": "single"},
    {"id": "j2", "country": "jpn", "date": "2014-03-18", "kind": "step", "tier": "strategic", "fromTier": "relations",
     "sources": [{"publisher": "VNA", "url": "https://vna.vn/2"}, {"publisher": "MOFA"}], "confidence": "confirmed"}],
   "tallies": [{"asOf": "2014", "counts": {"strategic": 1, "comprehensive": 1, "total": 2}}]
  }

  """

/// The rule, what is replaced by what, and the lines that lint then prints.
private let mistakes: [(LintRule, String, String, String)] = [
  (
    .syntax, #""inForce": false}],"#, #""inForce": false}]"#,
    #"t.json:11:2: error: found "regions", expected a comma or } [syntax]"#
  ),
  (
    .format, #""inForce": false"#, #""inForce": 0"#,
    "t.json:10:88: error: found 0, expected true or false [format]"
  ),
  (
    .date, "2014-03-18", "2014-02-30",
    #"t.json:24:42: error: found "2014-02-30", expected a date as YYYY-MM-DD, YYYY-MM or YYYY; "#
      + "the days of 2014-02 are 01 to 28 [date]"
  ),
  (
    .duplicateKey, #""id": "t", "#, #""id": "t", "id": "u", "#,
    #"t.json:2:26: error: found the key "id" again, expected each key of an object once "#
      + "[duplicate-key]"
  ),
  (
    .misspelledKey, #""publisher": "MOFA""#, #""publishre": "MOFA""#,
    #"t.json:25:66: error: found the unknown key "publishre", expected a key of a source; "#
      + #"did you mean "publisher"? [misspelled-key]"#
  ),
  (
    .duplicateID, #""id": "j2""#, #""id": "j1""#,
    #"t.json:24:10: error: found "j1", expected an id that no other event has; "#
      + "the first one is in line 17 [duplicate-id]"
  ),
  (
    .unknownID, #""tier": "strategic""#, #""tier": "strategc""#,
    #"t.json:24:80: error: found "strategc", expected the id of a tier "#
      + #"(strategic, comprehensive, field, …); did you mean "strategic"? [unknown-id]"#
  ),
  (
    .tally, #""strategic": 1,"#, #""strategic": 2,"#,
    "t.json:26:55: error: found 2, expected 1, the countries at this tier only on 2014-12-31; "
      + "compare with entente tiers --as-of 2014 [tally-mismatch]"
  ),
  (
    .tally, #""total": 2"#, #""total": 3"#,
    "t.json:26:87: error: found 3, expected 2, the countries at Comprehensive and the rungs above "
      + "it on 2014-12-31; compare with entente tiers --as-of 2014 [tally-mismatch]"
  ),
  (
    .address, "https://vna.vn/2", "vna.vn/2",
    #"t.json:25:44: error: found "vna.vn/2", expected an address that begins with https:// or "#
      + #"http://; leave "url" out where the source is not on the web [bad-url]"#
  ),
  (
    .fromTier, #""fromTier": "relations""#, #""fromTier": "comprehensive""#,
    #"t.json:24:105: warning: found "comprehensive", expected "relations", where Japan stood "#
      + #"before; add the event that brought it there, or correct "fromTier" [from-tier-mismatch]"#
  ),
  (
    .fromTier, #""tier": "relations", "confidence""#,
    #""tier": "relations", "fromTier": "field", "confidence""#,
    #"t.json:17:99: warning: found "field", expected no "fromTier", as no event before brought "#
      + #"Japan to a tier; add the event that brought it there, or correct "fromTier" "#
      + "[from-tier-mismatch]"
  ),
  (
    .ordinal, #""ordinal": 2"#, #""ordinal": 1"#,
    "t.json:23:15: warning: found 1, expected 2, as counted from the entries to Comprehensive in "
      + "the dataset; look for entries that are missing or too many, and for how the source counts "
      + "[ordinal-mismatch]"
  ),
  (
    .ordinal, #""tier": "field","#, #""tier": "field", "ordinal": 1,"#,
    "t.json:21:100: warning: found 1, expected an ordinal only with a first entry to a tier, which "
      + "this is not; move it to the event that is the entry [ordinal-mismatch]"
  ),
  (
    .pastCoverage, #""to": "2025-06"}"#, #""to": "2014-06"}"#,
    "t.json:26:23: warning: found 2014, expected a date up to 2014-06, where the coverage ends; "
      + "what was counted later cannot be compared [past-coverage]"
  ),
  (
    .duplicateEvent,
    #"[{"publisher": "VNA", "url": "https://vna.vn/2"}, {"publisher": "MOFA"}], "confidence": "confirmed"}]"#,
    #"[{"publisher": "VNA"}, {"publisher": "MOFA"}]}, {"id": "j3", "country": "jpn", "date": "2014-03-18", "kind": "step", "tier": "strategic", "confidence": "single"}]"#,
    #"t.json:25:63: warning: found "j3", which has the date, kind and tier of "j2", expected one "#
      + "record for what Japan did on 2014-03-18; the other one is in line 24 [duplicate-event]"
  ),
  (
    .duplicateSource, "http://eu.int/1", "https://vna.vn/1",
    #"t.json:20:73: warning: found "https://vna.vn/1" again, expected each source of an event "#
      + "once; the first one is in line 20 [duplicate-source]"
  ),
  (
    .publishers, #", {"publisher": "MOFA"}"#, #", {"publisher": "vna", "title": "Again"}"#,
    #"t.json:25:120: warning: found one publisher, "VNA", expected at least two for a confirmed "#
      + #"event; add a source of another publisher, or make the confidence "single" "#
      + "[few-publishers]"
  ),
  (
    .publishers, #""tier": "field", "confidence": "single""#, #""tier": "field""#,
    "t.json:16:12: warning: found 1 event with neither sources nor a confidence, expected two "
      + "publishers for what counts as confirmed; add sources, or state a confidence "
      + "[few-publishers]"
  ),
  (
    .coordinates, #", "latitude": 48.9"#, "",
    #"t.json:15:68: warning: found France without "latitude", expected both, as other countries "#
      + "have them; add those of the capital [no-coordinates]"
  ),
  (
    .unknownKey, #""format": 1,"#, #""format": 1, "licence": "CC0","#,
    #"t.json:2:15: warning: a timeline has no key "licence", it is ignored [unknown-key]"#
  ),
  (
    .acceptance, "2}}]\n",
    #"2}}], "lint": {"accept": [{"rule": "tally-mismatch", "at": "2014", "because": "x"}]}"#,
    #"t.json:26:146: warning: found "2014", of which tally-mismatch says nothing, expected a "#
      + "record that it warns of; remove the acceptance [unused-acceptance]"
  ),
  (
    .acceptance, "2}}]\n",
    #"2}}], "lint": {"accept": [{"rule": "tally-mismatsh", "at": "2014", "because": "x"}]}"#,
    #"t.json:26:122: warning: found "tally-mismatsh", expected a rule that can be accepted; "#
      + #"did you mean "tally-mismatch"? [unused-acceptance]"#
  ),
  (
    .side, #""side": "fra""#, #""side": "usa""#,
    #"t.json:23:86: note: found the side "usa", expected "vnm" or "fra"; a third party is shown "#
      + "by this id [unknown-side]"
  ),
]

struct LintTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Lints files by their names alone.
  private func lint(
    _ arguments: String..., files: [String: String], input: String? = nil
  ) throws -> Run {
    for (name, text) in files { _ = try folder.file(name, Data(text.utf8)) }
    return try Run(
      ["lint"] + arguments, input: input.map { Data($0.utf8) }, directory: folder.url)
  }

  @Test func aSoundDatasetIsClean() throws {
    let run = try lint("--strict", "t.json", files: ["t.json": sound])
    #expect((run.output, run.errors) == ("", "entente: no errors, no warnings\n"))
    #expect(run.status == 0)
  }

  @Test(arguments: mistakes)
  func aMistakeIsNamedWithItsPlaceWhatWasExpectedAndItsRule(
    rule: LintRule, old: String, new: String, line: String
  ) throws {
    let damaged = sound.replacing(old, with: new, maxReplacements: 1)
    try #require(damaged != sound)
    let run = try lint("t.json", files: ["t.json": damaged])
    #expect(run.output == line + "\n")
    #expect(run.status == (rule.severity == .error ? 1 : 0))
    #expect(try lint("--strict", "t.json", files: [:]).status == (rule.severity == .note ? 0 : 1))
  }

  @Test func everyRuleHasItsMistake() {
    let tried = Set(mistakes.map(\.0) + rowMistakes.map(\.0) + [.encoding, .rowEncoding, .columns])
    #expect(tried == Set(LintRule.allCases))
  }

  @Test func aFileThatIsNoTextIsAnErrorOfEncoding() throws {
    _ = try folder.file("x.json", Data([0x7B, 0x0A, 0x22, 0xFF]))
    let run = try lint("x.json", files: [:])
    #expect(
      run.output
        == "x.json:2:2: error: found the byte 0xFF, expected JSON in UTF-8; save the file as "
        + "UTF-8 [encoding]\n")
    #expect(run.status == 1)
  }

  @Test func allMistakesAreNamedAndNotTheFirstAlone() throws {
    var damaged = sound
    for (old, new) in [
      (#""name": "Strategic""#, #""nam": "Strategic""#),
      (#""country": "jpn""#, #""country": "jpm""#),
      (#""kind": "step", "tier": "field""#, #""kind": "stop", "tier": "felt""#),
      ("2013-09", "2013-13"), (#""region": "Europe""#, #""region": "Narnia""#),
      (#""url": "http://eu.int/1""#, #""url": 7"#), (#""total": 2"#, #""total": -2"#),
    ] {
      damaged = damaged.replacing(old, with: new, maxReplacements: 1)
    }
    let run = try lint("t.json", files: ["t.json": damaged])
    #expect(
      run.lines.compactMap { $0.firstMatch(of: /^t.json:(\S+): error: .* \[(\S+)\]$/) }
        .map { "\($0.1) \($0.2)" } == [
          "6:23 misspelled-key", "15:45 unknown-id", "17:27 unknown-id", "20:73 format",
          "21:64 unknown-id", "21:80 unknown-id", "22:42 date", "26:87 format",
        ])
    #expect(run.errors == "entente: 8 errors, no warnings\n")
  }

  @Test func whatADatasetExplainsIsCountedAndShownWhenAskedFor() throws {
    let text = sound.replacing(#""ordinal": 2"#, with: #""ordinal": 5"#)
      .replacing(#""total": 2}}]"#, with: #""total": 4}}]"#)
      .replacing(
        "4}}]\n",
        with: """
          4}}],
           "lint": {"accept": [
            {"rule": "ordinal-mismatch", "at": "f3", "because": "The press counts otherwise."},
            {"rule": "tally-mismatch", "at": "2014", "because": "Two were in talks."}]}

          """)
    let run = try lint("--strict", "t.json", files: ["t.json": text])
    #expect((run.output, run.errors) == ("", "entente: no errors, no warnings, 2 explained\n"))
    #expect(run.status == 0)
    let shown = try lint("--explained", "t.json", files: [:])
    #expect(
      shown.output == """
        t.json:23:15: explained: found 5, expected 2, as counted from the entries to Comprehensive \
        in the dataset; The press counts otherwise. [ordinal-mismatch]
        t.json:26:87: explained: found 4, expected 2, the countries at Comprehensive and the rungs \
        above it on 2014-12-31; Two were in talks. [tally-mismatch]

        """)
    let written = try Run("list", "--data", folder.url.appending(path: "t.json").path)
    #expect(written.status == 0)
  }

  @Test func theBundledDatasetIsClean() throws {
    let run = try Run("lint", "--strict", Bundled.url.path)
    #expect((run.output, run.errors) == ("", "entente: no errors, no warnings, 3 explained\n"))
    #expect(run.status == 0)
  }

  @Test func findingsAreJSONForEditors() throws {
    let files = [
      "a.json": sound.replacing("https://vna.vn/2", with: "ftp://vna.vn/2"), "b.json": sound,
      "c.json": "{\"format\": 1,\n",
    ]
    let run = try lint("--format", "json", "a.json", "b.json", "c.json", files: files)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let findings: [Object] = try run.json()
    #expect(findings.map { $0.text("file") } == ["a.json", "c.json"])
    let first = try #require(findings.first)
    #expect(
      first as NSDictionary == [
        "file": "a.json", "line": 25, "column": 44, "severity": "error", "rule": "bad-url",
        "message":
          #"found "ftp://vna.vn/2", expected an address that begins with https:// or http://"#,
        "hint": #"leave "url" out where the source is not on the web"#, "record": "j2",
      ])
    let clean = try lint("--format", "json", "b.json", files: [:])
    #expect((clean.output, clean.errors, clean.status) == ("[]\n", "", 0))
  }

  @Test func standardInputIsReadAndWhatCannotBeReadDoesNotStopTheRest() throws {
    let piped = try lint("-", files: [:], input: sound.replacing("\"T\"", with: "5"))
    #expect(
      piped.output == "standard input:2:35: error: found 5, expected a string [format]\n")
    let run = try lint("none.json", "t.json", "-", files: ["t.json": "[]"], input: "")
    #expect(
      run.output == """
        t.json:1:1: error: found a list, expected a timeline as a JSON object; the file begins \
        with { when it is a dataset of format 1 [format]
        standard input:1:1: error: found an empty file, expected a timeline as a JSON object \
        [syntax]

        """)
    #expect(run.errors.hasPrefix("entente: none.json: there is no such file"))
    #expect(run.errors.hasSuffix("entente: 2 errors, no warnings\n"))
    #expect(run.status == 66)
    #expect(try Run("lint").status == 2)
  }

  @Test func endlessMistakesEnd() throws {
    let event = #"{"id": 1},"#
    let text = sound.replacing(
      #""events": ["#, with: #""events": ["# + String(repeating: event + "\n", count: 100_000))
    let run = try lint("t.json", files: ["t.json": text])
    #expect(run.lines.count == 1001)
    #expect(run.errors.contains("so many errors that the rest was not looked at"))
    #expect(run.status == 1)
  }

  @Test func noTextOfAFileReachesTheTerminalAsAControl() throws {
    let harm = #"\u001b[2J\u202e\n"#
    let hostile = sound.replacing(#""id": "j2""#, with: #""id": "j2\#(harm)""#)
      .replacing("https://vna.vn/2", with: "x\(harm)")
      .replacing(#""tier": "field""#, with: #""tier": "f\#(harm)""#)
      .replacing(#""format": 1,"#, with: #""format": 1, "k\#(harm)": 1,"#)
    let name = "a\u{1B}[2J.json"
    for arguments in [[], ["--format", "json"], ["--color", "always"]] {
      _ = try folder.file(name, Data(hostile.utf8))
      let run = try Run(["lint", name] + arguments, directory: folder.url)
      let text = run.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(text.contains("bad-url") && text.contains("unknown-id"))
      let controls = text.unicodeScalars.filter {
        ($0.properties.generalCategory == .control && $0 != "\n") || $0.properties.isBidiControl
      }
      #expect(controls.isEmpty)
    }
  }

  @Test func theSchemaIsPrinted() throws {
    let schema: Object = try Run("schema").json()
    #expect(schema.text("$schema") == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema.object("$defs").object("event").texts("required") == ["id", "country", "date"])
  }

  @Test func aColouredFindingIsTheSameText() throws {
    let damaged = sound.replacing("http://eu.int/1", with: "x")
    let plain = try lint("t.json", files: ["t.json": damaged])
    let colored = try Run(
      ["lint", "--color", "always", "t.json"], environment: ["TERM": "xterm-256color"],
      directory: folder.url)
    #expect(colored.output.contains("\u{1B}["))
    #expect(colored.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
  }
}
