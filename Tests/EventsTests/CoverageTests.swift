import Events
import Testing

@Suite("An event past the coverage")
struct CoverageTests {
  private let store: EventStore

  init() throws {
    let json = """
      {"format": 1, "id": "t", "title": "T",
       "tiers": [{"id": "high", "name": "High"}, {"id": "low", "name": "Low"}],
       "countries": [{"id": "jpn", "name": "Japan"}, {"id": "fra", "name": "France"}],
       "events": [
        {"id": "a", "country": "jpn", "date": "2019-05-01", "tier": "high"},
        {"id": "b", "country": "jpn", "date": "2009", "tier": "low"},
        {"id": "c", "country": "fra", "date": "2008-03", "tier": "high"},
        {"id": "d", "country": "fra", "date": "2010", "tier": "low"}],
       "coverage": {"from": "2000", "to": "2010-06"}, "unknown": 1}
      """
    store = try EventStore(json: Array(json.utf8), name: "t.json")
  }

  @Test func `is noted at its date`() {
    #expect(
      store.dataset.notes.map(\.description) == [
        "t.json:5:41: 2019-05-01 lies after the coverage, which ends 2010-06: it is shown, and "
          + "never stands",
        "t.json:8:41: 2010 reaches past the coverage, which ends 2010-06: it is shown, and never "
          + "stands",
        #"t.json:9:49: a timeline has no key "unknown", it is ignored"#,
      ])
  }

  @Test func `never stands, on the last day or after it`() throws {
    #expect(store.days.upperBound.description == "2010-06-30")
    let later = try #require(Day(year: 2030, month: 1, day: 1))
    for day in [store.days.upperBound, later] {
      let tiers = store.partners.map { partner in
        store.standing(of: partner, on: day).map { store[$0.tier].id }
      }
      #expect(tiers == ["low", "high"])
    }
    #expect(store.upgrades.map { store[$0.event].id } == ["c"])
    #expect(store.events.map { store[$0].id } == ["c", "b", "d", "a"])
    #expect(store.events.filter { store.ordinal(of: $0, on: later) != nil }.count == 1)
  }

  @Test func `cannot be looked back from`() throws {
    #expect(try store.day(asked: "2010") == store.days.upperBound)
    let error = #expect(throws: DayError.self) { try store.day(asked: "2019") }
    #expect(
      error?.description
        == "2019 is outside the record, which covers 2000-01-01 to 2010-06-30")
  }
}
