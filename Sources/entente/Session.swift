import Browser
import Glibc
import Screen
import Terminal
import Words

/// The event loop: wait, update, draw.
struct Session: ~Copyable {
  /// How a session came to its end.
  enum Ending: Equatable {
    case quit
    /// By a signal, which the process should die of once the terminal is restored.
    case signal(CInt)
  }

  private var terminal: Terminal
  private var browser: Browser
  /// Where messages from other threads arrive.
  private let mailbox: Mailbox<Message>?
  private let reload: () -> Message?
  private let stopLoading: () -> Void
  private let memory: Memory
  private var programs = Programs()

  /// Takes up a terminal, for a browser made to its size.
  ///
  /// - Parameters:
  ///   - terminal: what to draw on and read keys from.
  ///   - mailbox: where messages from other threads arrive.
  ///   - reload: reads the dataset again; `nil` says that the answer comes by mail.
  ///   - stopLoading: makes the end of what is being read come soon.
  ///   - memory: the marks of this timeline.
  ///   - browser: makes the browser, given the size of the window.
  init(
    on terminal: consuming Terminal, mailbox: Mailbox<Message>? = nil,
    reload: @escaping () -> Message?, stopLoading: @escaping () -> Void = {},
    memory: Memory, browser: (Size) -> Browser
  ) {
    self.browser = browser(terminal.size)
    self.terminal = terminal
    self.mailbox = mailbox
    self.reload = reload
    self.stopLoading = stopLoading
    self.memory = memory
  }

  /// Runs until the user quits, a signal ends it, or the terminal goes away; then restores the
  /// terminal, and tells where the timeline was left.
  consuming func run() -> (ending: Ending, place: SavedPlace) {
    let ending = loop()
    return (ending, browser.savedPlace)
  }

  private mutating func loop() -> Ending {
    while true {
      terminal.present(browser.draw())
      let isThere = terminal.wait(or: mailbox?.readEnd)
      if let ending = takeSignals() { return ending }
      guard isThere else { return .signal(SIGHUP) }
      if let ending = takeLetters() ?? takeKeys() ?? takeSignals() { return ending }
    }
  }

  private mutating func takeSignals() -> Ending? {
    let arrived = terminal.signals.collect()
    if let number = arrived.ending { return .signal(number) }
    if arrived.contains(SIGTSTP) {
      return perform(.suspend)
    }
    if arrived.contains(SIGCONT) {
      terminal.resume()
      return update(.resized(terminal.size))
    }
    if arrived.contains(SIGWINCH) {
      terminal.resize()
      return update(.resized(terminal.size))
    }
    return nil
  }

  private mutating func takeLetters() -> Ending? {
    for letter in mailbox?.collect() ?? [] {
      if let ending = update(letter) { return ending }
    }
    return nil
  }

  /// Everything typed since the last frame goes into the next one.
  private mutating func takeKeys() -> Ending? {
    while let key = terminal.nextKey() {
      if let ending = update(.key(key)) { return ending }
    }
    return nil
  }

  private mutating func update(_ message: Message) -> Ending? {
    browser.update(message).flatMap { perform($0) }
  }

  private mutating func perform(_ effect: Effect) -> Ending? {
    switch effect {
    case .quit: return .quit
    case .redraw: terminal.redraw()
    case .reload: return reload().flatMap { update($0) }
    case .stopLoading: stopLoading()
    case .copy(let clipping): return update(.quoted(copy(clipping)))
    case .open(let address):
      let isOpen = programs.open(address)
      return update(.quoted(isOpen ? .opened(address) : .notOpened(address)))
    case .readMarks: return update(memory.marks())
    case .keep(let mark): return update(memory.keep(mark))
    case .forget(let letter): return update(memory.forget(letter))
    case .useMouse(let isUsed): return update(.mouse(isUsed: terminal.useMouse(isUsed)))
    case .suspend:
      terminal.suspend()
      // A signal that was sent meanwhile finds the terminal still with the shell.
      if let number = terminal.signals.collect().ending { return .signal(number) }
      terminal.resume()
      return update(.resized(terminal.size))
    }
    return nil
  }
}

extension Session {
  /// Puts a text on every clipboard that there is: the terminal's, which is the reader's own even
  /// over a network, and that of the programs of this machine.
  private mutating func copy(_ clipping: Clipping) -> QuoteOutcome {
    let asked = terminal.copy(clipping.text)
    // Whether a terminal obeys, it does not tell.
    if programs.copy(clipping.text) || asked == .sent { return .copied(clipping.name) }
    return .notCopied(
      clipping.name,
      reason: asked == .tooLong
        ? browser.words.longerThanTerminalsTake(Programs.clipboardNames)
        : browser.words.noClipboard(Programs.clipboardNames))
  }
}

extension Session.Ending {
  /// Ends the process if a signal ended the session, as one that does not catch it would.
  func raiseSignal() {
    guard case .signal(let number) = self else { return }
    Glibc.signal(number, SIG_DFL)
    raise(number)
  }
}
