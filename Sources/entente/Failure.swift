import Events
import Glibc
import Screen
import Words

/// Why a command did not do what it was asked to, and the exit status that says so.
nonisolated struct Failure: Error {
  enum Code: CInt {
    case nothingMatched = 1
    case usage = 2
    /// `EX_DATAERR`
    case badData = 65
    /// `EX_NOINPUT`
    case noInput = 66
    /// `EX_IOERR`
    case inputOutput = 74
    /// What a shell reports of a process that `SIGPIPE` ended.
    case closedPipe = 141

    /// Lint found what a file must not have.
    static let unsound = Code.nothingMatched
  }

  let code: Code
  /// One or several lines; none says nothing.
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Writes the message to standard error, after the program's name and free of control
  /// characters.
  func write() {
    guard !message.isEmpty else { return }
    Failure.say(message)
  }

  /// Writes words to standard error as ``write()`` does, where nothing failed.
  static func say(_ message: String) {
    var output = Output(STDERR_FILENO)
    for line in "entente: \(message)".split(separator: "\n", omittingEmptySubsequences: false) {
      output.write(line.visible + "\n")
    }
    // There is nowhere left to say that standard error cannot be written.
    try? output.flush()
  }
}

extension EventStore {
  /// The failure to find anything, which is no wonder where there are no events.
  nonisolated func nothingMatched(_ message: String) -> Failure {
    Failure(.nothingMatched, eventCount == 0 ? words.datasetHasNoEvents : message)
  }
}

/// What the operating system calls an error.
nonisolated func reason(_ number: CInt) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}
