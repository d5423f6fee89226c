import Events
import Screen

/// Somebody that the map shows: a partner, or the country whose partnerships these are.
struct MapResident: Equatable, Sendable {
  /// `nil` for the country whose partnerships these are.
  let partner: Ref<Partner>?
  let name: String
  let style: TierStyle
  let place: PlanePoint
  /// The numbers of its countries in ``MapLand/all``.
  let lands: [Int]
  let isSelected: Bool
}

extension Browser {
  /// Who is on the map, partners in the order of the file.
  ///
  /// Land of several, as that of an organisation and its member, is the first one's.
  var mapResidents: [MapResident] {
    let selected = selectedPartner
    let members = selected.map { store.members(of: $0) } ?? []
    let styles = store.dataset.tiers.indices.map { store.style(of: Ref<Tier>($0)) }
    var residents = partnersShown.compactMap { partner -> MapResident? in
      guard let place = mapPlace(of: partner) else { return nil }
      let id = store[partner].id
      let lands = partner == selected && !members.isEmpty ? members : [id]
      let standing = store.standing(of: partner, on: day)
      return MapResident(
        partner: partner, name: store[partner].name,
        style: standing.map { styles[$0.tier.index] } ?? TierStyle(glyph: "○", role: .text),
        place: place, lands: lands.compactMap { MapLand.numbers[$0] },
        isSelected: partner == selected || members.contains(id))
    }
    if let subject = store.dataset.subject, let land = MapLand.numbers[subject.id] {
      residents.append(
        MapResident(
          partner: nil, name: subject.name, style: TierStyle(glyph: "◉", role: .strong),
          place: MapLand.all[land].centre, lands: [land], isSelected: false))
    }
    // An organisation comes last: the land of a member that is a partner itself stays the member's.
    return residents.filter { $0.lands.count <= 1 } + residents.filter { $0.lands.count > 1 }
  }
}

extension EventStore {
  /// The ids of the countries that a partner consists of; none but for an organisation.
  ///
  /// Members that are partners are in the group that is called as the organisation is.
  func members(of partner: Ref<Partner>) -> [String] {
    guard self[partner].form == .organisation else { return [] }
    let names = Set(self[partner].allNames.map { $0.lowercased() })
    let group = groups.first { names.contains(self[$0].name.lowercased()) }
    let shown = group.map { partners(in: $0).map { self[$0].id } } ?? []
    let known = self[partner].id == "eu" ? EventStore.europeanUnion : []
    return Set(shown + known).subtracting([self[partner].id]).sorted()
  }

  /// The 27 member states since 1 February 2020, by european-union.europa.eu, "EU countries".
  private static let europeanUnion = [
    "aut", "bel", "bgr", "hrv", "cyp", "cze", "dnk", "est", "fin", "fra", "deu", "grc", "hun",
    "irl", "ita", "lva", "ltu", "lux", "mlt", "nld", "pol", "prt", "rou", "svk", "svn", "esp",
    "swe",
  ]
}
