import Events
import Testing

/// The outlines that the program ships.
struct AtlasTests {
  @Test func everyCountryThatIsAPartnerHasAnOutlineButTheSmallest() throws {
    let store = try EventStore.bundled()
    let ids = Set(try Atlas.bundled().countries.map(\.id))
    let without = store.dataset.partners.filter { $0.form == .country && !ids.contains($0.id) }
    #expect(without.map(\.id) == ["sgp"])
    #expect(ids.contains("vnm"))
  }

  @Test func everyCapitalLiesInItsCountry() throws {
    let store = try EventStore.bundled()
    for country in try Atlas.bundled().countries {
      guard let partner = store.dataset.partners.first(where: { $0.id == country.id }),
        let latitude = partner.latitude, let longitude = partner.longitude
      else { continue }
      var crossings = 0
      for ring in country.rings {
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1))
        where (a.latitude > latitude) != (b.latitude > latitude) {
          let part = (latitude - a.latitude) / (b.latitude - a.latitude)
          if a.longitude + part * (b.longitude - a.longitude) > longitude { crossings += 1 }
        }
      }
      #expect(crossings % 2 == 1, "\(partner.name)")
    }
  }

  @Test(arguments: [
    (#"{"countries": [{"name": "x"}]}"#, "1:16"),
    (#"{"countries": [{"id": "x", "rings": [[181, 0]]}]}"#, "1:39"),
    (#"{"countries": [{"id": "x", "rings": [[1, "2"]]}]}"#, "1:42"),
    (#"{"countries": ["#, "1:16"),
  ])
  func whatIsNoOutlineIsRefusedWithItsPlace(text: String, place: String) {
    let bytes = Array(text.utf8)
    let error = #expect(throws: DatasetError.self) {
      try bytes.withUnsafeBytes { try Atlas(json: $0, name: "atlas") }
    }
    #expect(error.map { "\($0.place)" } == "atlas:\(place)")
  }
}
