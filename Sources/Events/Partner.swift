/// The other side of the partnerships: a country or an organisation.
public struct Partner: Hashable, Sendable {
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case country, organisation
  }

  /// ISO 3166-1 alpha-3 in lower case for countries.
  public var id: String
  public var iso2: String?
  public var name: String
  public var officialName: String?
  /// The name in Vietnamese; `nameVi` in the file.
  public var vietnameseName: String?
  public var aliases: [String] = []
  public var form = Form.country
  public var region: Ref<Region>?
  public var groups: [Ref<Group>] = []
  public var capital: String?
  /// Degrees north, -90 to 90.
  public var latitude: Double?
  /// Degrees east, -180 to 180.
  public var longitude: Double?
  public var note: String?
  /// Keys of the file that the format does not know, with their values as JSON.
  public var extras: [Extra] = []

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// Every name a reader may know the partner by: the English name first, then the Vietnamese, the
  /// official one, the aliases and the codes.
  public var allNames: [String] {
    let names = [name, vietnameseName, officialName] + aliases + [iso2, id]
    return names.reduce(into: []) { unique, name in
      if let name, !unique.contains(name) { unique.append(name) }
    }
  }
}

/// A part of the world; every partner lies in at most one.
public struct Region: Hashable, Sendable {
  public var name: String
  public init(name: String) { self.name = name }
}

/// A club of partners such as ASEAN; a partner may be in several.
public struct Group: Hashable, Sendable {
  public var name: String
  public init(name: String) { self.name = name }
}

/// A key of a file that its format does not know.
public struct Extra: Hashable, Sendable {
  public var key: String
  /// The value as JSON, as it stands in the file.
  public var json: String

  public init(key: String, json: String) {
    self.key = key
    self.json = json
  }
}
