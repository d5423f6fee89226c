import Events
import Foundation
import Testing

/// The JSON Schema, held by a standard validator: Python's `jsonschema`.
///
/// CI names a Python that has it in `ENTENTE_VALIDATOR`; elsewhere `python3` may have it or not.
@Suite("The JSON Schema", .enabled(if: Validator.isThere, "python3 has no module jsonschema"))
struct SchemaTests {
  @Test func `accepts the bundled dataset and what the reader accepts of random ones`() throws {
    var documents = ["vietnam": vietnam, "sound": Array(soundTimeline.utf8)]
    for seed in UInt64(1)...200 {
      var random = QueryRandom(seed: seed)
      var writer = JSONWriter(.compact)
      random.fullDataset().write(to: &writer)
      #expect(throws: Never.self) { try Dataset(json: writer.bytes, file: "random.json") }
      documents["random \(seed)"] = writer.bytes
    }
    #expect(try Validator().problems(of: documents).isEmpty)
  }

  @Test func `refuses what breaks the format within one value or object`() throws {
    var documents: [String: [UInt8]] = [:]
    for (old, new, _) in refusals {
      let damaged = Array(soundTimeline.replacing(old, with: new, maxReplacements: 1).utf8)
      let error = try #require(throws: DatasetError.self) {
        try Dataset(json: damaged, file: "damaged.json")
      }
      // Other parsers take a number that is too large for infinity; a schema compares no two dates.
      let isSeen = error.found != "1e999" && !error.expected.hasPrefix("a date not before")
      if isSeen, [.syntax, .format, .date, .misspelledKey].contains(error.rule) {
        documents[error.description] = damaged
      }
    }
    #expect(documents.count >= 40)
    let problems = try Validator().problems(of: documents)
    #expect(Set(documents.keys).subtracting(problems.keys).isEmpty)
  }

  @Test func `takes dates as they may be known, and no others`() throws {
    let sound = [
      "2004", "2004-02-29", "2004?", "2004-06~", "2004-06-11%", "-0043-03-15", "-0001", "0000",
    ]
    let unsound = [
      "2004-02-30", "2004-13", "2004-04-31", "04-06-11", "2004-6-1", "2004/", "2004??", "/",
      "2004-06-11T00:00", "", " 2004", "12004", "２００４", "2004/2006", "2004-06/..", "-0000",
    ]
    for date in sound { #expect(EventDate(date) != nil, "\(date)") }
    for date in unsound { #expect(EventDate(date) == nil, "\(date)") }
    let documents = (sound + unsound).map { date in
      let event = #"{"id": "e", "country": "jpn", "date": "\#(date)"}"#
      let text = #"{"format": 1, "id": "t", "title": "T", "events": [\#(event)]}"#
      return (date, Array(text.utf8))
    }
    let problems = try Validator().problems(of: Dictionary(uniqueKeysWithValues: documents))
    #expect(problems.keys.sorted() == unsound.sorted())
  }

  @Test func `describes every property`() throws {
    let schema = try Validator.schema()
    let definitions = try #require(schema["$defs"] as? NSDictionary)
    let objects = [schema] + definitions.allValues.compactMap { $0 as? NSDictionary }
    #expect(objects.count == 15)
    for object in objects {
      #expect((object["description"] as? String)?.hasSuffix(".") == true)
      for (key, property) in object["properties"] as? NSDictionary ?? [:] {
        let meaning = (property as? NSDictionary)?["description"] as? String
        #expect(meaning?.hasSuffix(".") == true, "\(key)")
      }
    }
  }
}

extension QueryRandom {
  /// A random dataset with something in every sort of object.
  fileprivate mutating func fullDataset() -> Dataset {
    var dataset = self.dataset()
    if oneIn(2) {
      dataset.subject = Subject(id: "sub", name: words())
      dataset.subject?.otherName = words()
    }
    if oneIn(2) { dataset.coverage = Coverage(from: date(), to: EventDate(Day(number: 20_000))) }
    for index in dataset.partners.indices {
      if oneIn(2) { dataset.partners[index].form = .organisation }
      if oneIn(2) { dataset.partners[index].latitude = Double(number(-90...90)) }
      if oneIn(2) { dataset.partners[index].longitude = Double(number(-1800...1800)) / 10 }
      if oneIn(2) { dataset.partners[index].extras = [Extra(key: words(), json: "[1, null]")] }
    }
    for index in dataset.events.indices {
      if oneIn(3) { dataset.events[index].end = EventDate(Day(number: 20_000)) }
      dataset.events[index].date.qualifier = pick([.none, .none, .uncertain, .approximate])
      if oneIn(3) { dataset.events[index].ordinal = number(1...20) }
      if oneIn(3) { dataset.events[index].extras = [Extra(key: "more", json: "{\"a\": 1e3}")] }
      for source in dataset.events[index].sources.indices {
        dataset.events[index].sources[source].date = date()
      }
    }
    for _ in 0..<number(0...3) {
      var tally = Tally(asOf: date(), counts: [Ref(number(0...3)): number(0...9)])
      if oneIn(2) { tally.total = number(0...9) }
      tally.sources = [Source(title: words())]
      dataset.tallies.append(tally)
    }
    if oneIn(2) {
      dataset.acceptances = [Acceptance(rule: "bad-url", record: "e0", reason: words())]
    }
    return dataset
  }
}

/// Python's `jsonschema`.
private struct Validator {
  private static let named = ProcessInfo.processInfo.environment["ENTENTE_VALIDATOR"]

  /// Whether the validator can be asked; where CI names one it must be, and a test that cannot ask
  /// it fails.
  static let isThere = named != nil || (try? run("import jsonschema", input: Data())) != nil

  /// The schema as the program prints it.
  static func schema() throws -> NSDictionary {
    try #require(JSONSerialization.jsonObject(with: Data(text)) as? NSDictionary)
  }

  private static var text: [UInt8] {
    var writer = JSONWriter()
    Dataset.writeSchema(to: &writer)
    return writer.bytes
  }

  /// What is wrong with those of some documents that the schema refuses, by their names.
  func problems(of documents: [String: [UInt8]]) throws -> [String: String] {
    let texts = documents.mapValues { String(decoding: $0, as: UTF8.self) }
    let input = try JSONSerialization.data(withJSONObject: [
      "schema": String(decoding: Validator.text, as: UTF8.self), "documents": texts,
    ])
    let output = try Validator.run(
      """
      import json, sys, jsonschema
      given = json.load(sys.stdin)
      schema = json.loads(given["schema"])
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      problems = {}
      for name, text in given["documents"].items():
          try:
              error = next(validator.iter_errors(json.loads(text)), None)
          except json.JSONDecodeError as refusal:
              error = refusal
          if error is not None:
              problems[name] = str(error)
      json.dump(problems, sys.stdout)
      """, input: input)
    return try #require(JSONSerialization.jsonObject(with: output) as? [String: String])
  }

  private struct Failed: Error {
    let errors: String
  }

  private static func run(_ script: String, input: Data) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [named ?? "python3", "-c", script]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    try process.run()
    let result = output.fileHandleForReading.readDataToEndOfFile()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(errors: String(decoding: words, as: UTF8.self))
    }
    return result
  }
}
