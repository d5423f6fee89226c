import Foundation
import Glibc
import Testing

@testable import EmulatorTests

/// Where a timeline was left, in sessions of the real executable.
@Suite struct LastPlaceSessionTests {
  private let home = FileManager.default.temporaryDirectory
    .appendingPathComponent(UUID().uuidString)
  private var environment: [String: String] { ["HOME": home.path] }
  private var places: String { home.path + "/.local/state/entente/places" }

  init() throws {
    let folder = home.appending(path: ".config/entente")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("remember-place = true\n".utf8).write(to: folder.appending(path: "config.toml"))
  }

  private func removeHome() { try? FileManager.default.removeItem(at: home) }

  /// The screen without its bottom line, which says what was done last.
  private func screen(_ window: Emulator) -> [String] { Array(window.rows.dropLast()) }

  /// Quits and waits for the end, by which the place is kept.
  private func quit(_ program: Program) throws {
    program.send("Q")
    #expect(try program.exitCode() == 0)
  }

  @Test func `the browser opens where it was left, after quitting and after a lost connection`()
    throws
  {
    defer { removeHome() }
    let first = try Program(environment: environment)
    first.send("fgroup:asean\r@2015\rsp\rjjj")
    try first.wait(for: "the fourth") {
      $0.rows[1].contains("group:asean") && $0.rows.last?.contains("4/") == true
    }
    first.send("2")
    try first.wait(for: "lanes") { $0.rows.last?.contains("zoom") == true }
    let left = screen(first.emulator)
    try quit(first)

    let second = try Program(environment: environment)
    try second.wait(for: "the same screen") { screen($0) == left }
    second.send("1\r")
    try second.wait(for: "the record") { $0.rows.last?.contains("back") == true }
    let record = screen(second.emulator)
    second.hangUp()
    #expect(try second.exitCode() == 128 + SIGHUP)

    let third = try Program(environment: environment)
    try third.wait(for: "the record again") { screen($0) == record }
    try quit(third)
  }

  @Test func `what the command line asks for comes first, and nobody else is asked to remember`()
    throws
  {
    defer { removeHome() }
    let first = try Program(environment: environment)
    first.send("3")
    try first.wait(for: "the board") { $0.rows.last?.contains("< step back") == true }
    try quit(first)
    for arguments in [["--view", "timeline"], ["--no-remember-place"], ["--no-config"]] {
      let other = try Program(arguments, environment: environment)
      try other.wait(for: "the first row") { $0.rows.last?.contains("1/\(bundledCount)") == true }
      if arguments != ["--view", "timeline"] { other.send("jj") }
      try quit(other)
    }
    // The one that remembers was at the first row.
    let kept = try String(contentsOfFile: places, encoding: .utf8)
    #expect(kept.hasSuffix("\nvietnam\t\t\n"))
    let asked = try Program(["--no-config", "--remember-place"], environment: environment)
    asked.send("jj")
    try asked.wait(for: "the third") { $0.rows.last?.contains("3/\(bundledCount)") == true }
    try quit(asked)
    let again = try Program(environment: environment)
    try again.wait(for: "the third") { $0.rows.last?.contains("3/\(bundledCount)") == true }
    try quit(again)
  }

  @Test func `each file has a place of its own, and two that are left at once lose none`() throws {
    defer { removeHome() }
    for name in ["a", "b"] {
      let rows = (1...40).map { "20\($0 + 10)-01-02,Partner \($0) of \(name)\n" }.joined()
      try Data(("date,country\n" + rows).utf8).write(to: home.appending(path: "\(name).csv"))
    }
    let sessions = try ["a", "b"].map { name in
      try Program(["\(home.path)/\(name).csv"], environment: environment)
    }
    for (session, keys) in zip(sessions, ["jjj", "Gkk"]) {
      try session.wait(for: "all rows") { $0.rows.last?.contains("1/40") == true }
      session.send(keys + "\u{C}")
    }
    try sessions[0].wait(for: "the fourth") { $0.rows.last?.contains("4/40") == true }
    try sessions[1].wait(for: "the last but two") { $0.rows.last?.contains("38/40") == true }
    for session in sessions { session.send("Q") }
    for session in sessions { #expect(try session.exitCode() == 0) }
    for (name, count) in [("a", "4/40"), ("b", "38/40")] {
      let again = try Program(["\(home.path)/\(name).csv"], environment: environment)
      try again.wait(for: count) { $0.rows.last?.contains(count) == true }
      again.send("Q")
      #expect(try again.exitCode() == 0)
    }
  }

  @Test func `a place that the data has no more opens the timeline all the same and says so`()
    throws
  {
    defer { removeHome() }
    let file = home.appending(path: "a.csv")
    try Data("date,country\n2020,A\n2021,B\n2022,C\n".utf8).write(to: file)
    let first = try Program([file.path], environment: environment)
    try first.wait(for: "all rows") { $0.rows.last?.contains("1/3") == true }
    first.send("jj")
    try first.wait(for: "the last") { $0.rows.last?.contains("3/3") == true }
    try quit(first)
    let text = try String(contentsOfFile: places, encoding: .utf8)
    #expect(text.contains("event=row-1"))
    try text.replacing("row-1", with: "row-9").write(
      toFile: places, atomically: true, encoding: .utf8)
    let second = try Program([file.path], environment: environment)
    try second.wait(for: "why") { $0.rows.last?.contains("“row-9” is not in the data") == true }
    #expect(second.emulator.rows[2].hasPrefix("▌"))
    try quit(second)
  }

  @Test func `without a home it is said that nothing is remembered, of a pipe it is understood`()
    throws
  {
    defer { removeHome() }
    let homeless = try Program(["--remember-place"])
    homeless.send("jQ")
    #expect(try homeless.exitCode() == 0)
    #expect(
      homeless.output.contains("entente: this place is not remembered: neither XDG_STATE_HOME"))
    let pipe = home.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let piped = try Program([pipe], environment: environment, isAwaited: false)
    try Shell.run("printf 'date,country\\n2020,A\\n' >\(pipe)", in: home)
    try piped.wait(for: "the row") { $0.rows.last?.contains("1/1") == true }
    piped.send("Q")
    #expect(try piped.exitCode() == 0)
    #expect(!piped.output.contains("not remembered"))
  }

  @Test func `where nothing can be written it is said once the terminal is given back`() throws {
    defer { removeHome() }
    for state in ["/proc/nowhere", home.path + "/.config/entente/config.toml"] {
      let program = try Program(environment: environment.merging(["XDG_STATE_HOME": state]) { $1 })
      program.send("jQ")
      #expect(try program.exitCode() == 0)
      let end = try #require(program.output.range(of: "\u{1B}[?1049l")).upperBound
      #expect(program.output[end...].contains("entente: this place is not remembered: \(state)"))
    }
  }
}
