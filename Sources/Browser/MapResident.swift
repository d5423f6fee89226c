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

extension MapResident {
  /// Those of some partners that have a place on the map, with none selected.
  static func all(
    of partners: [Ref<Partner>], in store: EventStore, on day: Day
  ) -> [MapResident] {
    let styles = store.dataset.tiers.indices.map { store.style(of: Ref<Tier>($0)) }
    return partners.compactMap { partner in
      guard let place = store.mapPlace(of: partner) else { return nil }
      let standing = store.standing(of: partner, on: day)
      return MapResident(
        partner: partner, name: store[partner].name,
        style: standing.map { styles[$0.tier.index] } ?? TierStyle(glyph: "○", role: .text),
        place: place, lands: MapLand.number(of: store[partner]).map { [$0] } ?? [],
        isSelected: false)
    }
  }

  /// The resident as the selected one, with the land of its members where it has any.
  fileprivate func selected(lands: [Int]?) -> MapResident {
    MapResident(
      partner: partner, name: name, style: style, place: place, lands: lands ?? self.lands,
      isSelected: true)
  }
}

extension [MapResident] {
  /// As many as a window is drawn with one by one.
  private static var most: Int { 1000 }

  /// Those that a window has room for, where they are very many: all with land, and of the others the
  /// first one of every few cells.
  func thinned(in window: MapWindow) -> [MapResident] {
    guard count > Self.most else { return self }
    let columns = window.rect.size.columns / 4 + 1
    var isTaken = Array<Bool>(
      repeating: false, count: columns * (window.rect.size.rows / 2 + 1))
    return filter { resident in
      guard resident.lands.isEmpty else { return true }
      guard let cell = window.cell(of: resident.place) else { return false }
      let block = cell.row / 2 * columns + cell.column / 4
      defer { isTaken[block] = true }
      return !isTaken[block]
    }
  }
}

extension Browser {
  /// Who is on the map, partners in the order of the file.
  ///
  /// Land of several, as that of an organisation and its member, is the first one's.
  func mapResidents(in window: MapWindow) -> [MapResident] {
    var residents = showing.residents(on: day, in: window)
    if let selected = selectedPartner { residents.select(selected, in: store, on: day) }
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

extension [MapResident] {
  /// Selects a partner and, where it is an organisation, its members.
  fileprivate mutating func select(_ partner: Ref<Partner>, in store: EventStore, on day: Day) {
    let members = Set(store.members(of: partner))
    let lands = members.isEmpty ? nil : members.sorted().compactMap { MapLand.numbers[$0] }
    if let index = firstIndex(where: { $0.partner == partner }) {
      self[index] = self[index].selected(lands: lands)
    } else {
      self += MapResident.all(of: [partner], in: store, on: day).map { $0.selected(lands: lands) }
    }
    guard !members.isEmpty else { return }
    for index in indices {
      if let other = self[index].partner, members.contains(store[other].id) {
        self[index] = self[index].selected(lands: nil)
      }
    }
  }
}

extension EventStore {
  /// Where a partner is on the map: its capital, or else the middle of its land; `nil` when the data
  /// knows neither.
  func mapPlace(of partner: Ref<Partner>) -> PlanePoint? {
    let partner = self[partner]
    if let latitude = partner.latitude, let longitude = partner.longitude {
      return Projection.plane(Atlas.Position(latitude: latitude, longitude: longitude))
    }
    return MapLand.number(of: partner).map { MapLand.all[$0].centre }
  }

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
