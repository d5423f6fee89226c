import Foundation

/// The built executable, running on a pseudo-terminal of its own.
final class Program {
  /// The executable lies where the test runner does.  A runner asked for its arguments may give
  /// those of a launcher; the kernel knows what it runs.
  static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("entente").path

  private let process: pid_t
  /// The side that a user sits at; -1 once hung up.
  private var outer: CInt
  /// What the program wrote so far.
  private(set) var output = ""

  /// Starts the program, leading a session that the terminal controls.
  ///
  /// With `isAwaited`, returns once it has the terminal.
  init(
    _ arguments: [String] = [], type: String = "xterm-256color", rows: Int = 24, columns: Int = 80,
    isAwaited: Bool = true
  ) throws {
    // As `posix_openpt` and its like do, which Swift's Glibc lacks.
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (locked, index): (CInt, CInt) = (0, -1)
    outer = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard ioctl(outer, unlock, &locked) == 0, ioctl(outer, number, &index) == 0 else {
      throw POSIXError(.ENOTTY)
    }
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(outer, UInt(TIOCSWINSZ), &size)

    process = try spawn(
      Program.executable, arguments,
      environment: ["TERM": type, "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"],
      leadsSession: true
    ) { files in
      posix_spawn_file_actions_addopen(&files, 0, "/dev/pts/\(index)", O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&files, 0, 1)
      posix_spawn_file_actions_adddup2(&files, 0, 2)
    }
    if isAwaited { try wait(for: "\u{1B}[?1049h") }
  }

  deinit {
    if outer >= 0 { close(outer) }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// The settings of the terminal, byte for byte.
  var modes: [UInt8] {
    var modes = termios()
    tcgetattr(outer, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Types text.
  func send(_ text: String) { _ = text.withCString { write(outer, $0, strlen($0)) } }

  func signal(_ number: CInt) { kill(process, number) }

  /// Takes the terminal away, as a closed window or a broken connection does.
  func hangUp() {
    close(outer)
    outer = -1
  }

  /// Reads on until the program has written `text`.
  func wait(for text: String) throws {
    while !output.contains(text) {
      guard try readMore() else { throw POSIXError(.EPIPE) }
    }
  }

  /// Waits until the program writes something; tells whether it did, or has ended.
  private func readMore() throws -> Bool {
    var source = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, 120_000) == 1 else { throw POSIXError(.ETIMEDOUT) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(outer, &buffer, buffer.count)
    if count > 0 { output += String(decoding: buffer[..<count], as: UTF8.self) }
    return count > 0
  }

  /// Waits for the program's end: its exit code, or as a shell has it, 128 more than the signal that
  /// ended it.
  func exitCode() throws -> CInt {
    if outer >= 0 { while try readMore() {} }
    var status: CInt = 0
    for _ in 0..<20_000 {
      if waitpid(process, &status, WNOHANG) == process {
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      }
      usleep(1_000)
    }
    throw POSIXError(.ETIMEDOUT)
  }
}
