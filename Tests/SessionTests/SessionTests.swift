import Foundation
import Testing

/// The real executable, on real terminals.
@Suite struct SessionTests {
  @Test(
    arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(CInt, CInt)])
  func `a signal ends it with the terminal as it was`(number: CInt, code: CInt) throws {
    let program = try Program()
    program.signal(number)
    try expectTerminalRestored(by: program, code: code)
  }

  @Test(arguments: [("Q", 0), ("\u{3}", 130), ("\u{1C}", 131)] as [(String, CInt)])
  func `a key ends it with the terminal as it was`(key: String, code: CInt) throws {
    let program = try Program()
    program.send(key)
    try expectTerminalRestored(by: program, code: code)
  }

  private func expectTerminalRestored(by program: Program, code: CInt) throws {
    #expect(try program.exitCode() == code)
    let fresh = try Program(type: "dumb", isAwaited: false)
    _ = try fresh.exitCode()
    #expect(program.modes == fresh.modes)
    let written = program.output
    for (on, off) in [("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?1h", "\u{1B}[?1l")] {
      let (entered, left) = (written.range(of: on), written.range(of: off, options: .backwards))
      #expect(try #require(entered).upperBound <= #require(left).lowerBound)
    }
    let hidden = written.range(of: "\u{1B}[?25l", options: .backwards)
    let shown = written.range(of: "\u{1B}[?25h", options: .backwards)
    if let hidden { #expect(try hidden.lowerBound < #require(shown).lowerBound) }
  }

  @Test func `it does not outlive its terminal`() throws {
    let program = try Program()
    program.hangUp()
    #expect(try program.exitCode() == 129)
  }

  @Test func `a terminal that cannot hold a screen gets a sentence instead`() throws {
    for type in ["dumb", "no-such-terminal", ""] {
      let program = try Program(type: type, isAwaited: false)
      #expect(try program.exitCode() != 0)
      #expect(program.output.contains("TERM"))
      #expect(!program.output.contains("\u{1B}"))
    }
  }

  @Test func `it moves, resizes, suspends, resumes and quits in tmux`() throws {
    let tmux = try Tmux()
    try tmux.type("a=$(stty -g)\n\(Program.executable)\n")
    try tmux.wait(for: "1/176")

    try tmux.press("C-z")
    let shell = try tmux.wait(for: "Stopped")
    #expect(!shell.contains("1/176"))
    try tmux.type("fg\n")
    try tmux.wait(for: "1/176")

    try tmux.press("Down", "j")
    try tmux.wait(for: "3/176")
    try tmux.resize(rows: 10, columns: 40)
    try tmux.wait(for: "ten rows") { $0.split(separator: "\n").count <= 10 }
    // The driver's own in other programs: here it is a key, if one without a use.
    try tmux.press("C-s")
    try tmux.wait(for: "^S does nothing")
    try tmux.press("End")
    try tmux.wait(for: "China")

    try tmux.press("Q")
    try tmux.wait(for: "the shell") { !$0.contains("China") }
    try tmux.type("test \"$a\" = \"$(stty -g)\" && echo the same modes\n")
    try tmux.wait(for: "\nthe same modes")
  }
}
