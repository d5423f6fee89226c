import Events
import Testing

struct StepTextTests {
  @Test(arguments: [
    ("announced", "Announced or in talks", "announced"), ("not-yet", "Not yet signed", "not yet"),
    ("pending", "Plan", "plan"), ("unsigned", "Agreed, not signed", "unsigned"),
  ])
  func whatIsNotInForceSaysWhyInAWord(id: String, name: String, word: String) {
    var dataset = dataset(Kind(id: id, name: name, inForce: false))
    #expect(text(dataset) == "→ H \(word)")
    dataset.events[0].fromTier = Ref(1)
    #expect(text(dataset) == "→ H \(word)")
    dataset.events[0].tier = nil
    #expect(text(dataset) == "→ ? \(word)")
  }

  @Test func whatIsInForceSaysFromWhereToWhere() {
    var dataset = dataset(Kind(id: "reaffirmation", name: "Reaffirmed or renamed"))
    #expect(text(dataset) == "→ H")
    dataset.events[0].fromTier = Ref(1)
    #expect(text(dataset) == "L → H")
    dataset.events[0].fromTier = Ref(0)
    #expect(text(dataset) == "H reaffirmed")
    dataset.events[0].kind = nil
    #expect(text(dataset) == "H")
    dataset.tiers[0].isSectoral = true
    #expect(text(dataset) == "→ H")
    dataset.events[0].tier = nil
    #expect(text(dataset).isEmpty)
  }

  private func dataset(_ kind: Kind) -> Dataset {
    var dataset = Dataset(id: "t", title: "T")
    dataset.tiers = [
      Tier(id: "high", name: "High", short: "H", rank: 1),
      Tier(id: "low", name: "Low", short: "L", rank: 0),
    ]
    dataset.kinds = [kind]
    dataset.partners = [Partner(id: "jpn", name: "Japan")]
    var event = Event(id: "e", partner: Ref(0), date: EventDate(Day(number: 0)))
    (event.kind, event.tier) = (Ref(0), Ref(0))
    dataset.events = [event]
    return dataset
  }

  private func text(_ dataset: Dataset) -> String {
    let store = EventStore(dataset)
    return store.stepText(of: store[Ref<Event>(0)])
  }
}
