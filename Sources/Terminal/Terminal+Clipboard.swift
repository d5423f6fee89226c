import CNcurses
import Glibc

extension Terminal {
  /// What became of a text for the clipboard.
  public nonisolated enum Copying: Hashable, Sendable {
    /// The terminal was asked to take it; whether it did, it does not tell.
    case sent
    /// It is longer than terminals are sure to take.
    case tooLong
    /// The type of the terminal has no clipboard.
    case unable
  }

  /// Asks the terminal to put a text on the clipboard of the machine that it runs on (OSC 52).
  ///
  /// Within tmux it asks tmux and, past it, the terminal that tmux runs on: which of the two takes
  /// it, tmux's options `set-clipboard` and `allow-passthrough` decide.
  public func copy(_ text: String) -> Copying {
    let host = ClipboardHost(
      type: Terminal.variable("TERM"), isInTmux: !Terminal.variable("TMUX").isEmpty,
      isInScreen: !Terminal.variable("STY").isEmpty,
      hasClipboard: Terminal.capability("Ms") != nil)
    guard let host else { return .unable }
    guard text.utf8.count <= ClipboardHost.most else { return .tooLong }
    return offer(host.sequence(copying: text)) ? .sent : .unable
  }

  /// A variable of the environment; empty where it is not set.
  static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  /// Writes a sequence between frames, unless the terminal reads no more; tells whether all of it went out.
  private func offer(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      // A terminal that reads no more must not hold the program.
      var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      guard poll(&ready, 1, Terminal.patience) == 1 else { return false }
      let count = rest.prefix(1024).withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      guard count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN)) else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  /// Milliseconds within which a terminal reads on.
  private static let patience: CInt = 1_000
}
