import Browser
import Foundation
import Screen
import Testing

/// A file of settings changes what the program does, as somebody would write one.
struct ConfigurationTests {
  /// The folder that `XDG_CONFIG_HOME` names, with a file of settings in it.
  private func home(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let own = folder.url.appending(path: "entente")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: own.appending(path: "config.toml"))
    return folder
  }

  private func run(
    _ arguments: [String], in folder: TemporaryFolder, _ environment: [String: String] = [:]
  ) throws -> Run {
    try Run(
      arguments, environment: environment.merging(["XDG_CONFIG_HOME": folder.url.path]) { $1 })
  }

  @Test func `keys, view, order, colours and citations are as the file says`() throws {
    let folder = try home(
      """
      theme = "mono"
      view = "lanes"
      lanes-order = "name"
      order = "partner"
      cite = "apa"
      [keys]
      filter = ["x", "F5"]
      lanes = "F7"
      [colours]
      rung1 = "208 underline"
      """)
    let keys = try run(["keys"], in: folder)
    #expect(keys.lines.contains("  x F5             filter, live as you type"))
    #expect(keys.errors.isEmpty && keys.status == 0)
    let lanes = try run(["snapshot", "--size", "120x30"], in: folder)
    #expect(lanes.lines[0].contains("1 Timeline  F7 Lanes") && lanes.output.contains("by name"))
    #expect(lanes.lines.last?.contains("x filter") == true)
    let timeline = try run(["snapshot", "--keys", "1 x k i n d :"], in: folder)
    #expect(timeline.output.contains("by partner") && timeline.output.contains("filter: kind:"))
    let link = try run(["snapshot", "--keys", "1 : l i n k Enter", "--size", "120x24"], in: folder)
    #expect(link.output.contains("entente --view timeline --order partner"))
    let picture = try run(["snapshot", "--format", "ansi"], in: folder)
    #expect(picture.output.contains("\u{1B}[0;4;38;5;208m") && !picture.output.contains(";32m"))
    let brief = try run(["brief", "country:japan", "--format", "markdown"], in: folder)
    #expect(
      brief.output
        == (try Run("brief", "country:japan", "--format", "markdown", "--cite", "apa")).output)
    // The command line overrules it all.
    let plain = try run(
      ["snapshot", "--view", "timeline", "--order", "date", "--theme", "auto", "--no-config"],
      in: folder)
    #expect(plain.output == (try Run("snapshot")).output)
    let chicago = try run(["show", "japan", "--cite", "chicago"], in: folder)
    #expect(chicago.output == (try Run("show", "japan", "--cite", "chicago")).output)
  }

  @Test func `the usual data may be another file, and bundled is the data inside`() throws {
    let folder = try home("data = \"../mine.csv\"")
    _ = try folder.file("mine.csv", Data("date,country\n2020-01-02,Japan\n".utf8))
    #expect(try run(["list"], in: folder).output.contains("2020-01-02"))
    #expect(try run(["list", "--data", "bundled"], in: folder).output == Run("list").output)
    #expect(try run(["list", "--no-config"], in: folder).output == Run("list").output)
    let away = try home("data = \"~/mine.csv\"")
    let own = try run(["list", "--format", "csv"], in: away, ["HOME": folder.url.path])
    #expect(own.output.contains("2020-01-02"))
  }

  @Test func `colours are as the command line says, else the environment, else the file`() throws {
    let folder = try home("color = \"always\"\nlinks = \"always\"")
    let arguments = ["show", "japan"]
    #expect(try run(arguments, in: folder).output.contains("\u{1B}[0;"))
    #expect(try run(arguments, in: folder).output.contains("\u{1B}]8;"))
    #expect(try !run(arguments, in: folder, ["NO_COLOR": "1"]).output.contains("\u{1B}[0;"))
    #expect(
      try run(arguments + ["--color", "always"], in: folder, ["NO_COLOR": "1"]).output
        .contains("\u{1B}[0;"))
    #expect(try !run(arguments + ["--color", "never"], in: folder).output.contains("\u{1B}[0;"))
    let shown = try run(["config"], in: folder, ["NO_COLOR": "1"]).output
    #expect(shown.contains(/color = "never" +# NO_COLOR\n/))
    #expect(shown.contains(/links = "always" +# line 2\n/))
    #expect(shown.contains(/view = "timeline" +# default\n/))
  }

  @Test func `mistakes are named with their places, and the rest holds`() throws {
    let folder = try home(
      """
      theme = "drak"
      veiw = "map"
      order = 3
      cite = bibtex
      links = "never"
      [keys]
      pick-tiers = ["j"]
      pick-place = "F5"
      filter = ["F6", "Foo"]
      search = "F7"
      quit = ["C-c", "C-m"]
      [colours]
      rung1 = "208 blod"
      rung2 = 256
      rung7 = "red"
      """)
    let check = try run(["config", "--check"], in: folder)
    let path = folder.url.path + "/entente/config.toml"
    let problems = check.errors.split(separator: "\n").map {
      $0.replacing("entente: \(path):", with: "")
    }
    #expect(check.status == 1 && check.output.isEmpty)
    let look =
      "“theme”, or a colour (0 to 255, #rrggbb, red, bright-red …), bold, dim, underline, reverse"
    let expected = """
      1:9: found “drak”, expected one of auto, dark, light, high-contrast, high-contrast-dark, \
      high-contrast-light, colour-blind, mono; did you mean “dark”?
      2:1: found “veiw”, which is no setting; did you mean “view”?
      3:9: found 3, expected a text, one of date, partner, tier
      4:8: found “bibtex”, expected a value; put a text in quotes: "bibtex"
      7:15: found “j”, which is a key of “move-down” too; give one of them another key
      8:1: found “pick-place”, expected the name of a command; did you mean “pick-places”?
      9:17: found “Foo”, expected the name of a key: a character, Enter, Space, Up, PgDn …, C-x, F1 to F12
      11:16: found “C-m”, which terminals send for Enter; write “Enter”
      13:9: found “blod”, expected \(look); did you mean “bold”?
      14:9: found 256, expected \(look)
      15:1: found “rung7”, which has no colour; did you mean “rung1”?
      """
    #expect(problems.joined(separator: "\n") == expected)
    let keys = try run(["keys"], in: folder)
    #expect(keys.output.contains("  t                pick tiers\n"))
    #expect(keys.output.contains("  F7               search;"))
    #expect(keys.status == 0)
    #expect(
      keys.errors.hasPrefix("entente: \(path):1:9: found “drak”")
        && keys.errors.hasSuffix("and 10 more, which “entente config --check” lists\n"))
    let shown = try run(["config"], in: folder)
    #expect(shown.status == 0 && shown.output.contains(/search = \["F7"\] +# line 10\n/))
    #expect(shown.errors == check.errors)
  }

  @Test func `files of settings that are none are named, never waited for`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "c.toml")
    func errors(_ make: () throws -> Void) throws -> String {
      try? FileManager.default.removeItem(at: file)
      try make()
      let run = try Run("config", "--check", "--config", file.path)
      #expect(run.status == 1)
      #expect(try Run("list", "--config", file.path).output == Run("list").output)
      return run.errors
    }
    let path = file.path
    #expect(
      try errors {
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      }
        == "entente: \(path): it is not a file\n")
    #expect(try errors { mkfifo(path, 0o600) } == "entente: \(path): it is not a file\n")
    #expect(
      try errors { try Data(repeating: 0x23, count: 2 << 20).write(to: file) }
        == "entente: \(path): it is larger than 64 KB; expected a file of entente\n")
    #expect(
      try errors { try Data([0x61, 0xFF, 0x0A]).write(to: file) }
        .hasPrefix("entente: \(path):1:2: found bytes that are no UTF-8; save the file as UTF-8\n"))
    #expect(
      try errors { try Data("a = '\0'".utf8).write(to: file) }.contains(":1:6: found the control"))
    for (bytes, words) in [
      (Data([0xFF, 0xFE, 0x61, 0, 0x0A, 0]), ":1:1: found bytes that are no UTF-8"),
      (Data("a".utf8), ":1:2: found the end of the file"),
      (Data("x = \(String(repeating: "[", count: 60_000))".utf8), ":1:69: found more than 64 open"),
      (
        Data("[colours]\nrung1 = 99999999999999999999".utf8),
        ":2:9: found 99999999999999999999, expected a whole number"
      ),
    ] { #expect(try errors { try bytes.write(to: file) }.contains(words), "\(words)") }
    let missing = try Run("list", "--config", folder.url.path + "/none")
    #expect(missing.status == 66 && missing.errors.contains("there is no such file"))
    let both = try Run("list", "--config", path, "--no-config")
    #expect(both.status == 2)
  }

  @Test func `as many mistakes as a file of settings can hold are named within a second`() throws {
    let folder = try TemporaryFolder()
    for (heading, value) in [
      ("", "1"), ("[keys]\n", "\"x\""), ("[colours]\n", "1"), ("b", ".c = 1"),
    ] {
      let lines = (0..<5_000).map { "a\($0)\(heading == "b" ? "" : " = ")\(value)\n" }
      let text = heading.replacing("b", with: "") + lines.joined()
      let file = try folder.file("many.toml", Data(text.utf8))
      // A processor's, and unoptimised ten.
      let seconds = Run.release == nil ? 10 : 1
      let run = try Run(
        script: "ulimit -t \(seconds); exec \"$0\" config --check --config '\(file.path)' 2>&1")
      #expect(run.status == 1 && run.output.split(separator: "\n").count == 5_000, "\(heading)")
    }
  }

  @Test func `no text of settings reaches an output as a control`() throws {
    let harm = "x\u{9B}2J\u{202E}\u{2028}\u{7F}\u{10FFFE}y"
    for text in [
      "data = \"\(harm.replacing("\u{7F}", with: ""))\\u001B[2J\\u007F\"", "theme = \"\(harm)\"",
      "'\(harm)' = 1", "[keys]\n'\(harm)' = \"x\"\nfilter = '\(harm)'", "[colours]\n'\(harm)' = 1",
      "[colours]\ntext = '\(harm)'", "view = \(harm)", "\u{1B}[2J", "a = \"\\\u{9B}\"",
    ] {
      let folder = try home(text)
      for words in [["config"], ["config", "--check"], ["keys"], ["snapshot"], ["list"]] {
        let run = try run(words, in: folder)
        expectHarmless(run.output + run.errors + " ")
      }
      // What is in force is a file of settings that says the same.
      let inForce = try run(["config"], in: folder).output
      let again = try run(["config"], in: home(inForce))
      let settings = { (text: String) in
        text.replacing(/[ ]+#.+/, with: "").split(separator: "\n").dropFirst()
      }
      #expect(settings(again.output) == settings(inForce) && again.errors.isEmpty)
    }
  }

  @Test func `what is no folder of settings is not looked at`() throws {
    let folder = try home("view = \"map\"")
    let inFile = try run(["snapshot"], in: folder)
    #expect(try inFile.output == Run("snapshot", "--view", "map").output)
    for variables in [
      ["XDG_CONFIG_HOME": ""], ["XDG_CONFIG_HOME": "relative"], ["HOME": ""], ["HOME": "/nowhere"],
    ] {
      #expect(try Run(["snapshot"], environment: variables).output == Run("snapshot").output)
    }
    // Without the variable, it is a folder of home.
    let home = try TemporaryFolder()
    try FileManager.default.moveItem(
      at: folder.url, to: home.url.appending(path: ".config"))
    for variables in [["HOME": home.url.path], ["HOME": home.url.path, "XDG_CONFIG_HOME": ""]] {
      #expect(try Run(["snapshot"], environment: variables).output == inFile.output)
    }
  }
}

/// `entente config --init` writes a file that says what is usual.
struct ConfigurationFileTests {
  @Test func `the commented file says what holds anyway, also without its comment signs`() throws {
    let text = try Run("config", "--print").output
    let folder = try TemporaryFolder()
    let commented = try folder.file("a.toml", Data(text.utf8))
    let uncommented = text.replacing(/(?m)^#(?=[a-z])/, with: "")
    let all = try folder.file("b.toml", Data(uncommented.utf8))
    for file in [commented, all] {
      let check = try Run("config", "--check", "--config", file.path)
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
      for keys in ["?", "2", "5"] {
        let screen = ["snapshot", "--format", "svg", "--size", "120x60", "--keys", keys]
        #expect(try Run(screen + ["--config", file.path]).output == Run(screen).output)
      }
    }
    // Every command, every role and every setting stands in it.
    let shown = try Run("config", "--config", all.path)
    #expect(!shown.output.contains("# default"))
    for binding in Binding.all { #expect(shown.output.contains("\n\(binding.name) = [")) }
    for role in Role.allCases { #expect(shown.output.contains("\n\(role) = \"theme\"")) }
    // What it prints is a file of settings too.
    let again = try folder.file("c.toml", Data(shown.output.utf8))
    #expect(try Run("config", "--check", "--config", again.path).status == 0)
  }

  @Test func `it is written whole, and over none that is there`() throws {
    let folder = try TemporaryFolder()
    let environment = ["XDG_CONFIG_HOME": folder.url.appending(path: "new/folder").path]
    let path = folder.url.path + "/new/folder/entente/config.toml"
    let first = try Run(["config", "--init"], environment: environment)
    #expect(first.status == 0 && first.errors == "entente: wrote \(path)\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Run("config", "--print").output)
    try Data("view = \"map\"".utf8).write(to: URL(filePath: path))
    let second = try Run(["config", "--init"], environment: environment)
    #expect(second.status == 74 && second.errors.contains("there is one already; --force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "view = \"map\"")
    #expect(try Run(["config", "--init", "--force"], environment: environment).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Run("config", "--print").output)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.path + "/new/folder/entente")
    #expect(names == ["config.toml"])
  }

  @Test func `of several at once one writes it, and the others say so`() throws {
    let folder = try TemporaryFolder()
    let run = try Run(
      script: "for i in 1 2 3 4 5 6; do $0 config --init & done; wait",
      environment: ["XDG_CONFIG_HOME": folder.url.path, "PATH": "/usr/bin:/bin"])
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count { $0.contains("wrote") } == 1, "\(lines)")
    #expect(lines.count { $0.contains("there is one already") } == 5, "\(lines)")
    let own = folder.url.appending(path: "entente")
    #expect(try FileManager.default.contentsOfDirectory(atPath: own.path) == ["config.toml"])
  }

  @Test func `a home that cannot be written is named`() throws {
    for home in ["/proc/none", "/dev/null"] {
      let run = try Run(["config", "--init"], environment: ["HOME": home])
      #expect(run.status == 74 && run.errors.hasPrefix("entente: \(home)"), "\(run.errors)")
    }
    let run = try Run("config", "--init")
    #expect(run.status == 74 && run.errors.contains("neither XDG_CONFIG_HOME nor HOME"))
  }
}
