import Events
import Foundation
import Testing

/// `Resources/vietnam.json`, read past the program.
let vietnam: [UInt8] = {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Resources/vietnam.json")
  return (try? Array(Data(contentsOf: file))) ?? []
}()

@Suite("The bundled dataset")
struct BundledDatasetTests {
  @Test func `is written back as it stands in its file, to the byte`() throws {
    var writer = JSONWriter(.indented(1))
    try Dataset(json: vietnam, file: "vietnam.json").write(to: &writer)
    #expect(writer.text == String(decoding: vietnam, as: UTF8.self) + "\n")
  }

  @Test func `has every record and every key that another reader finds`() throws {
    let theirs = try object(JSONSerialization.jsonObject(with: Data(vietnam)))
    let store = try EventStore.bundled()
    #expect(store.dataset.notes.isEmpty)

    let countries = try objects(theirs["countries"])
    #expect(!countries.isEmpty && store.partners.count == countries.count)
    for (partner, expected) in zip(store.partners, countries) {
      var writer = JSONWriter()
      store.write(partner, to: &writer)
      #expect(try written(writer) == expected)
    }

    let events = try Dictionary(
      objects(theirs["events"]).map { ($0["id"] as? String, $0) }, uniquingKeysWith: { a, _ in a })
    #expect(!events.isEmpty && store.events.count == events.count)
    for event in store.events {
      var writer = JSONWriter(.compact)
      store.write(event, to: &writer)
      #expect(try written(writer) == events[store[event].id])
    }

    var writer = JSONWriter()
    store.dataset.write(to: &writer)
    let ours = try written(writer)
    for key in ["id", "title", "subject", "coverage", "tiers", "kinds", "regions", "tallies"] {
      #expect(ours[key] as? NSObject == theirs[key] as? NSObject, "\(key)")
    }
  }

  @Test func `means what it says`() throws {
    let store = try EventStore.bundled()
    let indonesia = try #require(store.events.last { store[$0].id.hasPrefix("idn-2025") })
    let event = store[indonesia]
    #expect(store[event.partner].name == "Indonesia")
    #expect(store[event.partner].region.map { store[$0].name } == "Southeast Asia")
    #expect(store[event.partner].groups.map { store[$0].name }.contains("ASEAN"))
    #expect(event.date.description == "2025-03-10")
    #expect(event.tier.map { store[$0].short } == "CSP")
    #expect(event.fromTier.map { store[$0].short } == "SP")
    #expect(event.ordinal == 11)
    #expect(store.dataset.tiers.filter(\.isOnLadder).map(\.short) == ["CSP", "SP", "CP", "DR"])
    #expect(store.dataset.kinds.filter { !$0.inForce }.map(\.id) == ["announced"])
    let total = store.dataset.tallies.last?.total
    #expect(total == 42)
  }

  private func object(_ value: Any) throws -> NSDictionary {
    try #require(value as? NSDictionary)
  }

  private func objects(_ value: Any?) throws -> [NSDictionary] {
    try #require(value as? [NSDictionary])
  }

  private func written(_ writer: JSONWriter) throws -> NSDictionary {
    try object(JSONSerialization.jsonObject(with: Data(writer.bytes)))
  }
}
