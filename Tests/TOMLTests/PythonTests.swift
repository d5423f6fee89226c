import Foundation
import TOML
import Testing

@testable import EventsTests

/// Another reader says the same of random documents: `tomllib` of Python 3.11.
struct PythonTests {
  private static let isInstalled = (try? Python("import tomllib").run("")) != nil

  @Test(.enabled(if: isInstalled, "Python 3.11 is not installed: apt-get install python3"))
  func `random documents, sound and damaged, are read as Python reads them`() throws {
    var random = Seeded(6)
    var texts: [String] = []
    for _ in 0..<1_500 {
      let text = RandomDocument.text(using: &random)
      texts.append(text)
      texts.append(RandomDocument.damaged(text, using: &random))
    }
    let program = """
      import json, sys, tomllib
      def plain(value):
          if isinstance(value, dict): return {"table": {key: plain(item) for key, item in value.items()}}
          if isinstance(value, list): return {"array": [plain(item) for item in value]}
          if isinstance(value, bool): return {"boolean": value}
          if isinstance(value, int): return {"integer": str(value)}
          if isinstance(value, str): return {"text": value}
          return {"refused": True}
      def read(text):
          try: return plain(tomllib.loads(text))
          except Exception: return None
      json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
      """
    let input = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
    let output = try Python(program).run(input)
    let answers = try JSONDecoder().decode([Plain?].self, from: Data(output.utf8))
    var (sound, refused) = (0, 0)
    for (text, answer) in zip(texts, answers) {
      let document = Document(text.utf8)
      // What it has no use for.
      if text.contains("[[") || answer.map({ "\($0)".contains("refused") }) == true {
        refused += 1
        continue
      }
      let own = document.problems.isEmpty ? Plain(document.root) : nil
      #expect(own == answer, "\(text)\n\(document.problems)")
      if answer != nil { sound += 1 }
    }
    #expect(sound > 1_000 && sound + refused < 2_500, "\(sound) sound, \(refused) of another kind")
  }
}

/// A value without its place.
private indirect enum Plain: Hashable, Decodable {
  case table([String: Plain])
  case array([Plain])
  case text(String)
  case integer(String)
  case boolean(Bool)
  case refused(Bool)

  private enum CodingKeys: CodingKey { case table, array, text, integer, boolean, refused }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self =
      switch container.allKeys.first {
      case .table: .table(try container.decode([String: Plain].self, forKey: .table))
      case .array: .array(try container.decode([Plain].self, forKey: .array))
      case .text: .text(try container.decode(String.self, forKey: .text))
      case .integer: .integer(try container.decode(String.self, forKey: .integer))
      case .boolean: .boolean(try container.decode(Bool.self, forKey: .boolean))
      case .refused, nil: .refused(true)
      }
  }

  init(_ table: Table) {
    self = .table(
      Dictionary(
        table.entries.map { ($0.key.text, Plain($0.value)) },
        uniquingKeysWith: { first, _ in first }))
  }

  init(_ value: Value) {
    switch value.content {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer("\(number)")
    case .boolean(let truth): self = .boolean(truth)
    case .array(let values): self = .array(values.map { Plain($0) })
    case .table(let table): self = Plain(table)
    case .refused: self = .refused(true)
    }
  }
}

/// A program of Python.
private struct Python {
  let program: String

  init(_ program: String) { self.program = program }

  /// What it writes, given an input; throws where there is no Python, or it fails.
  func run(_ input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let (output, errors) = (Pipe(), FileHandle.nullDevice)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return text
  }
}
