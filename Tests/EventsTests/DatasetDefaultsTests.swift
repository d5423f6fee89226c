import Events
import Testing

@Suite("A dataset of format 1")
struct DatasetDefaultsTests {
  @Test func `may leave out all but ids, names and dates, and gets the defaults`() throws {
    let dataset = try read(
      """
      {"format": 1.0, "id": "t", "title": "T",
       "tiers": [{"id": "special", "name": "S"}, {"id": "high", "name": "H"},
                 {"id": "field", "name": "F", "sectoral": true},
                 {"id": "low", "name": "L", "ladder": false}],
       "kinds": [{"id": "step", "name": "Step"}],
       "countries": [{"id": "jpn", "name": "Japan"}],
       "events": [{"id": "e", "country": "jpn", "date": "2014"}]}
      """)
    #expect(dataset.tiers.map(\.short) == ["SPECIAL", "HIGH", "FIELD", "LOW"])
    #expect(dataset.tiers.map(\.rank) == [3, 2, 1, 0])
    #expect(dataset.tiers.map(\.isOnLadder) == [false, true, false, false])
    #expect(dataset.kinds == [Kind(id: "step", name: "Step", inForce: true)])
    #expect(dataset.partners == [Partner(id: "jpn", name: "Japan")])
    let date = try #require(EventDate("2014"))
    #expect(dataset.events == [Event(id: "e", partner: Ref(0), date: date)])
    #expect(dataset.notes.isEmpty)
    let empty = try read(#"{"format": 1, "id": "t", "title": "T"}"#)
    #expect(empty == Dataset(id: "t", title: "T"))
  }

  @Test func `may have its keys in any order, references before what they name`() throws {
    let dataset = try read(
      #"""
      {"tallies": [{"counts": {"total": 3, "low": 1}, "asOf": "2020"}],
       "events": [{"fromTier": "low", "\u0074ier": "high", "kind": "step", "country": "fra",
                   "date": "2020", "id": "e"}],
       "countries": [{"region": "West", "name": "Japan", "id": "jpn", "groups": ["B", "A"]},
                     {"region": "East", "name": "France", "id": "fra", "groups": ["A"]}],
       "regions": ["East", "West"],
       "kinds": [{"name": "Step", "id": "step"}],
       "tiers": [{"name": "H", "id": "high"}, {"name": "L", "id": "low"}],
       "title": "T", "id": "t", "format": 1}
      """#)
    #expect(dataset.partners.map(\.region) == [Ref(1), Ref(0)])
    #expect(dataset.groups.map(\.name) == ["B", "A"])
    #expect(dataset.partners.map(\.groups) == [[Ref(0), Ref(1)], [Ref(1)]])
    let event = try #require(dataset.events.first)
    #expect(event.partner == Ref(1))
    #expect((event.tier, event.fromTier) == (Ref(0), Ref(1)))
    #expect(event.kind == Ref(0))
    #expect(dataset.tallies.first?.counts == [Ref(1): 1])
    #expect(dataset.tallies.first?.total == 3)
  }

  @Test func `has the regions of its countries when it has no table of them`() throws {
    let dataset = try read(
      #"""
      {"format": 1, "id": "t", "title": "T", "countries": [
       {"id": "a", "name": "A", "region": "West"}, {"id": "b", "name": "B", "region": "East"},
       {"id": "c", "name": "C", "region": "West"}, {"id": "d", "name": "D"}]}
      """#)
    #expect(dataset.regions.map(\.name) == ["West", "East"])
    #expect(dataset.partners.map(\.region) == [Ref(0), Ref(1), Ref(0), nil])
  }

  @Test func `keeps what it does not know and says so`() throws {
    let text = #"""
      {"format": 1, "id": "t", "title": "T", "licence": {"a": [1]},
       "countries": [{"id": "jpn", "name": "Japan", "population": 1.240e8}],
       "events": [
        {"id": "e", "country": "jpn", "date": "2014", "sumary": "x", "links": [ {"to": "\u00e9"},
          null ]},
        {"id": "f", "country": "jpn", "date": "2015", "sumary": "y",
         "sources": [{"url": "u", "archived": true}]}]}
      """#
    let dataset = try read(text)
    #expect(
      dataset.notes.map(\.description) == [
        #"t.json:1:40: a timeline has no key "licence", it is ignored"#,
        #"t.json:4:49: an event has no key "sumary", which is kept as it is; did you mean "summary"?"#,
        #"t.json:7:29: a source has no key "archived", it is ignored"#,
      ])
    #expect(dataset.partners.first?.extras == [Extra(key: "population", json: "1.240e8")])
    let store = EventStore(dataset)
    var writer = JSONWriter(.compact)
    store.write(Ref<Event>(0), to: &writer)
    #expect(
      writer.text
        == #"{"id":"e","country":"jpn","date":"2014","confidence":"confirmed","sumary":"x","#
        + #""links":[{"to":"\u00e9"},null]}"# + "\n")
  }

  @Test func `may begin with a byte order mark`() throws {
    let text = #"{"format": 1, "id": "t", "title": "T"}"#
    #expect(try read("\u{FEFF}" + text) == read(text))
    let error = #expect(throws: DatasetError.self) { try read("\u{FEFF}x") }
    #expect(error?.place == FilePlace(file: "t.json", line: 1, column: 1))
  }

  private func read(_ text: String) throws(DatasetError) -> Dataset {
    try Dataset(json: Array(text.utf8), file: "t.json")
  }
}
