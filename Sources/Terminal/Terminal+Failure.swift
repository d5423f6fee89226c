import Glibc

extension Terminal {
  /// Why the terminal could not be taken over; its description says what to do about it.
  public nonisolated enum Failure: Error, Hashable, Sendable {
    /// Standard input or standard output, as named, is not a terminal.
    case notATerminal(String)
    /// There is no `/dev/tty` to read keys from.
    case noKeyboard
    /// `TERM` is not set.
    case noType
    /// `TERM` names a terminal that the terminfo database does not have.
    case unknownType(String)
    /// There is no terminfo database at all.
    case noDatabase
    /// The terminal cannot move its cursor.
    case dumb(String)
    /// A system call, as named, failed with this error number.
    case system(String, CInt)
  }
}

extension Terminal.Failure: CustomStringConvertible {
  public nonisolated var description: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; browsing needs one"
    case .noKeyboard:
      "there is no terminal to read keys from (/dev/tty cannot be opened); "
        + "start the program from a terminal"
    case .noType:
      "TERM is not set; set it to the kind of terminal this is, for example TERM=xterm-256color"
    case .unknownType(let type):
      "TERM is '\(type)', a terminal that this system knows nothing of; install its terminfo "
        + "entry (on Debian: ncurses-term) or try TERM=xterm-256color"
    case .noDatabase:
      "the terminfo database was not found; install it (on Debian: ncurses-base) "
        + "or set TERMINFO to where it is"
    case .dumb(let type):
      "TERM is '\(type)', a terminal that cannot move its cursor; "
        + "if it can, set TERM to what it is, for example TERM=xterm-256color"
    case .system(let call, let number):
      "\(call) failed: \(String(cString: strerror(number)))"
    }
  }
}
