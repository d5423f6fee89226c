import Foundation
import Testing

/// When text is printed in colours: the option, then the environment, then whether it is a terminal.
struct ColorTests {
  private func hasColors(
    _ options: [String] = [], _ environment: [String: String] = [:], onTerminal: Bool = false
  ) throws -> Bool {
    let arguments = ["list", "indonesia"] + options
    let output =
      onTerminal
      ? try Run.terminal(columns: 80, arguments, environment: environment)
      : try Run(arguments, environment: environment).output
    #expect(output.contains("Jakarta"))
    return output.contains("\u{1B}[")
  }

  @Test func aPipeGetsNoneAndATerminalSome() throws {
    #expect(try !hasColors())
    #expect(try hasColors([], ["TERM": "xterm-256color"], onTerminal: true))
  }

  @Test func theEnvironmentDecidesBeforeTheTerminal() throws {
    let xterm = ["TERM": "xterm-256color"]
    #expect(try !hasColors([], ["TERM": "dumb"], onTerminal: true))
    #expect(try !hasColors([], xterm.merging(["NO_COLOR": "1"]) { $1 }, onTerminal: true))
    #expect(try hasColors([], xterm.merging(["NO_COLOR": ""]) { $1 }, onTerminal: true))
    #expect(try hasColors([], ["CLICOLOR_FORCE": "1"]))
    #expect(try !hasColors([], ["CLICOLOR_FORCE": "0"]))
    #expect(try !hasColors([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(try hasColors([], ["CLICOLOR_FORCE": "1", "TERM": "dumb"]))
  }

  @Test func theOptionDecidesBeforeTheEnvironment() throws {
    #expect(try hasColors(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try !hasColors(["--color=never"], ["CLICOLOR_FORCE": "1"], onTerminal: true))
    #expect(try !hasColors(["--color=auto"], ["NO_COLOR": "1"]))
  }

  @Test func coloursChangeNothingElse() throws {
    for command in [["list"], ["tiers"], ["show", "japan"]] {
      let plain = try Run(command).output
      let colored = try Run(command + ["--color", "always"]).output
      #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
      #expect(colored != plain)
    }
  }

  @Test func aTerminalGetsRowsOfItsWidth() throws {
    let rows = try Run.terminal(columns: 60, ["list", "indonesia"], environment: ["NO_COLOR": "1"])
      .split(separator: "\r\n")
    #expect(rows.count == 18)
    #expect(rows.map(\.count).max() == 60)
    #expect(rows.contains { $0.hasSuffix("…") })
  }
}
