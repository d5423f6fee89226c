import Browser
import Events
import Screen
import Testing

struct SnapshotTests {
  @Test func theScreenIsTheBrowsersAfterTheKeys() throws {
    let store = try EventStore.bundled()
    for (size, keys) in [
      (Size(rows: 24, columns: 80), ""), (Size(rows: 40, columns: 120), "c i n d o Enter"),
      (Size(rows: 10, columns: 40), "f k i n d : Esc ? Down"), (Size(rows: 1, columns: 1), "j"),
      (Size(rows: 30, columns: 100), "@ 2 0 1 2 Enter j j Space C-d G"),
    ] {
      var browser = Browser(store: store, size: size)
      for name in keys.split(separator: " ") {
        _ = browser.update(.key(try #require(Key(name: name))))
      }
      let text = "\(size.columns)x\(size.rows)"
      let run = try Run("snapshot", "--size", text, "--keys", keys)
      #expect(run.output == "\(browser.draw())\n")
      let ascii = try Run("snapshot", "--size", text, "--keys", keys, "--ascii").output
      #expect(ascii == "\(browser.draw().inASCII())\n")
      #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  @Test func ansiIsTheSameScreenInColours() throws {
    let text = try Run("snapshot", "--size", "120x40").output
    let ansi = try Run("snapshot", "--size", "120x40", "--format", "ansi").output
    #expect(ansi.contains("\u{1B}["))
    let plain = ansi.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    #expect(lines == text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  @Test func withoutColoursAnsiIsPlainText() throws {
    let text = try Run("snapshot").output
    #expect(try Run("snapshot", "--format", "ansi", "--color", "never").output == text)
    let colored = try Run("snapshot", "--format", "ansi").output
    #expect(try Run("snapshot", "--format", "ansi", "--color", "always").output == colored)
    #expect(colored != text)
  }

  @Test func keysMayBeginWithAHyphen() throws {
    let zoomed = try Run("snapshot", "--view", "lanes", "--keys", "- j").output
    #expect(zoomed == (try Run("snapshot", "--keys", "2 - j")).output)
    #expect(zoomed != (try Run("snapshot", "--view", "lanes", "--keys", "j")).output)
  }

  @Test func quittingLeavesTheLastScreenAndReloadingReadsAgain() throws {
    let plain = try Run("snapshot", "--keys", "j j").output
    #expect(try Run("snapshot", "--keys", "j j Q j j").output == plain)
    #expect(try Run("snapshot", "--keys", "R").status == 0)
    let moved = try Run("snapshot", "--keys", "j j j").output
    #expect(moved != plain)
  }

  @Test func theOptionsOfTheOthersHoldHere() throws {
    let run = try Run(
      "snapshot", "--filter", "tier:csp", "--as-of", "2025-03-12", "--country", "indonesia",
      "--size", "120x40")
    #expect(run.output.contains("as of 2025-03-12"))
    #expect(run.output.contains("filter tier:csp"))
    #expect(run.output.contains("Comprehensive Strategic Partnership, the 11th"))
    #expect(!run.output.contains("Thailand"))
  }

  @Test(arguments: [
    ["--size", "0x5"], ["--size", "501x5"], ["--size", "80"], ["--size", "80x"], ["--size", "axb"],
    ["--size", "80x24x2"], ["--keys", "j Entr"], ["--view", "globe"], ["--format", "png"],
  ])
  func aValueThatCannotBeIsRefusedWithTheOnesThatCan(arguments: [String]) throws {
    let run = try Run(["snapshot"] + arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(arguments[1].split(separator: " ").last ?? ""))
    #expect(run.errors.contains(/expected|provide one of/))
  }
}
