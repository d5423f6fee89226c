import Events
import Screen
import Testing

@testable import Browser

/// Places with a letter.
struct MarksTests {
  @Test func `a mark leads back to the screen it was set on`() throws {
    var browser = try Browser.bundled(120, 30)
    browser.press("2 f")
    browser.type("group:asean")
    browser.press("Enter j j @")
    browser.type("2014")
    let effect = browser.press("Enter m a")
    let (screen, link) = (browser.screen.dropLast(), browser.link)
    guard case .keep(let mark) = effect else { throw Unexpected(what: "\(effect as Any)") }
    #expect(mark.letter == "a" && mark.place == browser.savedPlace)
    #expect(browser.screen.last?.contains("this place has the mark a") == true)

    browser.press("C-f 1 G @ C-u Enter '")
    #expect(browser.screen.contains { $0.contains("a  \(mark.name)  Lanes · group:asean · as of") })
    browser.press("a")
    #expect(browser.link == link)
    #expect(browser.screen.dropLast() == screen)
    browser.press("' '")
    #expect(browser.view == .timeline)
  }

  @Test func `what cannot be a mark or is none is said`() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("m !")
    #expect(browser.screen.last?.contains("a letter or a digit") == true)
    browser.press("' z")
    #expect(browser.screen.last?.contains("there is no mark z") == true)
    browser.press("'")
    #expect(browser.screen.contains { $0.contains("no mark is set yet") })
    #expect(browser.press("Enter") == nil)
    browser.press("Esc")
    #expect(browser.overlay == nil)
  }

  @Test func `marks of other sessions come and go, and what could not be kept stays`() throws {
    var browser = try Browser.bundled(80, 24)
    let theirs = try #require(Mark("q", name: "theirs", place: SavedPlace()))
    browser.press("j m a")
    let own = try #require(browser.marks.first)
    _ = browser.update(.marks([own], problem: nil))
    _ = browser.update(.marks([own, theirs], problem: nil))
    #expect(browser.marks == [own, theirs])
    // Another session forgot it.
    _ = browser.update(.marks([theirs], problem: nil))
    #expect(browser.marks == [theirs])
    browser.press("m b")
    _ = browser.update(.marks([theirs], problem: "places: no room"))
    #expect(browser.screen.last?.contains("for this session alone: places: no room") == true)
    _ = browser.update(.marks([theirs], problem: nil))
    #expect(browser.marks.map(\.letter) == ["b", "q"])
    browser.press("'")
    #expect(browser.press("Down Delete") == .forget("q"))
    #expect(browser.marks.map(\.letter) == ["b"])
  }

  @Test func `a place that the data has no more is said`() throws {
    var browser = try Browser.bundled(80, 24)
    let gone = try #require(SavedPlace(fields: [("view", "board"), ("event", "nowhere-1999")]))
    let odd = try #require(SavedPlace(fields: [("filter", "tier:nowhere")]))
    let marks = [
      try #require(Mark("g", name: "gone", place: gone)),
      try #require(Mark("o", name: "odd", place: odd)),
    ]
    _ = browser.update(.marks(marks, problem: nil))
    browser.press("' g")
    #expect(browser.view == .board)
    #expect(browser.screen.last?.contains("“nowhere-1999” is not in the data any more") == true)
    browser.press("' o")
    #expect(browser.filter.isEmpty)
    #expect(browser.screen.suffix(2).joined().contains("this data cannot show that place"))
  }

  @Test(arguments: UInt64(1)...8)
  func `fields and a mark bring back any place`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var browser = try Browser.bundled(130, 30)
    for _ in 0..<60 {
      for _ in 0..<4 {
        _ = browser.update(.key(AnyKeysTests.keys.randomElement(using: &random) ?? .down))
      }
      browser.overlay = nil
      let saved = browser.savedPlace
      #expect(SavedPlace(fields: saved.fields) == saved)
      var other = try Browser.bundled(130, 30)
      other.press("3 G f x Enter")
      other.show(saved)
      #expect(other.savedPlace == saved)
      #expect(
        other.timeline.rows.count
          == (browser.filter.isOn ? browser.timeline.rows.count : other.timeline.rows.count))
    }
  }

  @Test func `fields that say nothing are no place`() {
    #expect(SavedPlace(fields: [("view", "cube")]) == nil)
    #expect(SavedPlace(fields: [("order", "size")]) == nil)
    #expect(SavedPlace(fields: [("colour", "red")]) == nil)
    #expect(SavedPlace(fields: [("order", "region"), ("view", "lanes")]) != nil)
  }

  struct Unexpected: Error { var what: String }
}
