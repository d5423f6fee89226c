import Browser
import Screen
import Testing

/// `:` finds a command by its name, and does it.
struct PaletteTests {
  @Test func `lists every command of the view with its keys`() throws {
    var browser = try Browser.bundled(120, 60)
    browser.press(":")
    let text = browser.screen.joined(separator: "\n")
    #expect(text.contains("Commands"))
    for name in ["move-down", "pick-tiers", "ask-day", "link", "quit"] {
      #expect(text.contains(" \(name) "), "\(name)")
    }
    #expect(!text.contains("zoom-in"), "the timeline has no zoom")
    browser.press("Esc 2 :")
    #expect(browser.screen.joined(separator: "\n").contains(" zoom-in "))
  }

  @Test(arguments: [
    ("p i c k t", "Tiers"), ("r e g i o n s", "Regions and groups"), ("@", "as of: "),
    ("h e l p", "Narrow down"), ("l i n k", "entente --event idn-2025-csp"),
  ])
  func `finds a command by its name, its words or its key`(_ typed: String, _ shown: String) throws
  {
    var browser = try Browser.bundled(100, 40)
    browser.press("c i n d o Enter Esc : \(typed) Enter")
    #expect(browser.screen.joined(separator: "\n").contains(shown))
  }

  @Test(arguments: ["1", "2", "3", "4", "5"])
  func `does what its key does`(_ view: String) throws {
    for binding in Binding.all where !["palette", "link"].contains(binding.name) {
      var (typed, named) = (try Browser.bundled(90, 70), try Browser.bundled(90, 70))
      typed.press("\(view) j")
      named.press("\(view) j :")
      guard named.screen.contains(where: { $0.contains(" \(binding.name) ") }) else { continue }
      named.type(binding.name)
      let key = try #require(binding.keys.first)
      #expect(named.press("Enter") == typed.update(.key(key)), "\(binding.name)")
      #expect(named.draw() == typed.draw(), "\(binding.name)")
    }
  }

  @Test func `what no command is called says so, and Esc leaves all as it was`() throws {
    var browser = try Browser.bundled(80, 24)
    let before = browser.draw()
    browser.press(": x q z w v")
    #expect(browser.screen.joined(separator: "\n").contains("no command is called that"))
    browser.press("Enter Esc")
    #expect(browser.draw() == before)
  }
}
