import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// ncurses has one terminal at a time.
@MainActor @Suite(.serialized) struct TerminalTests {
  /// Takes a pseudo-terminal over as a program would.
  private func withTerminal(
    _ type: String, rows: Int = 24, columns: Int = 80,
    _ body: (inout Terminal, PseudoTerminal) throws -> Void
  ) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    let pty = try #require(PseudoTerminal(rows: rows, columns: columns))
    let output = try #require(fdopen(dup(pty.inner), "w"))
    defer { fclose(output) }
    let before = pty.modes
    do {
      var terminal = try Terminal(
        type: type, output: output, keyboard: KeyboardFile(borrowing: output), colors: .available,
        ascii: false)
      #expect(pty.modes != before)
      try body(&terminal, pty)
    }
    #expect(pty.modes == before)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100", "vt220"])
  func `named keys arrive under their names`(type: String) throws {
    try withTerminal(type) { terminal, pty in
      let sequences: [(String, Key)] = [
        ("[A", .up), ("OA", .up), ("[B", .down), ("OC", .right), ("[D", .left), ("[1~", .home),
        ("[H", .home), ("[4~", .end), ("OF", .end), ("[5~", .pageUp), ("[6~", .pageDown),
        ("[3~", .delete), ("[Z", .backTab), ("OP", .function(1)), ("[15~", .function(5)),
        ("[24~", .function(12)),
      ]
      for (sequence, key) in sequences {
        pty.type(Array("\u{1B}\(sequence)".utf8))
        #expect(terminal.nextKey() == key, "Esc \(sequence)")
        #expect(terminal.nextKey() == nil)
      }
    }
  }

  @Test func `a burst of typing, keys that the driver would keep among it, arrives whole`() throws {
    try withTerminal("xterm-256color") { terminal, pty in
      pty.type(Array("jế\u{1B}[B\u{13}\u{11}\u{16}\u{F}\u{4}\u{15}\u{1B}x\r\n".utf8))
      var keys: [Key] = []
      while let key = terminal.nextKey() { keys.append(key) }
      #expect(
        keys == [
          .character("j"), .character("ế"), .down, .control("s"), .control("q"), .control("v"),
          .control("o"), .control("d"), .control("u"), .enter, .enter,
        ])
    }
  }

  @Test func `a frame is drawn once, scrolls cheaply, and never scrolls the screen away`() throws {
    try withTerminal("xterm-256color") { terminal, pty in
      func frame(_ top: Int) -> Canvas {
        var canvas = Canvas(size: Size(rows: 24, columns: 80))
        for row in 0..<24 {
          let text = row == 0 ? "title" : row == 23 ? "last" : "row number \(top + row) of the list"
          canvas.write(text, at: Point(row: row, column: 0))
        }
        canvas.write("#", at: Point(row: 23, column: 79))
        return canvas
      }
      terminal.present(frame(0))
      #expect(String(decoding: pty.output(), as: UTF8.self).contains("row number 22 of the list"))
      terminal.present(frame(0))
      #expect(pty.output() == [])
      terminal.present(frame(1))
      let step = pty.output()
      #expect(String(decoding: step, as: UTF8.self).contains("row number 23 of the list"))
      #expect(step.count <= 80)
    }
  }

  @Test func `a frame arrives in one piece, and attributes in one sequence`() throws {
    try withTerminal("xterm-256color") { terminal, pty in
      var canvas = Canvas(size: Size(rows: 24, columns: 80))
      terminal.present(canvas)
      _ = pty.output()
      for row in stride(from: 0, to: 24, by: 3) {
        canvas.write("warning", at: Point(row: row, column: row * 3), role: .strong)
      }
      terminal.present(canvas)
      var (ready, part) = (
        pollfd(fd: pty.outer, events: Int16(POLLIN), revents: 0), [UInt8](repeating: 0, count: 4096)
      )
      #expect(poll(&ready, 1, 10_000) == 1)
      let first = String(decoding: part[..<read(pty.outer, &part, part.count)], as: UTF8.self)
      #expect(first.split(separator: "warning", omittingEmptySubsequences: false).count == 9)
      #expect(pty.output() == [])
      #expect(!first.contains("\u{1B}(B"))
    }
  }

  @Test(arguments: [
    ("", Terminal.Failure.noType), ("no-such-terminal", .unknownType("no-such-terminal")),
    ("dumb", .dumb("dumb")),
  ])
  func `a terminal that cannot hold a screen is refused by name`(
    type: String, failure: Terminal.Failure
  ) throws {
    #expect(throws: failure) { try withTerminal(type) { _, _ in } }
    #expect("\(failure)".contains("TERM"))
  }
}
