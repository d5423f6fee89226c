import Foundation
import Testing

@testable import EmulatorTests

/// Settings, in sessions of the real executable.
@Suite struct ConfigurationSessionTests {
  /// The environment of somebody with a file of settings.
  private func environment(_ settings: String) throws -> [String: String] {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let folder = home.appending(path: ".config/entente")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: folder.appending(path: "config.toml"))
    return ["HOME": home.path]
  }

  @Test func `a rebound key does what its command does, and what had it does nothing`() throws {
    let variables = try environment(
      """
      view = "lanes"
      [keys]
      filter = ["x", "F5"]
      quit = ["W"]
      """)
    defer { try? FileManager.default.removeItem(atPath: variables["HOME"] ?? "") }
    let program = try Program(environment: variables)
    try program.wait(for: "lanes") { $0.rows.last?.contains("x filter") == true }
    program.send("f")
    try program.wait(for: "a notice") { $0.rows.last?.contains("f does nothing here") == true }
    program.send("xtier:sp\r")
    try program.wait(for: "the filter") { $0.rows[1].contains("tier:sp") }
    program.send("\u{1B}[15~")
    try program.wait(for: "the prompt, by F5") { $0.rows[22].contains("filter: tier:sp") }
    program.send("\rQ")
    try program.wait(for: "another notice") { $0.rows.last?.contains("Q does nothing") == true }
    program.send("W")
    #expect(try program.exitCode() == 0)
  }

  @Test func `with mistakes in the file it opens all the same, says so, and keeps what is right`()
    throws
  {
    let variables = try environment(
      """
      [keys]
      pick-tiers = ["j"]
      search = "F6"
      jmup = "F7"
      """)
    defer { try? FileManager.default.removeItem(atPath: variables["HOME"] ?? "") }
    let program = try Program(environment: variables)
    try program.wait(for: "the first mistake, on two lines") {
      $0.rows[22].contains("2 errors, entente config lists them; config.toml:2:15: found “j”")
        && $0.rows[23].contains("“move-down” too; give one of them another key")
    }
    program.send("t")
    try program.wait(for: "the tiers, by their usual key") {
      $0.rows.contains { $0.contains("[ ] ★") }
    }
    program.send("\u{1B}")
    try program.wait(for: "the list") { $0.rows.last?.contains("F6 search") == true }
    program.send("\u{1B}[17~")
    try program.wait(for: "the search, by its own key") { $0.rows[22].hasPrefix(" /") }
    program.send("\rQ")
    #expect(try program.exitCode() == 0)
  }
}
