import CNcurses
import Glibc

extension Terminal {
  /// Learns the size of the window, which may have changed.
  ///
  /// The next frame paints every cell: what a terminal does with its rows when its window changes, and
  /// with the region in which they scroll, is its own affair.
  public mutating func resize() {
    adoptSize()
    painter.forget()
  }

  /// Takes the size of the window for that of the screen.
  func adoptSize() {
    guard let claimed = Terminal.claimedSize(of: output) else { return }
    let rows = min(claimed.rows, Terminal.most)
    let columns = min(claimed.columns, Terminal.most)
    if is_term_resized(rows, columns) { resizeterm(rows, columns) }
  }

  /// Has ncurses ask the line for the size of the window, and nothing else: whatever LINES and COLUMNS
  /// say it would believe.  Of a line that claims too much it takes what the terminal's description has.
  static func askForSize(_ output: CInt) {
    use_env(false)
    use_tioctl(claimedSize(of: output).map { max($0.rows, $0.columns) <= most } ?? true)
  }

  /// The most rows and columns that are drawn: a line may claim 65,535 of each, more cells than there
  /// is memory for.
  private static let most: CInt = 1_000

  /// What a line says of its window; `nil` where that is unknown, as on a serial one, which keeps the
  /// size that the terminal's description has.
  private static func claimedSize(of output: CInt) -> (rows: CInt, columns: CInt)? {
    var extent = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &extent) == 0, extent.ws_row > 0, extent.ws_col > 0
    else { return nil }
    return (CInt(extent.ws_row), CInt(extent.ws_col))
  }

  /// Whether the terminal was given to the shell by ``suspend()`` and not taken back.
  public var isSuspended: Bool { isendwin() }

  /// Gives the terminal to the shell until the process is continued.
  ///
  /// On return the shell still has it: a program that was sent a signal that ends it should not take
  /// it back to do that.
  public func suspend() {
    giveBack()
    signals.stopProcessGroup()
  }

  /// Takes the terminal back after ``suspend()``, or after the process was stopped and continued in
  /// some other way; the next frame paints every cell.
  ///
  /// Without the terminal, in the background, it stops the process until it is in the foreground.
  public mutating func resume() {
    if isInBackground { kill(0, SIGTTOU) }
    if isSuspended {
      // What the user changed with `stty` meanwhile is to stay when the program ends.
      def_shell_mode()
      var modes = termios()
      tcgetattr(output, &modes)
      CrashGuard.arm(modes: modes)
    }
    reset_prog_mode()
    // Has ncurses switch to the screen again.
    doupdate()
    if usesMouse { send(Terminal.mouseOn) }
    resize()
  }

  /// Leaves the screen and restores the modes found, unless that was done already.
  func giveBack() {
    if !isSuspended {
      if usesMouse { send(Terminal.mouseOff) }
      // The modes are those of whoever is in the foreground.
      if isInBackground {
        CrashGuard.sayFarewell()
      } else {
        // ncurses knows nothing of what frames ask for.
        send((Terminal.capability("sgr0") ?? []) + (Terminal.capability("cnorm") ?? []))
        endwin()
        // Again, for terminals that keep the cursor's visibility with its position, and return to
        // both with the main screen.
        send(Terminal.capability("cnorm") ?? [])
      }
    }
    CrashGuard.disarm()
  }

  /// Writes all bytes past ncurses, however long the terminal takes.
  func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        } else if errno != EINTR {
          // A terminal that is gone is noticed where keys are waited for.
          return
        }
      }
    }
  }

  /// Whether some other process group has the terminal.
  private var isInBackground: Bool {
    let foreground = tcgetpgrp(output)
    return foreground > 0 && foreground != getpgrp()
  }

  /// Has every key arrive but those for which the terminal sends a signal.
  ///
  /// `cbreak` leaves flow control (`^S`, `^Q`) and what IEXTEN enables (`^V`, `^O`) to the driver.
  func setProgramModes() {
    var modes = termios()
    guard tcgetattr(output, &modes) == 0 else { return }
    modes.c_lflag &= ~tcflag_t(IEXTEN)
    modes.c_lflag |= tcflag_t(ISIG)
    modes.c_iflag &= ~tcflag_t(IXON | IXOFF | ISTRIP | INLCR | IGNCR)
    tcsetattr(output, TCSADRAIN, &modes)
    def_prog_mode()
  }
}

extension Terminal {
  /// Checks that the type of a terminal is known and can do what a screen needs.
  static func check(type: String, output: CInt) throws(Failure) {
    guard !type.isEmpty else { throw .noType }
    var status: CInt = 0
    // Told where to put its status, it prints nothing.
    if setupterm(type, output, &status) == ERR {
      throw status < 0 ? .noDatabase : .unknownType(type)
    }
    guard capability("cup") != nil, capability("clear") != nil else { throw .dumb(type) }
  }

  /// Takes the user's locale for characters; tells whether its encoding is UTF-8.
  static func adoptLocale() -> Bool {
    if setlocale(LC_CTYPE, "") == nil {
      // A locale that this system lacks, as over ssh: its encoding counts, its language does not.
      let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { (name: String) in getenv(name) }
        .map { String(cString: $0).lowercased() }.first { !$0.isEmpty }
      if let name, name.hasSuffix("utf-8") || name.hasSuffix("utf8") {
        setlocale(LC_CTYPE, "C.UTF-8")
      }
    }
    return nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
  }

  /// Switches colours on; returns how many there are to use.
  static func startColors(_ colors: Colors) -> ColorDepth {
    guard colors == .available, has_colors(), start_color() == OK, use_default_colors() == OK
    else { return .none }
    return ColorDepth(colors: Int(tigetnum("colors")))
  }

  /// What turns off everything that a screen turns on: the mouse, what a frame cut short left on, attributes, colours, keypad, the
  /// alternate screen, the hidden cursor.
  static func farewell() -> [UInt8] {
    (hasMouse ? mouseOff : [])
      + ["rmir", "smam", "sgr0", "op", "rmkx", "rmcup", "cnorm"].flatMap { capability($0) ?? [] }
      + [13, 10]
  }

  /// Whether the description of the terminal says that it has a mouse.
  static var hasMouse: Bool { capability("kmous") != nil }

  /// Tells of buttons (1000), in numbers that have no limit where the terminal knows how (1006); xterm's
  /// control sequences, "Mouse Tracking".
  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)

  /// A capability, without its padding; `nil` when there is none.
  static func capability(_ name: String) -> [UInt8]? {
    guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return nil }
    return withoutPadding(found)
  }

  /// A sequence of a description without the pauses that it asks for.
  static func withoutPadding(_ sequence: UnsafePointer<CChar>) -> [UInt8] {
    let text = Array(String(cString: sequence).utf8)
    var plain: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        plain.append(byte)
      }
    }
    return plain
  }
}
