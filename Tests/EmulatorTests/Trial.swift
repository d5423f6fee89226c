import Browser
import Events
import Foundation
import Screen
import Testing

@testable import Terminal
@testable import TerminalTests

/// A fresh program on a fresh terminal, and what becomes of them step by step.
@MainActor struct Trial {
  /// A screen that is not what was drawn, or a terminal that is not what it was.
  struct Finding: Error, CustomStringConvertible {
    /// How many steps were taken.
    var step: Int
    var description: String
  }

  let kind: TerminalKind
  /// What a program with a mistake would write behind the frame after a step.
  var mistake: (Step) -> [UInt8] = { _ in [] }

  /// Takes all steps; returns the first thing that is wrong.
  func take(_ steps: [Step]) throws -> Finding? {
    setlocale(LC_CTYPE, "C.UTF-8")
    let size = Size(rows: 24, columns: 80)
    guard let pty = PseudoTerminal(rows: size.rows, columns: size.columns),
      let file = fdopen(fcntl(pty.inner, F_DUPFD_CLOEXEC, 0), "w")
    else { throw POSIXError(.ENOTTY) }
    let wire = Wire(pty)
    defer {
      wire.close()
      fclose(file)
    }
    let emulator = Emulator(size: size)
    let before = pty.modes
    let finding: Finding?
    do {
      let terminal = try Terminal(
        type: kind.name, output: file, keyboard: KeyboardFile(borrowing: file), colors: .available,
        ascii: false)
      let run = try Run(
        terminal, of: self, stores: Timeline.stores.get(), pty: pty, wire: wire,
        emulator: emulator)
      finding = run.take(steps)
    }
    if let finding { return finding }
    let farewell = wire.take()
    emulator.feed(farewell)
    let problems = [
      ("its modes", pty.modes == before), ("the main screen", !emulator.showsAlternate),
      ("the cursor", emulator.showsCursor), ("no mouse", !emulator.reportsMouse),
      ("plain text", emulator.writesPlainly),
    ].filter { !$0.1 }.map(\.0)
    if problems.isEmpty { return nil }
    let sent = String(decoding: farewell, as: UTF8.self).debugDescription
    return Finding(step: steps.count, description: "not back: \(problems)\nsent  \(sent)")
  }
}

/// A program under way.
@MainActor private final class Run {
  private var terminal: Terminal
  private var browser: Browser
  private let trial: Trial
  private let stores: [Timeline: EventStore]
  private let pty: PseudoTerminal
  private let wire: Wire
  private let emulator: Emulator
  private var problem: String?

  init(
    _ terminal: consuming Terminal, of trial: Trial, stores: [Timeline: EventStore],
    pty: PseudoTerminal, wire: Wire, emulator: Emulator
  ) throws {
    browser = Browser(store: try #require(stores[.bundled]), size: terminal.size)
    self.terminal = terminal
    (self.trial, self.stores) = (trial, stores)
    (self.pty, self.wire, self.emulator) = (pty, wire, emulator)
  }

  func take(_ steps: [Step]) -> Trial.Finding? {
    for (index, step) in steps.enumerated() {
      take(step)
      let canvas = browser.draw()
      terminal.present(canvas)
      let frame = wire.take() + trial.mistake(step)
      emulator.feed(frame)
      if let problem = problem ?? difference(from: canvas) {
        let sent = String(decoding: frame.prefix(1_000), as: UTF8.self).debugDescription
        return Trial.Finding(step: index + 1, description: "\(problem)\nsent  \(sent)")
      }
    }
    return nil
  }

  private func take(_ step: Step) {
    switch step {
    case .key(let key): press(key)
    case .type(let text): for scalar in text.unicodeScalars { press(.character(Character(scalar))) }
    case .resize(let size, let isLate):
      var extent = winsize(
        ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(pty.inner, UInt(TIOCSWINSZ), &extent)
      emulator.resize(to: size)
      if isLate {
        update(.key(.down))
        terminal.present(browser.draw())
      }
      terminal.resize()
      update(.resized(terminal.size))
    // A query or a day that the data does not have is refused.
    case .filter(let query): try? browser.setFilter(query)
    case .asOf(let text):
      if let day = try? browser.store.day(asked: text) { browser.setDay(day) }
    case .reload(let timeline): stores[timeline].map { update(.reloaded($0)) }
    case .reloadFailed: update(.reloadFailed("a.json:1:2: \u{1B}[2J found 日\u{301}\u{202E}"))
    }
  }

  /// Types a key, and gives the browser what arrives.
  private func press(_ key: Key) {
    guard let bytes = key.bytes else { return update(.key(key)) }
    pty.type(bytes)
    var arrived: [Key] = []
    while let key = terminal.nextKey() { arrived.append(key) }
    var expected = [key]
    if case .mouse = key, !terminal.usesMouse { expected = [] }
    if arrived != expected { problem = "\(key) was pressed and \(arrived) arrived" }
    for key in arrived { update(.key(key)) }
  }

  private func update(_ message: Message) {
    switch browser.update(message) {
    case .redraw: terminal.redraw()
    case .reload: update(.reloaded(browser.store))
    case .useMouse(let isUsed): update(.mouse(isUsed: terminal.useMouse(isUsed)))
    case .suspend:
      // As `suspend` does, but for stopping the process.
      terminal.giveBack()
      emulator.feed(wire.take())
      if emulator.showsAlternate || !emulator.showsCursor || emulator.reportsMouse {
        problem = "not given back"
      }
      terminal.resume()
      update(.resized(terminal.size))
    default: break
    }
  }

  private func difference(from canvas: Canvas) -> String? {
    guard canvas.size == emulator.size, terminal.size == emulator.size else {
      return "\(canvas.size) drawn and \(emulator.size) shown"
    }
    if let difference = emulator.difference(from: trial.kind.cells(of: canvas)) {
      return difference
    }
    if emulator.reportsMouse != terminal.usesMouse {
      return "the mouse is reported or not, against what was asked"
    }
    if let cursor = canvas.cursor {
      return emulator.cursor == cursor && emulator.showsCursor
        ? nil : "the cursor is at \(emulator.cursor) instead of \(cursor)"
    }
    return emulator.showsCursor && trial.kind.hidesCursor ? "the cursor is to be seen" : nil
  }
}

extension Key {
  /// What a terminal sends; `nil` for a key that makes the driver send a signal.
  fileprivate var bytes: [UInt8]? {
    let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    let text: String
    switch self {
    case .control("c"), .control("z"): return nil
    case .control(let letter): return letter.asciiValue.map { [$0 & 0x1F] }
    case .character(let character): text = String(character)
    case .function(let number): text = "\u{1B}[\(functions[number - 1])~"
    case .up: text = "\u{1B}[A"
    case .down: text = "\u{1B}[B"
    case .right: text = "\u{1B}[C"
    case .left: text = "\u{1B}[D"
    case .home: text = "\u{1B}[1~"
    case .end: text = "\u{1B}[4~"
    case .pageUp: text = "\u{1B}[5~"
    case .pageDown: text = "\u{1B}[6~"
    case .delete: text = "\u{1B}[3~"
    case .backTab: text = "\u{1B}[Z"
    case .enter: text = "\r"
    case .escape: text = "\u{1B}"
    case .tab: text = "\t"
    case .backspace: text = "\u{7F}"
    case .mouse(let mouse):
      let button =
        switch mouse.action {
        case .click: 0
        case .wheelUp: 64
        case .wheelDown: 65
        }
      text = "\u{1B}[<\(button);\(mouse.point.column + 1);\(mouse.point.row + 1)M"
    }
    return Array(text.utf8)
  }
}
