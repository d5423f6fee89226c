import Foundation
import Testing

@testable import EmulatorTests

/// A start without arguments, which no parser of arguments sees.
@Suite struct StartTests {
  private let home = FileManager.default.temporaryDirectory
    .appendingPathComponent(UUID().uuidString)

  /// The environment of somebody with a file of settings.
  private func environment(_ settings: String) throws -> [String: String] {
    let folder = home.appending(path: ".config/entente")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: folder.appending(path: "config.toml"))
    return ["HOME": home.path]
  }

  /// All that a session writes that is ended at once: the first screen, with its looks.
  private func bytes(
    _ arguments: [String], _ environment: [String: String]
  ) throws -> [UInt8] {
    let program = try Program(arguments, environment: environment)
    program.send("Q")
    #expect(try program.exitCode() == 0)
    return program.bytes
  }

  @Test(arguments: [
    "", "view = \"lanes\"\nlanes-order = \"name\"\n",
    "order = \"partner\"\ntheme = \"high-contrast\"\n",
    "lang = \"vi\"\ncolor = \"never\"\n",
    "theme = \"colour-blind\"\n[colours]\nrung1 = \"208 bold\"\n",
    "view = 3\n[keys]\nfilter = [\"x\"]\n",
  ])
  func `opens the screen that the command of the browser opens, in the same settings`(
    _ settings: String
  ) throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let environment = try environment(settings)
    let bare = try bytes([], environment)
    #expect(bare.count > 1_000)
    #expect(try bytes(["browse"], environment) == bare)
    #expect(try (bytes(["--no-config"], environment) == bare) == settings.isEmpty)
  }

  @Test func `opens the data of the settings, and the same place again`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let environment = try environment(
      "data = \"../../own.csv\"\nremember-place = true\n")
    try Data("date,country,title\n2001-02-03,Japan,A treaty\n2002,Peru,A visit\n".utf8)
      .write(to: home.appending(path: "own.csv"))
    let program = try Program(environment: environment)
    try program.wait(for: "both rows") { $0.rows.last?.contains("1/2") == true }
    program.send("j")
    try program.wait(for: "the second") { $0.rows.last?.contains("2/2") == true }
    program.send("Q")
    #expect(try program.exitCode() == 0)
    for arguments in [[], ["browse"]] {
      let again = try Program(arguments, environment: environment)
      try again.wait(for: "the second") { $0.rows.last?.contains("2/2") == true }
      again.send("Q")
      #expect(try again.exitCode() == 0)
    }
  }
}
