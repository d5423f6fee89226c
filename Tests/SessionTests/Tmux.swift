import Foundation

/// A tmux server of its own with one window, in which a test sits as a user does.
final class Tmux {
  struct TimedOut: Error, CustomStringConvertible {
    var awaited: String
    var screen: String
    var description: String { "'\(awaited)' did not appear within two minutes:\n\(screen)" }
  }

  private let socket = "entente-\(UUID().uuidString)"

  /// Runs a plain shell in a window of the given size, and waits for its prompt.
  init(rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]) throws {
    let variables = environment.merging(
      ["LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]) { given, _ in given }
    try run(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + variables.flatMap { ["-e", "\($0.key)=\($0.value)"] }
        + [";", "set-option", "-g", "status", "off", ";", "respawn-window", "-k", "sh -i"])
    try resize(rows: rows, columns: columns)
    try wait(for: "a prompt") { !$0.allSatisfy(\.isWhitespace) }
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Types text as it stands.
  func type(_ text: String) throws { try run(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `C-z`, `PageDown`.
  func press(_ keys: String...) throws { try run(["send-keys", "--"] + keys) }

  func resize(rows: Int, columns: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen, without trailing blanks; with `colors`, as text with SGR sequences.
  func capture(colors: Bool = false) throws -> String {
    try run(["capture-pane", "-p"] + (colors ? ["-e"] : []))
  }

  /// Sets an option for all windows.
  func set(_ option: String, _ value: String) throws {
    try run(["set-option", "-g", option, value])
  }

  /// What was copied last; empty when nothing was.
  func buffer() throws -> String { try run(["show-buffer"]) }

  /// Waits until what was copied last satisfies `condition`.
  func waitForBuffer(until condition: (String) -> Bool) throws {
    let deadline = Date(timeIntervalSinceNow: 120)
    while true {
      let buffer = try buffer()
      if condition(buffer) { return }
      guard Date() < deadline else { throw TimedOut(awaited: "the buffer", screen: buffer) }
      usleep(10_000)
    }
  }

  /// Whether the program in the window has asked to be told of the mouse.
  func reportsMouse() throws -> Bool {
    try run(["display-message", "-p", "#{mouse_any_flag}"]).hasPrefix("1")
  }

  /// The process that the shell runs in the foreground.
  func foregroundProcess() throws -> pid_t {
    let shell = try run(["display-message", "-p", "#{pane_pid}"])
    let fields = try String(
      contentsOfFile: "/proc/\(shell.filter(\.isNumber))/stat", encoding: .utf8)
    // "number (name) state parent group session terminal foreground-group …"
    let group = fields.split(separator: ")").last?.split(separator: " ").dropFirst(5).first
    guard let group = group.flatMap({ pid_t($0) }), group > 1 else { throw POSIXError(.ESRCH) }
    return group
  }

  /// Waits until the screen satisfies `condition`, and returns it.
  ///
  /// The wait is bounded, but what the result is does not depend on how long it takes.
  @discardableResult
  func wait(
    for description: String, until condition: (String) -> Bool
  ) throws -> String {
    let deadline = Date(timeIntervalSinceNow: 120)
    var screen = try capture()
    while !condition(screen) {
      guard Date() < deadline else { throw TimedOut(awaited: description, screen: screen) }
      usleep(10_000)
      screen = try capture()
    }
    return screen
  }

  /// Waits until `text` is on the screen, and returns the screen.
  @discardableResult
  func wait(for text: String) throws -> String { try wait(for: text) { $0.contains(text) } }

  /// Runs a command of tmux and returns what it prints.
  ///
  /// Not by Foundation's `Process`, which waits for whatever a program leaves behind, here the server.
  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    defer { ends.forEach { close($0) } }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = try spawn(
      "tmux", ["-L", socket] + arguments,
      environment: Shell.environment.filter { !$0.key.hasPrefix("TMUX") },
      leadsSession: false
    ) { files in
      posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&files, ends[1], 1)
    }
    waitpid(process, nil, 0)
    // A screen fits into a pipe, whose end might be open in a program that another test started.
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    var output = [UInt8](repeating: 0, count: 65_536)
    let count = read(ends[0], &output, output.count)
    return String(decoding: output[..<max(0, count)], as: UTF8.self)
  }
}
