import Browser
import Events
import Screen
import Testing

struct DayTests {
  @Test func whatCameAfterTheDayDisappears() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("@")
    browser.type("2025-03-12")
    browser.press("Enter")
    #expect(browser.screen[1].contains("as of 2025-03-12 · partners: 12 CSP"))
    #expect(browser.selectedRow.contains("03-12 ★ Singapore"))
    #expect(browser.shown.allSatisfy { browser.store[$0].date.last <= browser.day })
    browser.press("c i n d o n e s i a Enter")
    #expect(browser.screen.contains { $0.contains("since 10 March 2025 · 2 days") })
  }

  @Test(arguments: [("2012", "2012-12-31"), ("2012-07", "2012-07-31"), ("2026", "2026-06-08")])
  func aMonthOrYearStandsForItsLastDay(asked: String, day: String) throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("@")
    browser.type(asked)
    browser.press("Enter")
    #expect(browser.screen[1].hasPrefix("── as of \(day) ──"))
  }

  @Test func refusesWhatIsNoDayOfTheRecord() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("@")
    browser.type("2023-02-30")
    #expect(browser.screen[23].contains("is no date; expected YYYY-MM-DD"))
    browser.press("C-u")
    browser.type("2031")
    browser.press("Enter")
    #expect(browser.screen[23].contains("outside the record"))
    browser.press("Esc")
    #expect(browser.shown.count == browser.store.eventCount)
  }

  @Test func stepsBackThroughEveryUpgradeAndOnAgainToWhereItBegan() throws {
    var browser = try Browser.bundled(80, 24)
    let start = browser.shown
    let days = Array(Set(browser.store.upgrades.map(\.start))).sorted()
    for day in days.reversed() {
      browser.press("<")
      #expect(browser.day == day)
    }
    browser.press("<")
    #expect(browser.screen[23] == " no earlier upgrade")
    for day in days.dropFirst() {
      browser.press(">")
      #expect(browser.day == day)
    }
    browser.press(">")
    #expect(browser.shown == start)
    #expect(!browser.screen[1].contains("as of"))
  }

  @Test func stepsOnlyThroughUpgradesThatTheFilterShows() throws {
    var browser = try Browser.bundled(80, 24)
    try browser.setFilter("group:asean tier:csp")
    browser.press("<")
    #expect(browser.screen[23] == " 2025-05-16: Thailand SP → CSP")
    browser.press("<")
    #expect(browser.screen[23] == " 2025-03-12: Singapore SP → CSP")
  }

  @Test func reloadingKeepsTheRecordTheFilterAndTheDay() throws {
    var browser = try Browser.bundled(80, 24)
    try browser.setFilter("group:asean")
    browser.press("@")
    browser.type("2025-06")
    browser.press("Enter j j")
    let before = browser.screen.dropLast()
    #expect(browser.press("R") == .reload)
    var dataset = browser.store.record
    dataset.events.removeAll { $0.date.first.year == 1950 }
    _ = browser.update(.reloaded(EventStore(dataset)))
    #expect(browser.screen.dropLast().dropFirst() == before.dropFirst())
    _ = browser.update(.reloadFailed("data.json:3:1: found nothing"))
    #expect(browser.screen[23] == " data.json:3:1: found nothing")
    #expect(browser.screen.dropLast().dropFirst() == before.dropFirst())
  }

  @Test func aRecordBeingReadGoesBackInTimeWithTheDay() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("c")
    browser.type("indonesia")
    browser.press("Enter @")
    browser.type("2010")
    browser.press("Enter")
    #expect(browser.screen[2].hasPrefix(" Indonesia"))
    #expect(
      browser.screen.contains { $0.contains("on 31 December 2010: since June 2003") })
  }

  @Test func aDateHalfTypedIsNoMistakeYet() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("@")
    for character in "2012-07-2" {
      browser.type(String(character))
      #expect(!browser.screen[23].contains("^"), "\(browser.screen[22])")
    }
    browser.press("Enter")
    #expect(browser.screen[23].contains("^ “2012-07-2” is no date"))
    browser.type("7")
    browser.press("Enter")
    #expect(browser.screen[1].contains("as of 2012-07-27"))
  }
}
