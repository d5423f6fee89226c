import Events
import Screen
import Testing

@testable import Browser

@Suite("Years before the common era")
struct EarlyYearsTests {
  @Test func `stand in a margin that is wide enough for them, without a year 0`() throws {
    var dataset = Dataset(id: "rome", title: "Rome")
    dataset.partners = [Partner(id: "rome", name: "Rome")]
    dataset.events = try [("-0752", "Founded"), ("-0043-03-15", "Ides"), ("0014-08", "Death")].map {
      var event = Event(id: $1, partner: Ref(0), date: try #require(EventDate($0)))
      event.title = $1
      return event
    }
    let browser = Browser(store: EventStore(dataset), size: Size(rows: 12, columns: 100))
    let lines = "\(browser.draw())".split(separator: "\n").map(String.init)
    func row(_ text: String) -> String? { lines.first { $0.contains(text) } }
    #expect(lines[0].hasSuffix("data to 0014-08"), "no more precisely than it is known")
    #expect(row("753 BCE")?.contains("Rome") == true)
    #expect(row("44 BCE")?.contains("44 BCE   03-15") == true)
    #expect(row("Death")?.contains("14       08 ") == true)
  }
}
