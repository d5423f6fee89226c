import CNcurses
import Glibc
public import Screen

/// The user's terminal, taken over when a value is made and given back when it is destroyed.
///
/// Being noncopyable there is one owner, so the terminal is restored on every way out of the scope
/// that holds it, thrown errors included; a crash is left to a guard.
public struct Terminal: ~Copyable {
  /// Where keys come from.
  public nonisolated enum Keyboard: Hashable, Sendable {
    case standardInput
    /// `/dev/tty`, for when standard input is data.
    case controllingTerminal
  }

  /// How much colour to use.
  public nonisolated enum Colors: Hashable, Sendable {
    case none
    /// As many as the terminal says it has.
    case available
  }

  /// The signals that arrived; their handlers are in place as long as the terminal is held.
  public let signals: SignalPipe

  let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  let output: CInt
  private let keyboard: KeyboardFile
  /// What keys are read from: asking `window` for one would draw it.
  private let pad: UnsafeMutablePointer<WINDOW>
  private var reader = KeyReader()
  var painter: Painter
  private let drawsASCII: Bool
  /// Whether the terminal tells of the mouse at the moment; for the shell it never does.
  var usesMouse = false

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - keyboard: where keys come from.
  ///   - colors: how much colour to use.
  ///   - design: what the colours are.
  ///   - ascii: whether to draw nothing but ASCII, as is done anyway in a locale whose encoding is
  ///     not UTF-8.
  /// - Throws: ``Failure``, before anything was written to the terminal.
  public init(
    keyboard: Keyboard = .standardInput, colors: Colors = .available,
    design: Theme.Design = Theme.Design(), ascii: Bool = false
  ) throws(Failure) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal("standard output") }
    let type = Terminal.variable("TERM")
    let isUTF8 = Terminal.adoptLocale()
    try self.init(
      type: type, output: ncurses_stdout(), keyboard: KeyboardFile(keyboard), colors: colors,
      design: design, ascii: ascii || !isUTF8)
  }

  /// Takes over the terminal of a given type that the two files belong to.
  init(
    type: String, output: UnsafeMutablePointer<FILE>, keyboard: consuming KeyboardFile,
    colors: Colors, design: Theme.Design = Theme.Design(), ascii: Bool
  ) throws(Failure) {
    try Terminal.check(type: type, output: fileno(output))
    // Before ncurses, which leaves alone the signals that somebody handles.
    let signals = try SignalPipe()
    var modes = termios()
    tcgetattr(fileno(output), &modes)
    Terminal.askForSize(fileno(output))
    // `initscr` would print a message and exit where `newterm` reports failure.
    guard let screen = newterm(type, output, keyboard.file), let window = stdscr,
      let pad = newpad(1, 1), let terminfo = Terminfo()
    else { throw Failure.unknownType(type) }
    CrashGuard.install(output: fileno(output), farewell: Terminal.farewell())
    CrashGuard.arm(modes: modes)
    self.signals = signals
    self.screen = screen
    self.window = window
    self.pad = pad
    self.output = fileno(output)
    self.keyboard = keyboard
    drawsASCII = ascii
    painter = Painter(
      terminfo: terminfo, theme: Theme(design, depth: Terminal.startColors(colors)))
    takeOver()
  }

  deinit {
    MainActor.assumeIsolated {
      giveBack()
      CrashGuard.uninstall()
      delwin(pad)
      delscreen(screen)
    }
  }

  /// The size of the window, in cells.
  public var size: Size { Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window))) }

  /// Puts a frame on the screen, as far as it fits; sends, in one piece, only what changed.
  ///
  /// Complexity: O(n) in the number of cells, and O(r²) in the number of rows that changed.
  public mutating func present(_ canvas: borrowing Canvas) {
    let drawn = drawsASCII ? canvas.inASCII() : copy canvas
    send(painter.paint(drawn.fitted(to: size)))
  }

  /// Makes the next frame paint every cell again, in the modes that somebody else may have changed.
  public mutating func redraw() {
    reset_prog_mode()
    painter.forget()
  }

  /// The next key that was pressed, or `nil` when there is none.
  public mutating func nextKey() -> Key? {
    let pad = self.pad
    return reader.next { patiently in
      wtimeout(pad, patiently ? Terminal.escapeDelay : 0)
      let code = wgetch(pad)
      return code == ERR ? nil : code
    }
  }

  /// Milliseconds within which the bytes of one key arrive; longer, and Esc would feel slow.
  static let escapeDelay: CInt = 25

  /// Asks the terminal to tell of clicks and the wheel, or leaves the mouse to it for selecting text.
  ///
  /// - Returns: whether it tells of them from now on, as not every terminal can.
  public mutating func useMouse(_ isUsed: Bool) -> Bool {
    usesMouse = isUsed && Terminal.hasMouse
    reader.takesMouse = usesMouse
    if Terminal.hasMouse { send(usesMouse ? Terminal.mouseOn : Terminal.mouseOff) }
    return usesMouse
  }

  /// Sleeps until a key, a signal or something to read on `other` arrives.
  ///
  /// - Returns: whether the terminal is still there.
  public func wait(or other: CInt? = nil) -> Bool {
    var sources = [keyboard.descriptor, signals.readEnd, other ?? -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // A signal interrupts this; it is in the pipe then.
    guard poll(&sources, nfds_t(sources.count), -1) > 0 else { return true }
    return sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0
  }

  /// Prepares the screen, the keyboard and the modes of the terminal for the program.
  private func takeOver() {
    cbreak()
    noecho()
    nonl()
    setProgramModes()
    keypad(pad, true)
    set_escdelay(Terminal.escapeDelay)
    Key.defineCommonSequences()
    adoptSize()
    // ncurses holds back what takes the screen over, on many a terminal, until it thinks of a frame.
    doupdate()
  }
}
