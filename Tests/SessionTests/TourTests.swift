import Foundation
import Testing

/// A reader's way through the program, in tmux, with the real executable.
@Suite struct TourTests {
  @Test func `a reader browses, filters, jumps, reads, resizes, suspends and quits`() throws {
    let tmux = try Tmux(rows: 40, columns: 120)
    try tmux.type("before=$(stty -g)\n\(Program.executable)\n")
    let first = try tmux.wait(for: "1/\(bundledCount)")
    #expect(first.contains("Vietnam's diplomatic partnerships"))
    #expect(first.contains("▌2026  06-01 ◆ Philippines"))
    #expect(first.contains("│ Republic of the Philippines · Manila"))

    try tmux.press("j", "j", "PageDown")
    try tmux.wait(for: "39/\(bundledCount)")

    try tmux.press("t", "Down", "Space")
    try tmux.wait(for: "[x] ★ CSP")
    try tmux.press("Enter")
    try tmux.wait(for: "filter tier:csp")
    try tmux.press("f")
    try tmux.type(" region:\"southeast asia\"")
    try tmux.wait(for: "7 of \(bundledCount)")
    try tmux.press("Enter")

    try tmux.press("c")
    try tmux.type("indo")
    try tmux.wait(for: "★ Indonesia")
    try tmux.press("Enter")
    let record = try tmux.wait(for: "│ Republic of Indonesia · Jakarta")
    for fact in [
      "★ Comprehensive Strategic Partnership, the 11th", "since 10 March 2025",
      "1955-12-30", "2003-06", "2013-06-27", "Prabowo Subianto (President)",
      "Trade  16.7 → 18 USD billion (2024 → 2028)",
    ] {
      #expect(record.contains(fact), "\(fact)")
    }
    try tmux.press("Space", "Space")
    try tmux.wait(for: "│ Indonesia  ★ CSP since 2025-03-10")

    try tmux.resize(rows: 24, columns: 80)
    try tmux.wait(for: "the record alone") { !$0.contains("│") && $0.contains(" Indonesia  ★ CSP") }
    try tmux.press("Escape")
    try tmux.wait(for: "▌      03-10 ★ Indonesia")

    try tmux.press("C-z")
    let shell = try tmux.wait(for: "Stopped")
    #expect(!shell.contains("Indonesia"), "the screen before the program is back")
    try tmux.type("test \"$before\" = \"$(stty -g)\" && echo same modes while stopped\n")
    try tmux.wait(for: "\nsame modes while stopped")
    try tmux.type("fg\n")
    try tmux.wait(for: "▌      03-10 ★ Indonesia")

    try tmux.press("@")
    try tmux.type("2013-06")
    try tmux.press("Enter")
    try tmux.wait(for: "as of 2013-06-30")

    try tmux.press("q")
    try tmux.wait(for: "the shell") { !$0.contains("Indonesia") }
    try tmux.type("test \"$before\" = \"$(stty -g)\" && echo same modes at the end, status $?\n")
    try tmux.wait(for: "same modes at the end, status 0")
  }

  @Test func `in a locale without UTF-8 the screen is ASCII`() throws {
    let tmux = try Tmux(environment: ["LC_ALL": "C"])
    try tmux.type("\(Program.executable)\n")
    let screen = try tmux.wait(for: "1/\(bundledCount)")
    #expect(screen.utf8.allSatisfy { $0 < 0x80 })
    #expect(screen.contains(">2026  06-01 # Philippines"))
  }
}
