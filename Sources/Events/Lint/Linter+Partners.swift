extension Linter {
  /// Signatories of a side that has no part in the event.
  mutating func checkSignatories() {
    guard let subject = dataset.subject else { return }
    for (event, places) in events {
      let partner = dataset.partners[event.partner.index].id
      for (signatory, place) in zip(event.signatories, places.lists.signatories) {
        guard let side = signatory.side, side != subject.id, side != partner else { continue }
        report(
          .side, at: place[.side], of: event.id, found: "the side \(quoted(side))",
          expected: "\(quoted(subject.id)) or \(quoted(partner))",
          hint: "a third party is shown by this id")
      }
    }
  }

  /// Partners that cannot be put on the map, where others can.
  mutating func checkCoordinates() {
    let haveBoth = dataset.partners.map { $0.latitude != nil && $0.longitude != nil }
    let haveAny = dataset.partners.contains { $0.latitude != nil || $0.longitude != nil }
    guard haveAny else { return }
    for ((partner, hasBoth), places) in zip(zip(dataset.partners, haveBoth), places.partners)
    where !hasBoth {
      let key: CountryKey = partner.latitude == nil ? .longitude : .latitude
      let missing = [
        partner.latitude == nil ? "latitude" : nil, partner.longitude == nil ? "longitude" : nil,
      ].compactMap { $0 }
      report(
        .coordinates, at: places[key], of: partner.id,
        found: "\(partner.name.visible()) without \(quotedList(missing))",
        expected: "both, as other countries have them", hint: "add those of the capital")
    }
  }
}
