import Foundation
import Glibc

/// One run of the built program, as a user would start it, and what came of it.
struct Run {
  /// The exit status as a shell reports it: 128+n for a process that signal n ended.
  let status: Int
  let output: String
  let errors: String

  /// Runs the program and waits for it.
  ///
  /// - Parameters:
  ///   - input: what is on its standard input; nothing when `nil`.
  ///   - environment: all the variables there are, but for `PATH`.
  ///   - program: another program than the built one.
  init(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:],
    directory: URL? = nil, program: URL = Run.program
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }
      .merging(Run.sanitizerOptions) { $1 }
    process.currentDirectoryURL = directory
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    let folder = try TemporaryFolder()
    if let input {
      process.standardInput = try FileHandle(forReadingFrom: folder.file("input", input))
    }
    try process.run()
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status =
      Int(process.terminationStatus) + (process.terminationReason == .uncaughtSignal ? 128 : 0)
  }

  init(_ arguments: String...) throws {
    try self.init(arguments)
  }

  /// Runs a shell script in which `$0` is the program.
  init(script: String, environment: [String: String] = [:]) throws {
    try self.init(
      ["-c", script, Run.program.path], environment: environment,
      program: URL(fileURLWithPath: "/bin/bash"))
  }

  /// The built program, which lies beside the tests, or the release build that is to be tested.
  static let program =
    release
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("entente")

  /// What `ENTENTE_RELEASE` names: some promises are kept by an optimised program alone.
  static let release = variables["ENTENTE_RELEASE"].map { URL(fileURLWithPath: $0) }

  private static let variables = ProcessInfo.processInfo.environment
  /// What the programs that tests start should do as the tests themselves.
  private static let sanitizerOptions = variables.filter { $0.key.hasSuffix("SAN_OPTIONS") }

  /// The lines of the output, without their ends.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// The output read as JSON.
  func json<Value>(_: Value.Type = Value.self) throws -> Value { try Run.json(output) }

  /// An object of JSON.
  static func object(_ text: String) throws -> Object { try json(text) }

  private static func json<Value>(_ text: String) throws -> Value {
    guard let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Value else {
      throw Unexpected(text: text)
    }
    return value
  }

  struct Unexpected: Error {
    let text: String
  }
}

/// A folder that is removed when nobody needs it any more.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Puts a file into the folder.
  func file(_ name: String, _ data: Data) throws -> URL {
    let file = url.appendingPathComponent(name)
    try data.write(to: file)
    return file
  }
}

/// An object of JSON.
typealias Object = [String: Any]

/// The dataset as it stands in the repository.
enum Bundled {
  static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Resources/vietnam.json").standardized

  static func data() throws -> Data { try Data(contentsOf: url) }

  static func json() throws -> Object {
    guard let object = try JSONSerialization.jsonObject(with: data()) as? Object else {
      throw Run.Unexpected(text: url.path)
    }
    return object
  }

  static func events() throws -> [Object] { try json()["events"] as? [Object] ?? [] }
}

extension Object {
  func text(_ key: String) -> String? { self[key] as? String }
  func number(_ key: String) -> Int? { self[key] as? Int }
  func objects(_ key: String) -> [Object] { self[key] as? [Object] ?? [] }
  func object(_ key: String) -> Object { self[key] as? Object ?? [:] }
  func texts(_ key: String) -> [String] { self[key] as? [String] ?? [] }
}
