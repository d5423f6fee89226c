import Screen
import Testing

@testable import EmulatorTests

/// The mouse, as a terminal tells of it to the real executable.
@Suite struct MouseSessionTests {
  @Test func `off until F2, then it selects, scrolls and switches views, until F2 again`() throws {
    let program = try Program()
    try program.wait(for: "the list") { $0.rows.contains { $0.contains("1/\(bundledCount)") } }
    #expect(!program.emulator.reportsMouse)
    // What comes of it unasked is nothing.
    program.send("\u{1B}[<0;10;6Mj")
    try program.wait(for: "the next row") { $0.rows.contains { $0.contains("2/\(bundledCount)") } }

    program.send("\u{1B}OQ")
    try program.wait(for: "the mouse") { $0.reportsMouse }
    try program.wait(for: "words") { $0.rows.contains { $0.contains("the mouse selects") } }
    program.send("\u{1B}[<0;10;6M\u{1B}[<0;10;6m")
    try program.wait(for: "the row") { $0.rows.contains { $0.contains("4/\(bundledCount)") } }
    #expect(program.emulator.cursor == Point(row: 5, column: 0))
    program.send("\u{1B}[<65;10;6M\u{1B}[<65;10;6M")
    try program.wait(for: "two turns of the wheel") {
      $0.rows.contains { $0.contains("7/\(bundledCount)") }
    }
    let header = try #require(program.emulator.rows.first)
    let tab = try #require(header.firstIndex(of: "3"))
    program.send("\u{1B}[<0;\(header.distance(from: header.startIndex, to: tab) + 1);1M")
    try program.wait(for: "the board") { $0.rows.contains { $0.contains("with above") } }

    program.send("\u{1B}OQ")
    try program.wait(for: "no mouse") { !$0.reportsMouse }
    program.send("\u{1B}OQ")
    try program.wait(for: "the mouse again") { $0.reportsMouse }
    program.send("Q")
    #expect(try program.exitCode() == 0)
    #expect(!program.emulator.reportsMouse)
  }

  @Test func `a terminal without a mouse says so`() throws {
    let program = try Program(type: "vt100", isAwaited: false)
    try program.wait(for: "the list") { $0.rows.contains { $0.contains("1/\(bundledCount)") } }
    program.send("\u{1B}OQ")
    try program.wait(for: "words") { $0.rows.contains { $0.contains("does not tell of a mouse") } }
    #expect(!program.output.contains("?1000"))
    program.send("Q")
    #expect(try program.exitCode() == 0)
    #expect(!program.output.contains("?1000"))
  }
}
