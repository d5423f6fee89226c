import Events
import Screen
import Testing

@testable import Browser

struct QuoteTests {
  private func japan(_ columns: Int = 80) throws -> Browser {
    var browser = try Browser.bundled(columns, 24)
    browser.press("f c o u n t r y : j p n Enter")
    return browser
  }

  @Test func yCopiesTheSelectedRecordInSentencesWithItsSources() throws {
    var browser = try japan()
    guard case .copy(let clipping) = browser.press("y") else {
      Issue.record("nothing is copied")
      return
    }
    #expect(clipping.name == "the record of Japan, 2023-11-27")
    #expect(
      clipping.text.hasPrefix(
        "On 27 November 2023, Japan rose from Strategic Partnership to Comprehensive Strategic "
          + "Partnership, the 6th to do so.\n"))
    #expect(clipping.text.contains("\n\n1. "))
    #expect(clipping.text.contains("“Japan, Vietnam Agree to Upgrade Bilateral Ties.” November 28"))
    _ = browser.update(.quoted(.copied(clipping.name)))
    #expect(browser.screen.last == " copied the record of Japan, 2023-11-27, to the clipboard")
    _ = browser.update(.quoted(.notCopied(clipping.name, reason: "no")))
    #expect(browser.screen.last == " the record of Japan, 2023-11-27, is not copied: no")
  }

  @Test func capitalYCopiesACitationForEachSourceInTheChosenStyle() throws {
    var browser = try japan()
    let sources = Set(browser.store[try #require(browser.shown.first)].sources).count
    for (style, start) in [(CitationStyle.chicago, ". "), (.apa, ". ("), (.bibtex, "@misc{")] {
      browser.citationStyle = style
      guard case .copy(let clipping) = browser.press("Y") else {
        Issue.record("nothing is copied")
        return
      }
      #expect(clipping.name == "the \(sources) citations of Japan, 2023-11-27")
      let parts = clipping.text.split(separator: style == .bibtex ? "\n\n" : "\n")
      #expect(parts.count == sources)
      for part in parts { #expect(part.contains(start)) }
    }
  }

  @Test func oOpensTheFirstSourceOrTheOneThatWasPicked() throws {
    var browser = try japan()
    let sources = browser.store[try #require(browser.shown.first)].sources
    let addresses = sources.compactMap { $0.url.flatMap { WebAddress($0) } }
    #expect(browser.press("o") == .open(addresses[0]))
    #expect(browser.press("O") == nil)
    #expect(browser.screen.contains { $0.contains("(•) ") || $0.contains("Sources") })
    #expect(browser.press("Down Enter") == .open(addresses[1]))
    #expect(browser.press("o") == .open(addresses[1]))
    #expect(browser.press("O Esc o") == .open(addresses[1]), "Esc picks nothing else")
    // Of another record it is the first again.
    let next = browser.store[browser.shown[1]].sources.lazy.compactMap { $0.url }.first
    #expect(browser.press("j o") == next.flatMap { WebAddress($0) }.map { .open($0) })
    _ = browser.update(.quoted(.notOpened(addresses[0])))
    #expect(browser.screen.last?.hasPrefix(" https://") == true)
  }

  @Test func whatCannotBeQuotedIsSaidAndNothingElseIsOpenedThanTheWeb() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("f x y z z y Enter")
    for key in ["y", "Y", "o"] {
      #expect(browser.press(key) == nil)
      #expect(browser.screen.last == " nothing is selected")
    }
    #expect(browser.press("O") == nil)
    #expect(browser.screen.last == " this data has no sources")

    var dataset = Dataset(id: "x", title: "x")
    dataset.partners = [Partner(id: "a", name: "A\u{1B}]52;c;eA==\u{7}")]
    var event = Event(id: "e", partner: Ref(0), date: try #require(EventDate("2020-01")))
    event.note = "one\u{9B}2J\u{202E}"
    event.sources = [Source(title: "t", url: "javascript:alert(1)"), Source(url: "file:///etc/x")]
    dataset.events = [event]
    browser = Browser(store: EventStore(dataset), size: Size(rows: 24, columns: 80))
    #expect(browser.press("o") == nil)
    #expect(browser.screen.last?.hasSuffix("is on the web") == true)
    for key in ["y", "Y"] {
      guard case .copy(let clipping) = browser.press(key) else {
        Issue.record("nothing is copied")
        return
      }
      let controls = clipping.text.unicodeScalars.filter {
        $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.isBidiControl)
      }
      #expect(controls.isEmpty)
    }
  }
}
