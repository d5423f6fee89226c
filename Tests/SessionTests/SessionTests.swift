import Foundation
import Testing

/// The real executable, on real terminals.
@Suite struct SessionTests {
  @Test func `it moves, resizes, suspends, resumes and quits in tmux`() throws {
    let tmux = try Tmux()
    try tmux.type("a=$(stty -g)\n\(Program.executable)\n")
    try tmux.wait(for: "1/\(bundledCount)")

    try tmux.press("C-z")
    let shell = try tmux.wait(for: "Stopped")
    #expect(!shell.contains("1/\(bundledCount)"))
    try tmux.type("fg\n")
    try tmux.wait(for: "1/\(bundledCount)")

    try tmux.press("Down", "j")
    try tmux.wait(for: "3/\(bundledCount)")
    try tmux.resize(rows: 10, columns: 40)
    try tmux.wait(for: "ten rows") { $0.split(separator: "\n").count <= 10 }
    // The driver's own in other programs: here it is a key, if one without a use.
    try tmux.press("C-s")
    try tmux.wait(for: "^S does nothing")
    try tmux.press("End")
    try tmux.wait(for: "China")

    try tmux.press("Q")
    try tmux.wait(for: "the shell") { !$0.contains("China") }
    try tmux.type("test \"$a\" = \"$(stty -g)\" && echo the same modes, status $?\n")
    try tmux.wait(for: "the same modes, status 0")
  }
}
