import Browser
import Events
import Screen
import Testing

struct NarrowingTests {
  @Test func filtersLiveAndCountsAsTyped() throws {
    var browser = try Browser.bundled(80, 24)
    let oceania = browser.store.events.filter { event in
      ["Australia", "New Zealand"].contains(browser.store[browser.store[event].partner].name)
    }
    browser.press("f")
    browser.type("region:oceania")
    #expect(browser.shown == oceania.reversed())
    #expect(browser.screen[22].hasSuffix("\(oceania.count) of \(browser.store.eventCount)"))
    #expect(browser.screen[0].contains("\(oceania.count) of \(browser.store.eventCount) events"))
    browser.press("Esc")
    #expect(browser.shown.count == browser.store.eventCount)
  }

  @Test func anErrorKeepsTheLastGoodResultAndPointsAtItsPlace() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("f")
    browser.type("tier:csp is:")
    let good = browser.shown
    #expect(good.count == 26)
    browser.press("C-w")
    browser.type("region:oceania is:")
    #expect(browser.shown.count == 2 && browser.screen[23].contains("^ is has no value here"))
    browser.press("C-w C-w")
    browser.type("regoin:asia")
    #expect(browser.screen[22] == " filter: tier:csp regoin:asia")
    #expect(browser.screen[23].hasPrefix("                  ^ unknown key \"regoin\""))
    browser.press("Enter")
    #expect(browser.screen[22].hasPrefix(" filter:"), "a filter with an error is not taken")
    browser.press("C-w Enter")
    #expect(browser.screen[1].hasPrefix("── filter tier:csp ──"))
  }

  @Test func theSelectionStaysThroughFiltersThatShowItAndComesBackWhenNoneDid() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("c i n d o n e s i a Enter Esc")
    #expect(browser.selectedRow.contains("03-10 ★ Indonesia"))
    browser.press("f")
    browser.type("region:africa")
    #expect(!browser.selectedRow.contains("Indonesia"))
    browser.press("C-u")
    browser.type("region:\"southeast asia\" tier:csp")
    #expect(browser.selectedRow.contains("03-10 ★ Indonesia"))
    browser.press("Enter C-f")
    #expect(browser.selectedRow.contains("03-10 ★ Indonesia"))
    #expect(browser.shown.count == browser.store.eventCount)
    browser.press("C-f")
    #expect(browser.selectedRow.contains("03-10 ★ Indonesia"))
    #expect(browser.shown.count < 10)
  }

  @Test func tiersPickedAreTheQueryInTheFilter() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("f")
    browser.type("region:europe is:disputed")
    browser.press("Enter t Down Space Down Down Space")
    #expect(browser.screen[1].contains("filter region:europe is:disputed (tier:csp OR tier:cp)"))
    browser.press("Enter t")
    #expect(browser.screen.contains { $0.contains("[x] ★ CSP") })
    browser.press("0 Enter")
    #expect(browser.screen[1].contains("filter region:europe is:disputed ─"))
  }

  @Test func eachCountIsWhatChoosingItShows() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("f")
    browser.type("date>=2010")
    browser.press("Enter")
    for opening in ["t", "r"] {
      browser.press(opening)
      let rows = browser.screen.filter { $0.contains("[ ] ") }
      #expect(rows.count >= 6)
      for (index, row) in rows.enumerated() {
        var chosen = browser
        for _ in 0..<index { chosen.press("Down") }
        chosen.press("Space Enter")
        let count = row.split(separator: " ").last.flatMap { Int($0) }
        #expect(chosen.shown.count == count, "\(row)")
      }
      browser.press("Esc")
    }
  }

  @Test(arguments: ["Han Quoc", "hàn quốc", "korea", "KR", "skorea"])
  func jumpFindsSouthKoreaBy(_ name: String) throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("c")
    browser.type(name)
    #expect(browser.screen[3].contains("★ South Korea"))
    browser.press("Enter")
    #expect(browser.screen[2].contains("│ South Korea"))
    #expect(browser.selectedRow.contains("08-11 ★ South Korea"))
  }

  @Test func aDecomposedNameIsTypedAndFoundLikeAComposedOne() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("c")
    for scalar in "ha\u{300}n quo\u{302}\u{301}c".unicodeScalars {
      _ = browser.update(.key(.character(Character(scalar))))
    }
    #expect(browser.screen[23].hasPrefix(" country: ha\u{300}n quo\u{302}\u{301}c"))
    #expect(browser.screen[3].contains("★ South Korea"))
    #expect(browser.draw().cursor == Point(row: 23, column: 18))
  }

  @Test func jumpingToAHiddenPartnerTurnsTheFilterOff() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("f")
    browser.type("region:africa")
    browser.press("Enter c")
    browser.type("japan")
    browser.press("Enter")
    #expect(browser.screen[2].hasPrefix(" Japan"))
    #expect(browser.screen[23].contains("^F turns it on again"))
  }

  @Test func searchGoesRoundTheMatchesAndBecomesTheFilter() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("/")
    browser.type("to lam")
    let (text, count) = (
      "to lam", browser.screen[22].split(separator: "/").last.flatMap { Int($0) }
    )
    let matches = try #require(count)
    browser.press("Enter")
    #expect(browser.screen[23].hasSuffix("“\(text)” 1/\(matches)"))
    let first = browser.selectedRow
    for _ in 0..<matches { browser.press("n") }
    #expect(browser.selectedRow == first)
    browser.press("N")
    #expect(browser.screen[23].hasSuffix("“\(text)” \(matches)/\(matches)"))
    browser.press("/")
    browser.type(text)
    browser.press("Tab")
    #expect(browser.shown.count == matches)
    #expect(browser.screen[1].hasPrefix("── filter to lam ──"))
  }

  @Test func ordersAndReverses() throws {
    var browser = try Browser.bundled(80, 24)
    let newestFirst = browser.shown
    browser.press("S")
    #expect(browser.shown == newestFirst.reversed())
    #expect(browser.screen[1].contains("oldest first"))
    browser.press("S s Down Enter")
    let names = browser.shown.map { browser.store[browser.store[$0].partner].name }
    #expect(names == names.sorted())
    #expect(Set(browser.shown) == Set(newestFirst))
  }

  @Test func lookingIntoAPickerChangesNothing() throws {
    var browser = try Browser.bundled(120, 40)
    try browser.setFilter("tier:csp OR japan")
    let before = browser.screen
    browser.press("t Down Enter r Down Down Enter")
    #expect(browser.screen.dropLast() == before.dropLast())
    browser.press("t Space Enter")
    #expect(browser.screen[1].contains("filter (tier:csp OR japan) tier:sr ─"))
    browser.press("t Space Enter")
    #expect(browser.screen[1].contains("filter (tier:csp OR japan) ─"))
  }

  @Test func whatWasSelectedIsSelectedWheneverTheTextLetsIt() throws {
    var browser = try Browser.bundled(80, 24)
    for _ in 0..<10 { browser.press("j") }
    #expect(browser.selectedRow.contains("Algeria"))
    browser.press("f")
    browser.type("tier:csp")
    #expect(!browser.selectedRow.contains("Algeria"))
    browser.press("C-u")
    browser.type("tier:sp")
    browser.press("Enter")
    #expect(browser.selectedRow.contains("Algeria"))
    browser.press("f C-u")
    browser.type("cuba")
    browser.press("C-u Enter")
    #expect(browser.selectedRow.contains("Algeria"))
  }

  @Test func theDayIsSeenUnderAnyFilter() throws {
    var browser = try Browser.bundled(60, 12)
    try browser.setFilter(
      "(region:\"southeast asia\" OR region:\"east asia\" OR group:asean) kind:upgrade tier:sp")
    browser.press("@")
    browser.type("2020")
    browser.press("Enter")
    #expect(browser.screen[1].hasPrefix("── as of 2020-12-31 ── filter (region:"))
  }

  @Test func searchingInARecordGoesThroughItsLines() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("c")
    browser.type("indonesia")
    browser.press("Enter /")
    browser.type("defence")
    browser.press("Enter")
    #expect(browser.screen[2].hasPrefix(" Indonesia"))
    #expect(browser.screen[3...20].contains { $0.contains("defence") })
    #expect(browser.screen[23].contains("“defence” 1/"))
    browser.press("n")
    #expect(browser.screen[2].hasPrefix(" Indonesia"))
    #expect(browser.screen[23].contains("“defence” 2/"))
    browser.press("N")
    #expect(browser.screen[23].contains("“defence” 1/"))
  }

  @Test func leavingASearchPromptKeepsTheSearchBeforeIt() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("/ j a p a n Enter / k Esc")
    #expect(browser.screen[23].contains("“japan”"))
  }

  @Test func choosingAnOrderTakesItAsItIsCalled() throws {
    var browser = try Browser.bundled(80, 24)
    let newestFirst = browser.shown
    browser.press("S s Home Enter")
    #expect(browser.shown == newestFirst)
  }

  @Test func everyPromptIsLeftByDeletingFromAnEmptyLine() throws {
    for opening in ["f", "/", "@", "c"] {
      var browser = try Browser.bundled(80, 24)
      let before = browser.draw()
      browser.press("\(opening) Backspace")
      #expect(browser.draw() == before, "\(opening)")
    }
  }
}
