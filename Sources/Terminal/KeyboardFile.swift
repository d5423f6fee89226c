import CNcurses
import Glibc

/// The file that keys are read from.
struct KeyboardFile: ~Copyable {
  let file: UnsafeMutablePointer<FILE>
  private let isOurs: Bool

  var descriptor: CInt { fileno(file) }

  /// Uses a file that somebody else opened.
  init(borrowing file: UnsafeMutablePointer<FILE>) {
    self.file = file
    isOurs = false
  }

  init(_ keyboard: Terminal.Keyboard) throws(Terminal.Failure) {
    let isStandardInput = keyboard == .standardInput
    if isStandardInput, isatty(STDIN_FILENO) != 1 { throw .notATerminal("standard input") }
    guard let file = isStandardInput ? ncurses_stdin() : fopen("/dev/tty", "re") else {
      throw .noKeyboard
    }
    self.file = file
    isOurs = !isStandardInput
  }

  deinit {
    if isOurs { fclose(file) }
  }
}
