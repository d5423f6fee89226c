import Foundation

/// Runs commands as a user's shell would.
enum Shell {
  struct Failed: Error, CustomStringConvertible {
    var script: String
    var status: CInt
    var output: String
    var description: String { "'\(script)' ended with \(status):\n\(output)" }
  }

  /// The variables of the tests themselves, but with no settings of who runs them.
  static let environment = ProcessInfo.processInfo.environment.merging(
    ["XDG_CONFIG_HOME": "/nonexistent"]) { $1 }

  /// What a script writes on its standard output.
  ///
  /// - Throws: ``Failed`` when any command of its pipelines fails.
  @discardableResult
  static func run(_ script: String, in folder: URL) throws -> String {
    let file = folder.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = try spawn(
      "bash", ["-c", "set -o pipefail; \(script)"],
      environment: environment, leadsSession: false
    ) { files in
      posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&files, 1, file.path, O_WRONLY | O_CREAT, 0o600)
    }
    var status: CInt = 0
    waitpid(process, &status, 0)
    let output = try String(contentsOf: file, encoding: .utf8)
    guard status == 0 else { throw Failed(script: script, status: status, output: output) }
    return output
  }

  /// Where a command is, if it is installed.
  static func path(of command: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(command)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }
}
