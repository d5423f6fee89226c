import Foundation
import Screen
import Testing

@testable import EmulatorTests

/// After every end the terminal is as it was.
@Suite struct GivingBackTests {
  private func expectTerminalBack(
    from program: Program, _ end: String, leaving rows: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let window = program.emulator
    let checks = [
      ("its modes", program.modes == program.modesBefore),
      ("the main screen", !window.showsAlternate && window.rows.first == Program.prompt),
      ("the cursor", window.showsCursor), ("no mouse", !window.reportsMouse),
      ("plain text", window.writesPlainly), ("no process", program.leftovers == []),
    ]
    for (what, isBack) in checks {
      #expect(isBack, "after \(end): \(what)\n\(window.rows)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGTERM, SIGSYS,
  ])
  func `a signal ends it with the terminal as it was`(number: CInt) throws {
    for keys in ["", "?jG", "4", "f(", "cj\u{F}"] {
      let program = try Program()
      if !keys.isEmpty {
        program.send("\u{1B}OQ")
        try program.wait(for: "the mouse") { $0.reportsMouse }
        program.send(keys)
      }
      program.signal(number)
      #expect(try program.exitCode() == 128 + number)
      expectTerminalBack(from: program, "signal \(number) and the keys \(keys)")
    }
    print("giving back: signal \(number) on 5 screens, 4 with the mouse, status \(128 + number)")
  }

  @Test(arguments: [("Q", 0), ("q", 0), ("\u{3}", 130), ("\u{1C}", 131)] as [(String, CInt)])
  func `a key ends it with the terminal as it was`(key: String, code: CInt) throws {
    let program = try Program()
    program.send("\u{1B}OQ")
    try program.wait(for: "the mouse") { $0.reportsMouse }
    program.send(key)
    #expect(try program.exitCode() == code)
    expectTerminalBack(from: program, key)
  }

  @Test(
    arguments: [
      ("trap", [132, 133], "Fatal error: Index out of range"), ("overflow", [139], ""),
      ("segmentation", [139], ""), ("bus", [135], ""), ("abort", [134], ""),
      ("arithmetic", [136], ""), ("words", [0], "words that are not of the screen"),
    ] as [(String, [CInt], String)])
  func `a crash leaves the terminal as it was, and its words where they can be read`(
    kind: String, codes: [CInt], words: String
  ) throws {
    // The runtime may say much more after its first words.
    let program = try Program([kind], of: Program.crasher, size: Size(rows: 100, columns: 80))
    try program.wait(for: "its screen") { $0.rows.first == "ready" }
    program.send("x")
    #expect(codes.contains(try program.exitCode()), "\(kind)")
    expectTerminalBack(from: program, kind)
    #expect(words.isEmpty || program.emulator.rows.joined().contains(words))
    print("giving back: \(kind), status \(codes[0])")
  }

  @Test func `the report of a crash stands on the main screen`() throws {
    let program = try Program(
      ["segmentation"], of: Program.crasher,
      environment: [
        "SWIFT_BACKTRACE":
          "enable=yes,interactive=no,color=no,symbolicate=off,registers=none,images=none,threads=crashed"
      ])
    try program.wait(for: "its screen") { $0.rows.first == "ready" }
    program.send("x")
    #expect(try program.exitCode() == 139)
    expectTerminalBack(from: program, "a report")
    #expect(program.emulator.rows.contains { $0.contains("Program crashed: Bad pointer") })
  }

  @Test func `it does not outlive its terminal`() throws {
    let program = try Program()
    program.hangUp()
    #expect(try program.exitCode() == 129)
    #expect(program.leftovers == [])
  }

  @Test func `a terminal that reads no more does not keep it from ending`() throws {
    let program = try Program(size: Size(rows: 100, columns: 300))
    #if arch(arm64)
      let writing = 64
    #else
      let writing = 1
    #endif
    // Each key has the whole screen painted again.
    for _ in 0..<2_000 where !program.sleeps(inCall: writing) {
      program.send("\u{C}")
      usleep(2_000)
    }
    #expect(program.sleeps(inCall: writing))
    var code: CInt?
    for _ in 0..<120_000 where code == nil {
      program.signal(SIGTERM)
      usleep(1_000)
      code = program.endedWith()
    }
    #expect(code == 143)
    #expect(program.modes == program.modesBefore)
    #expect(program.leftovers == [])
  }

  @Test func `without a standard output to write to it says so`() throws {
    let program = try Program(
      ["-c", "exec \"$0\" >&-", Program.executable], of: "/bin/sh", isAwaited: false)
    #expect(try program.exitCode() == 74)
    expectTerminalBack(from: program, "a closed output")
    #expect(program.emulator.rows.joined().contains("the output cannot be written"))
  }

  @Test func `stopped and continued twice, by the key and by signals, it hands the terminal over`()
    throws
  {
    let tmux = try Tmux()
    try tmux.type("a=$(stty -g)\n\(Program.executable)\n")
    try tmux.wait(for: "1/\(bundledCount)")
    try tmux.press("F2")
    try tmux.wait(for: "the mouse selects")
    try tmux.press("g")
    try tmux.wait(for: "1/\(bundledCount)")
    func expectShellAndBack(_ round: Int) throws {
      let shell = try tmux.wait(for: "Stopped")
      #expect(!shell.contains("1/\(bundledCount)"))
      #expect(try !tmux.reportsMouse())
      try tmux.type("clear; test \"$a\" = \"$(stty -g)\" && echo as before $((40 + \(round)))\n")
      try tmux.wait(for: "as before \(40 + round)")
      try tmux.type("fg\n")
      try tmux.wait(for: "1/\(bundledCount)")
      #expect(try !tmux.capture().contains("as before"))
      #expect(try tmux.reportsMouse())
    }
    for round in 1...2 {
      try tmux.press("C-z")
      try expectShellAndBack(round)
    }
    for round in 3...4 {
      let number = try tmux.foregroundProcess()
      kill(number, SIGTSTP)
      try expectShellAndBack(round)
      // Continued though it was not stopped.
      kill(number, SIGCONT)
      try tmux.press("j")
      try tmux.wait(for: "2/\(bundledCount)")
      try tmux.press("k")
      try tmux.wait(for: "1/\(bundledCount)")
    }
    try tmux.press("Q")
    try tmux.wait(for: "the shell") { !$0.contains("/\(bundledCount)") }
    #expect(try !tmux.reportsMouse())
  }
}
