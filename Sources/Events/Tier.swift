/// A form of partnership: a rung of the ladder, or a tier beside it.
public struct Tier: Hashable, Sendable {
  /// What no other tier of the file is called.
  public var id: String
  /// The full name, such as `Comprehensive Strategic Partnership`.
  public var name: String
  /// A few letters for rows and columns, such as `CSP`.
  public var short: String
  /// The full name in the other language, Vietnamese in the file, where it is `nameVi`.
  public var otherName: String?
  /// A few letters in the other language, Vietnamese in the file, where they are `shortVi`.
  public var otherShort: String?
  /// How close the partnership is; higher is closer.
  public var rank: Int
  /// What the tier means.
  public var description: String?
  /// Whether the tier stands beside the general one, in one field, and never replaces it.
  public var isSectoral: Bool
  /// Whether the tier is a rung of the ladder, so that cumulative counts of lower rungs include it.
  public var isOnLadder: Bool

  public init(
    id: String, name: String, short: String, rank: Int, description: String? = nil,
    isSectoral: Bool = false, isOnLadder: Bool = true
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.rank = rank
    self.description = description
    self.isSectoral = isSectoral
    self.isOnLadder = isOnLadder && !isSectoral
  }
}

/// What sort of step an event is.
public struct Kind: Hashable, Sendable {
  /// What no other kind of the file is called.
  public var id: String
  /// The full name, such as `Reaffirmed or renamed`.
  public var name: String
  /// The full name in the other language, Vietnamese in the file, where it is `nameVi`.
  public var otherName: String?
  /// A word or two for rows, such as `reaffirmed`; what the name begins with says it where this does
  /// not.
  public var short: String?
  /// A word or two for rows in the other language, Vietnamese in the file, where they are `shortVi`.
  public var otherShort: String?
  /// Whether the step took effect; one that did not never changes a partner's standing.
  public var inForce: Bool

  public init(id: String, name: String, inForce: Bool = true) {
    self.id = id
    self.name = name
    self.inForce = inForce
  }
}
