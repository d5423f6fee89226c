import ArgumentParser
import Browser
import Events
import Foundation
import Screen
import Testing

@testable import entente

/// `:link` and the command line that it shows.
@MainActor
struct ScreenLinkTests {
  /// The browser that the words of a command line open.
  private func browser(
    of words: [String], size: Size, _ configuration: Configuration = Configuration()
  ) throws -> Browser {
    let request = try Browse.parse(Array(words.dropFirst())).request
    return try request.screen.opened(request.data.browser(size: size), configuration)
  }

  private static let pressed =
    "1 2 3 4 5 h l j k j k PgDn PgUp G g { } } Enter Tab Esc f|t|i|e|r|:|s|p|Enter t|Space|j|Space|Enter "
    + "r|j|Space|Enter C-f c|k|o|r|Enter c|j|a|p|Enter @|2|0|1|4|Enter @|2|0|2|5|-|0|3|Enter < > s|j|Enter S "
    + "f|p|e|a|c|e|Enter /|h|a|n|o|i|Enter n"

  @Test(arguments: UInt64(1)...6)
  func `running it shows the same view, filter, day, order and selection`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let scripts = ScreenLinkTests.pressed.split(separator: " ").map { $0.split(separator: "|") }
    var own = Configuration()
    (own.view, own.order, own.lanesOrder) = (.lanes, "tier", "name")
    // Who has settings sees the screen again, and who has none does.
    let mine = seed % 2 == 0 ? own : Configuration()
    var browser = try self.browser(of: ["entente"], size: Size(rows: 30, columns: 130), mine)
    for _ in 0..<40 {
      for name in scripts.randomElement(using: &random) ?? [] {
        _ = browser.update(.key(try #require(Key(name: name))))
      }
      let words = browser.link
      #expect(try self.browser(of: words, size: browser.size, mine).link == words)
      let settings = seed > 4 ? mine : Configuration()
      let again = try self.browser(of: words, size: browser.size, settings)
      #expect(again.view == browser.view && again.day == browser.day)
      // A record whose event the filter hides is named instead of what is selected behind it.
      let named = words.firstIndex(of: "--event").flatMap { browser.store.event(id: words[$0 + 1]) }
      if named.map(browser.shown.contains) ?? true {
        #expect(again.selectedEvent == browser.selectedEvent, "\(words)")
      }
      // Lanes have an order of their own.
      #expect(Set(again.shown) == Set(browser.shown), "\(words)")
      #expect(browser.view == .lanes || again.shown == browser.shown, "\(words)")
    }
  }

  @Test func `the words are quoted as a shell takes them`() throws {
    let keys = #"f r e g i o n : " s o u t h e a s t Space a s i a " Enter : l i n k Enter"#
    let screen = try Run("snapshot", "--size", "120x14", "--keys", keys).output
    let line = try #require(
      screen.split(separator: "\n").first { $0.hasPrefix("entente ") }.map(String.init))
    #expect(line == #"entente --filter 'region:"southeast asia"'"#)
    let shown = try Run(script: "\"$0\"" + line.dropFirst(7) + " --color never").output
    let listed = try Run("list", #"region:"southeast asia""#).output
    #expect(shown == listed && !shown.isEmpty)
  }

  @Test(arguments: ["4", "2", "3"])
  func `the first event on a day is selected in any view, as it was`(_ view: String) throws {
    let keys = "@ 2 0 1 4 Enter \(view) Enter"
    let screen = try Run("snapshot", "--size", "110x30", "--keys", keys)
    let link = try Run("snapshot", "--size", "110x30", "--keys", keys + " : l i n k Enter").output
    let line = try #require(link.split(separator: "\n").first { $0.hasPrefix("entente ") })
    let again = try Run(
      script: "\"$0\" snapshot --size 110x30 --keys C-l" + line.dropFirst("entente".count))
    #expect(again.output == screen.output, "\(line)")
  }

  @Test(arguments: [
    "'\u{301}$(touch pwned)'", "'\u{20DD};touch pwned;'\u{302}#", "a'b\u{301}'", "日 \\",
  ])
  func `whatever an id is, a shell takes it for one word`(id: String) throws {
    let folder = try TemporaryFolder()
    let row = "id,date,country\n\"\(id)\",2020,A\nb,2021,B\n"
    let file = try folder.file("x.csv", Data(row.utf8))
    let keys = "G : l i n k Enter y"
    var browser = try browser(
      of: ["entente", "--data", file.path], size: Size(rows: 24, columns: 80))
    var copied: Clipping?
    for name in keys.split(separator: " ") {
      let effect = browser.update(.key(try #require(Key(name: name))))
      if case .copy(let clipping) = effect { copied = clipping }
    }
    let line = try #require(copied).text
    let words = try Run(
      script: "cd '\(folder.url.path)'; entente() { printf '%s\\0' \"$@\"; }; \(line)")
    #expect(words.output == "--data\0\(file.path)\0--event\0\(id)\0")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["x.csv"])
  }

  @Test func `it names the data and how to read it`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("my list.csv", Data("when,who\n03/04/2024,A\n05/04/2024,B\n".utf8))
    let words = [
      "entente", "--data", file.path, "--columns", "date=when,country=who", "--date-format", "dmy",
      "--event", "row-1",
    ]
    #expect(try browser(of: words, size: Size(rows: 24, columns: 80)).link == words)
  }

  @Test func `what it names and is not there is refused`() throws {
    let none = try Run("snapshot", "--event", "nothing-2020")
    #expect(none.status == 1 && none.errors == "entente: no event has the id “nothing-2020”\n")
    let late = try Run("snapshot", "--event", "idn-2025-csp", "--as-of", "2024")
    #expect(late.status == 1 && late.errors.contains("later than the day of --as-of"))
    let order = try Run("snapshot", "--view", "lanes", "--order", "tier")
    #expect(order.status == 2 && order.errors.contains("standing, latest, region, name"))
  }
}

/// The same random numbers for the same seed: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
