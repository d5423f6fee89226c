import Foundation
import Screen

@testable import EmulatorTests

/// A built executable, running in a window of its own.
final class Program {
  /// The executables lie where the test runner does.  A runner asked for its arguments may give
  /// those of a launcher; the kernel knows what it runs.
  private static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()
  /// What `ENTENTE_RELEASE` names: some promises are kept by an optimised program alone.
  static let release = ProcessInfo.processInfo.environment["ENTENTE_RELEASE"]
  static let executable = release ?? folder.appendingPathComponent("entente").path
  static let crasher = folder.appendingPathComponent("Crasher").path
  static let generator = folder.appendingPathComponent("generate-timeline").path
  /// What the window shows before the program starts.
  static let prompt = "$ entente"

  let process: pid_t
  /// What the window shows.
  let emulator: Emulator
  /// The settings of the terminal before the program had it, byte for byte.
  let modesBefore: [UInt8]
  /// Everything that the program wrote so far.
  private(set) var bytes: [UInt8] = []
  /// The side that a user sits at; -1 once hung up.
  private var outer: CInt
  private var isReaped = false

  /// Starts a program, leading a session that the terminal controls.
  ///
  /// With `isAwaited`, returns once it has the terminal.
  init(
    _ arguments: [String] = [], of path: String = executable, type: String? = "xterm-256color",
    environment: [String: String] = [:], size: Size = Size(rows: 24, columns: 80),
    isAwaited: Bool = true
  ) throws {
    // As `posix_openpt` and its like do, which Swift's Glibc lacks.
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (locked, index): (CInt, CInt) = (0, -1)
    outer = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard ioctl(outer, unlock, &locked) == 0, ioctl(outer, number, &index) == 0 else {
      throw POSIXError(.ENOTTY)
    }
    emulator = Emulator(size: size)
    emulator.feed(Array("\(Program.prompt)\r\n".utf8))
    modesBefore = Program.modes(of: outer)
    Program.resize(outer, to: size)

    var variables = ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    variables["TERM"] = type
    // A program built with a sanitizer should do as the tests themselves.
    variables.merge(
      ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    ) { $1 }
    variables.merge(environment) { $1 }
    process = try spawn(path, arguments, environment: variables, leadsSession: true) { files in
      posix_spawn_file_actions_addopen(&files, 0, "/dev/pts/\(index)", O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&files, 0, 1)
      posix_spawn_file_actions_adddup2(&files, 0, 2)
    }
    if isAwaited { try wait(for: "the screen") { _ in output.contains("\u{1B}[?1049h") } }
  }

  deinit {
    if outer >= 0 { close(outer) }
    guard !isReaped else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// The settings of the terminal, byte for byte.
  var modes: [UInt8] { Program.modes(of: outer) }

  private static func modes(of terminal: CInt) -> [UInt8] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Types text.
  func send(_ text: String) { _ = text.withCString { write(outer, $0, strlen($0)) } }

  func signal(_ number: CInt) { kill(process, number) }

  /// Makes the window larger or smaller.
  func resize(to size: Size) {
    emulator.resize(to: size)
    Program.resize(outer, to: size)
  }

  /// Says that the window is of a size that it is not.
  func claim(_ size: Size) { Program.resize(outer, to: size) }

  private static func resize(_ terminal: CInt, to size: Size) {
    var extent = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &extent)
  }

  /// Takes the terminal away, as a closed window or a broken connection does.
  func hangUp() {
    close(outer)
    outer = -1
  }

  struct TimedOut: Error, CustomStringConvertible {
    var awaited: String
    var screen: [String]
    var description: String {
      "\(awaited) did not come within 2 minutes:\n\(screen.joined(separator: "\n"))"
    }
  }

  /// Milliseconds to wait for what must come, on a machine that may be slow.
  private static let patience: CInt = 120_000

  /// Reads on until the window satisfies a condition.
  ///
  /// The wait is bounded, but what the result is does not depend on how long it takes.
  func wait(for description: String, until condition: (Emulator) -> Bool) throws {
    while !condition(emulator) {
      guard try read(patience: Program.patience, awaited: description) else {
        throw POSIXError(.EPIPE)
      }
    }
  }

  /// Reads what the program wrote by now; tells whether it wrote anything.
  @discardableResult
  func readOn(patience milliseconds: CInt = 0) -> Bool {
    let count = bytes.count
    while (try? read(patience: milliseconds, awaited: "")) == true {}
    return bytes.count > count
  }

  /// Waits until the program writes something; tells whether it did, or has ended.
  private func read(patience milliseconds: CInt, awaited: String) throws -> Bool {
    var source = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) == 1 else {
      throw TimedOut(awaited: awaited, screen: emulator.rows)
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(outer, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    emulator.feed(Array(buffer[..<count]))
    return true
  }

  /// Waits for the program's end: its exit code, or as a shell has it, 128 more than the signal
  /// that ended it.
  func exitCode() throws -> CInt {
    if outer >= 0 { while try read(patience: Program.patience, awaited: "the end") {} }
    for _ in 0..<Program.patience {
      if let code = endedWith() { return code }
      usleep(1_000)
    }
    throw POSIXError(.ETIMEDOUT)
  }

  /// The exit code, if the program has ended.
  func endedWith() -> CInt? {
    var status: CInt = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    isReaped = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
