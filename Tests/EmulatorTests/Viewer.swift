import Foundation
import Screen

@testable import Terminal
@testable import TerminalTests

/// A terminal on which single frames are shown, and what its user sees of them.
@MainActor final class Viewer {
  private var terminal: Terminal?
  private let pty: PseudoTerminal
  private let file: UnsafeMutablePointer<FILE>
  private let wire: Wire
  let emulator: Emulator
  /// What was sent before the first frame.
  let opening: String

  init(_ kind: TerminalKind = TerminalKind.all[0], size: Size) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    guard let pty = PseudoTerminal(rows: size.rows, columns: size.columns),
      let file = fdopen(fcntl(pty.inner, F_DUPFD_CLOEXEC, 0), "w")
    else { throw POSIXError(.ENOTTY) }
    (self.pty, self.file, wire, emulator) = (pty, file, Wire(pty), Emulator(size: size))
    terminal = try Terminal(
      type: kind.name, output: file, keyboard: KeyboardFile(borrowing: file), colors: .available,
      ascii: false)
    let bytes = wire.take()
    emulator.feed(bytes)
    opening = String(decoding: bytes, as: UTF8.self)
  }

  isolated deinit {
    // While there still is something to give back to.
    terminal = nil
    wire.close()
    fclose(file)
  }

  /// Shows a frame; returns what was sent for it.
  @discardableResult
  func show(_ canvas: Canvas) -> String {
    terminal?.present(canvas)
    let sent = wire.take()
    emulator.feed(sent)
    return String(decoding: sent, as: UTF8.self)
  }

  /// Gives the terminal back; returns what was sent for that.
  func giveBack() -> String {
    terminal = nil
    let sent = wire.take()
    emulator.feed(sent)
    return String(decoding: sent, as: UTF8.self)
  }

  /// Makes the next frame paint every cell.
  func redraw() { terminal?.redraw() }
}
