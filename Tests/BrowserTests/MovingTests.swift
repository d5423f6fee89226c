import Browser
import Events
import Screen
import Testing
import Words

struct MovingTests {
  @Test func movesByRowPageYearAndToTheEnds() throws {
    var browser = try Browser.bundled(80, 24)
    #expect(browser.selectedRow.contains("06-01 ◆ Philippines"))
    browser.press("j j")
    #expect(browser.selectedRow.contains("02-10 ◌ Norway"))
    browser.press("}")
    #expect(browser.selectedRow.contains("12-31 ◌ Saudi Arabia"))
    browser.press("} {")
    #expect(browser.selectedRow.contains("12-31 ◌ Saudi Arabia"))
    browser.press("PgDn")
    #expect(browser.selectedRow.contains("05-07 ◆ Azerbaijan"))
    browser.press("G")
    #expect(browser.selectedRow.contains("01-18 · China"))
    browser.press("g")
    #expect(browser.selectedRow.contains("06-01 ◆ Philippines"))
  }

  @Test func scrollsNoMoreThanItMust() throws {
    var browser = try Browser.bundled(80, 24)
    let first = browser.screen[2...21]
    for _ in 0..<19 { browser.press("j") }
    #expect(browser.screen[3...20] == first[3...20], "nothing scrolls before the last row")
    browser.press("j")
    let scrolled = browser.screen
    #expect(scrolled[2...20].map { $0.dropFirst(7) } == first[3...21].map { $0.dropFirst(7) })
    browser.press("k")
    #expect(
      browser.screen[2...21].map { $0.dropFirst() } == scrolled[2...21].map { $0.dropFirst() },
      "going back moves only the selection")
  }

  @Test func theYearStandsOnceAndAlwaysAtTheTop() throws {
    var browser = try Browser.bundled(80, 24)
    for _ in 0..<175 {
      browser.press("j")
      let years = browser.screen[2...21].map { $0.dropFirst(1).prefix(4) }.filter { $0 != "    " }
      #expect(Set(years).count == years.count)
      #expect(browser.screen[2].dropFirst(1).prefix(4) != "    ")
    }
  }

  @Test func opensTheRecordAndComesBackOneLayerAtATime() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("/ j a p a n Enter Enter")
    #expect(browser.screen[2].hasPrefix(" Japan"))
    browser.press("Esc")
    #expect(browser.selectedRow.contains("Japan"))
    #expect(browser.screen[23].contains("“japan”"))
    browser.press("Esc")
    #expect(!browser.screen[23].contains("“japan”"))
    #expect(browser.press("Esc") == nil, "Esc never quits")
    #expect(browser.press("q") == .quit)
  }

  @Test func thePaneFollowsTheSelectionAndScrollsWhenItHasTheKeys() throws {
    var browser = try Browser.bundled(120, 40)
    #expect(browser.screen[2].contains("│ Philippines"))
    browser.press("j j")
    #expect(browser.screen[2].contains("│ Norway"))
    let list = browser.shown
    browser.press("Tab Space")
    #expect(browser.screen[2].contains("│ Norway  · DR since"), "the name stays above the text")
    #expect(browser.shown == list)
    #expect(browser.selectedRow.contains("Norway"))
    browser.press("Tab j")
    #expect(browser.screen[2].contains("│ Cambodia"))
  }

  @Test func goesBackAndForwardThroughThePlacesItWas() throws {
    var browser = try Browser.bundled(120, 40)
    let start = browser.draw()
    browser.press("c i n d o n e s i a Enter")
    browser.press("Esc")
    let indonesia = browser.draw()
    browser.press("f t i e r : s p Enter G")
    let filtered = browser.draw()
    browser.press("[ [")
    #expect(browser.draw() == indonesia)
    browser.press("[")
    #expect(browser.draw() == start)
    browser.press("] ] ]")
    #expect(browser.draw() == filtered)
  }

  @Test func everyCommandIsBoundAndNoKeyTwice() {
    let keys = Binding.all.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(Binding.all.allSatisfy { !$0.help(in: .english).isEmpty })
    #expect(Binding.all.filter(\.keys.isEmpty).map(\.name) == ["link"])
    #expect(Binding.everyCommandIsBound)
  }

  @Test func helpSaysEveryKey() throws {
    var browser = try Browser.bundled(80, 200)
    browser.press("?")
    let help = browser.screen.joined(separator: "\n")
    for binding in Binding.all {
      let keys = binding.keysText
      #expect(help.contains("  \(keys) ") && help.contains(binding.help(in: .english)), "\(keys)")
    }
  }

  @Test func aKeyThatDoesNothingSaysSo() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("z")
    #expect(browser.screen[23] == " z does nothing here; ? shows the keys")
    browser.press("j")
    #expect(browser.screen[23].contains("f filter"))
  }

  @Test func asksTheShellForWhatItCannotDo() throws {
    var browser = try Browser.bundled(80, 24)
    #expect(browser.press("C-l") == .redraw)
    #expect(browser.press("C-z") == .suspend)
    #expect(browser.press("R") == .reload)
    #expect(browser.press("f Q") == nil, "a letter is a letter in a prompt")
    #expect(browser.press("Esc ? Q") == .quit, "and quits where nothing is typed")
    #expect(browser.press("C-c") == .quit)
  }
}
