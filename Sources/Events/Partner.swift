/// The other side of the partnerships: a country or an organisation.
public struct Partner: Hashable, Sendable {
  /// What a partner is; `type` in the file.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case country, organisation
  }

  /// ISO 3166-1 alpha-3 in lower case for countries.
  public var id: String
  /// ISO 3166-1 alpha-2, where there is one.
  public var iso2: String?
  /// The name, English in the file.
  public var name: String
  /// The full name that the partner gives itself.
  public var officialName: String?
  /// The name in the other language, Vietnamese in the file, where it is `nameVi`.
  public var otherName: String?
  /// What else it is called.
  public var aliases: [String] = []
  /// What it is.
  public var form = Form.country
  /// The part of the world it lies in.
  public var region: Ref<Region>?
  /// The clubs it is in.
  public var groups: [Ref<Group>] = []
  /// The name of the capital.
  public var capital: String?
  /// Degrees north, -90 to 90.
  public var latitude: Double?
  /// Degrees east, -180 to 180.
  public var longitude: Double?
  /// What a reader must know of the record.
  public var note: String?
  /// Keys of the file that the format does not know, with their values as JSON.
  public var extras: [Extra] = []

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// Every name a reader may know the partner by: the name first, then that in the other language, the
  /// official one, the aliases and the codes.
  public var allNames: [String] {
    let names = [name, otherName, officialName] + aliases + [iso2, id]
    return names.compactMap(\.self).withoutRepeats
  }
}

extension [String] {
  /// Each text where it first stands.
  package var withoutRepeats: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A part of the world; every partner lies in at most one.
public struct Region: Hashable, Sendable {
  /// The name, English in the file.
  public var name: String
  /// The name in the other language, Vietnamese in the file, where it is `nameVi`.
  public var otherName: String?

  public init(name: String) { self.name = name }

  init(name: String, otherName: String?) {
    self.name = name
    self.otherName = otherName
  }
}

/// A club of partners such as ASEAN; a partner may be in several.
public struct Group: Hashable, Sendable {
  /// What it calls itself for short.
  public var name: String
  public init(name: String) { self.name = name }
}
