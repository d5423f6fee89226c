import Browser
import Events
import Foundation
import Screen
import Terminal
import Testing
import Words

@testable import EmulatorTests

/// What the executable shows on terminals of all sorts, cell by cell.
@Suite struct AnyTerminalTests {
  /// Waits until a program shows the timeline as a terminal of this kind can.
  private func expectTimeline(
    _ program: Program, on kind: TerminalKind, ascii: Bool = false,
    in language: Language = .english, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let store = try #require(try Timeline.stores.get()[.bundled]).told(in: language)
    let drawn = Browser(store: store, size: program.emulator.size).draw()
    let cells = kind.cells(of: ascii ? drawn.inASCII() : drawn)
    do {
      try program.wait(for: "the timeline") { $0.shows(cells) }
    } catch {
      let difference = program.emulator.difference(from: cells) ?? ""
      Issue.record("\(kind), \(error)\n\(difference)", sourceLocation: sourceLocation)
    }
  }

  /// Waits until a program neither wakes nor writes.
  private func expectQuiet(_ program: Program) {
    // Whatever woke at intervals would never be quiet for so long.
    var quiet = 0
    for _ in 0..<40 where quiet < 2 {
      let wakings = program.wakings
      let wrote = program.readOn(patience: 250)
      quiet = !wrote && wakings == program.wakings ? quiet + 1 : 0
    }
    #expect(quiet == 2)
  }

  /// Whether a program's output asks for a colour.
  private func hasColors(_ program: Program) -> Bool {
    // The default ones are none.
    program.output.contains(/\u{1B}\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7])(;[0-9;]*)?m/)
  }

  @Test(arguments: TerminalKind.all)
  func `every kind of terminal shows the timeline, in colour, without it and in ASCII`(
    kind: TerminalKind
  ) throws {
    for (variables, arguments, isPlain) in [
      ([:], [], false), (["NO_COLOR": "1"], [], true), (["CLICOLOR_FORCE": "1"], [], false),
      (["NO_COLOR": "1"], ["--color=always"], false), ([:], ["--color=never"], true),
      (["LC_ALL": "C", "NO_COLOR": "1"], ["--color=auto"], true),
    ] as [([String: String], [String], Bool)] {
      var kind = kind
      if isPlain { kind.depth = .none }
      let program = try Program(
        arguments, type: kind.name, environment: variables, isAwaited: false)
      try expectTimeline(program, on: kind, ascii: variables["LC_ALL"] == "C")
      #expect(hasColors(program) == (kind.depth != .none))
      program.send("Q")
      #expect(try program.exitCode() == 0)
      #expect(program.modes == program.modesBefore)
    }
    print("any terminal: TERM=\(kind), 6 settings of colour, every cell compared")
  }

  @Test(
    arguments: [
      (["LANG": "C"], true), (["LANG": "POSIX"], true), (["LANG": ""], true),
      (["LANG": "C.UTF-8"], false), (["LANG": "vi_VN.UTF-8", "LOCPATH": "/nonexistent"], false),
      (["LANG": "C.UTF-8", "LC_CTYPE": "C"], true), (["LC_ALL": "C.UTF-8", "LANG": "C"], false),
      (["LANG": "no_SUCH.ISO-8859-1"], true),
    ] as [([String: String], Bool)])
  func `the encoding of the locale decides what characters there are`(
    variables: [String: String], isASCII: Bool
  ) throws {
    let kind = TerminalKind.all[0]
    let program = try Program(environment: variables)
    let isVietnamese = variables["LANG"]?.hasPrefix("vi") ?? false
    try expectTimeline(
      program, on: kind, ascii: isASCII, in: isVietnamese ? .vietnamese : .english)
    #expect(program.bytes.allSatisfy { $0 < 0x80 } == isASCII)
    print("any terminal: \(variables), \(isASCII ? "ASCII" : "UTF-8"), every cell compared")
  }

  @Test(
    .enabled("the sources of glibc's locales are not installed (Debian: locales)") {
      FileManager.default.fileExists(atPath: "/usr/share/i18n/locales/vi_VN")
    })
  func `Vietnam's own locale is as good as any`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-locales-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let localedef = try Process.run(
      URL(fileURLWithPath: "/usr/bin/localedef"),
      arguments: ["-i", "vi_VN", "-f", "UTF-8", folder.appendingPathComponent("vi_VN.UTF-8").path])
    localedef.waitUntilExit()
    let program = try Program(environment: ["LANG": "vi_VN.UTF-8", "LOCPATH": folder.path])
    try expectTimeline(program, on: TerminalKind.all[0], in: .vietnamese)
  }

  @Test func `Vietnamese is drawn with ASCII where there is nothing else`() throws {
    let kind = TerminalKind.all[0]
    let program = try Program(["--lang", "vi"], environment: ["LANG": "C"])
    try expectTimeline(program, on: kind, ascii: true, in: .vietnamese)
    #expect(program.output.contains("Quan he doi tac cua Viet Nam"))
    #expect(program.bytes.allSatisfy { $0 < 0x80 })
  }

  @Test(
    arguments: [
      ("dumb", "TERM is 'dumb', a terminal that cannot move its cursor"),
      (
        "no-such-terminal",
        "TERM is 'no-such-terminal', a terminal that this system knows nothing of"
      ),
      ("", "TERM is not set"), (nil, "TERM is not set"),
    ] as [(String?, String)])
  func `a terminal that cannot hold a screen gets a sentence instead`(
    type: String?, sentence: String
  ) throws {
    let program = try Program(type: type, isAwaited: false)
    #expect(try program.exitCode() == 74)
    #expect(program.output.hasPrefix("entente: \(sentence)"))
    #expect(program.output.contains("TERM=xterm-256color"))
    #expect(!program.output.contains("\u{1B}"))
    #expect(program.modes == program.modesBefore)
    print("any terminal: TERM=\(type ?? "(unset)"), refused with what to do, status 74")
  }

  @Test(arguments: [("30000", "30000"), ("0", "-1"), ("abc", ""), ("1", "1")])
  func `what LINES and COLUMNS say is not believed`(columns: String, lines: String) throws {
    let program = try Program(environment: ["COLUMNS": columns, "LINES": lines])
    try expectTimeline(program, on: TerminalKind.all[0])
  }

  @Test func `nor is a line that claims more rows and columns than there is memory for`() throws {
    let program = try Program()
    try expectTimeline(program, on: TerminalKind.all[0])
    for (rows, columns) in [(65_535, 65_535), (30_000, 30_000), (65_535, 1), (1, 65_535)] {
      program.claim(Size(rows: rows, columns: columns))
      program.send("j\u{C}")
    }
    program.resize(to: Size(rows: 24, columns: 80))
    program.send("g")
    try expectTimeline(program, on: TerminalKind.all[0])
    program.claim(Size(rows: 65_535, columns: 65_535))
    program.send("Q")
    #expect(try program.exitCode() == 0)
    #expect(program.modes == program.modesBefore)
  }

  @Test func `after a burst of resizes the screen is right`() throws {
    let program = try Program()
    try expectTimeline(program, on: TerminalKind.all[0])
    let before = program.processorTime
    for number in 0..<300 {
      program.resize(to: Size(rows: 5 + number * 7 % 60, columns: 20 + number * 13 % 150))
    }
    for size in [
      Size(rows: 1, columns: 1), Size(rows: 100, columns: 300), Size(rows: 24, columns: 80),
    ] {
      program.resize(to: size)
      try expectTimeline(program, on: TerminalKind.all[0])
    }
    let seconds = program.processorTime - before
    // How long it takes unoptimised is of no interest.
    if Program.release != nil { #expect(seconds <= 0.1) }
    print(
      "any terminal: 300 resizes in a burst and three more took",
      seconds.formatted(.number.precision(.fractionLength(3))),
      "s of processor time \(Program.release == nil ? "(unoptimised)" : "(release build)")")
  }

  @Test(arguments: ["", "2", "3", "4", "5", "?"])
  func `left alone it does not wake and writes nothing`(view: String) throws {
    let program = try Program()
    try expectTimeline(program, on: TerminalKind.all[0])
    program.send(view)
    expectQuiet(program)
    print("any terminal: idle after the keys '\(view)', no wake-up and no byte")
    program.send("Q")
    #expect(try program.exitCode() == 0)
  }

  @Test func `left alone it does not wake with a file of rows and the mouse on either`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    let rows = (1...5_000).map { "\(1900 + $0 % 100),\($0 % 50)\n" }.joined()
    try "date,country\n\(rows)".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = try Program([file.path])
    try program.wait(for: "all rows") { $0.rows.joined().contains("1/5000") }
    program.send("\u{1B}OQ")
    try program.wait(for: "the mouse") { $0.reportsMouse }
    expectQuiet(program)
    program.send("R")
    try program.wait(for: "them again") { $0.rows.joined().contains("read again") }
    expectQuiet(program)
    program.send("Q")
    #expect(try program.exitCode() == 0)
    #expect(!program.emulator.reportsMouse)
  }
}
