/// One dated step between the subject and a partner, with what backs it.
public struct Event: Hashable, Sendable {
  public var id: String
  public var partner: Ref<Partner>
  public var date: EventDate
  public var kind: Ref<Kind>?
  /// The tier it is about; absent when a source names none.
  public var tier: Ref<Tier>?
  /// The tier it rose from, as the record says.
  public var fromTier: Ref<Tier>?
  /// The how-manieth entry to the tier it is, as a source states it; 1 or more.
  public var ordinal: Int?
  /// The official title.
  public var title: String?
  public var place: String?
  public var occasion: String?
  public var signatories: [Signatory] = []
  public var summary: String?
  public var areas: [String] = []
  public var figures: [Figure] = []
  public var sources: [Source] = []
  public var confidence = Confidence.confirmed
  public var note: String?
  /// Keys of the file that the format does not know, with their values as JSON.
  public var extras: [Extra] = []

  public init(id: String, partner: Ref<Partner>, date: EventDate) {
    self.id = id
    self.partner = partner
    self.date = date
  }
}

/// Somebody who took part for one side.
public struct Signatory: Hashable, Sendable {
  public var name: String
  public var role: String?
  /// The id of the side: the subject's or the partner's, or that of somebody else.
  public var side: String?

  public init(name: String, role: String? = nil, side: String? = nil) {
    self.name = name
    self.role = role
    self.side = side
  }
}

/// A number that belongs to an event, such as a trade target.
public struct Figure: Hashable, Sendable {
  public var label: String
  public var value: Double
  /// What is counted, such as `USD billion`.
  public var unit: String?
  public var year: Int?

  public init(label: String, value: Double, unit: String? = nil, year: Int? = nil) {
    self.label = label
    self.value = value
    self.unit = unit
    self.year = year
  }
}

/// What backs an event.
public struct Source: Hashable, Sendable {
  public var publisher: String?
  public var title: String?
  public var date: EventDate?
  public var url: String?

  public init(
    publisher: String? = nil, title: String? = nil, date: EventDate? = nil, url: String? = nil
  ) {
    self.publisher = publisher
    self.title = title
    self.date = date
    self.url = url
  }
}

/// How sure a record is.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  /// Several independent sources agree.
  case confirmed
  /// One source says so.
  case single
  /// Sources disagree.
  case disputed
  /// Not checked, or not able to be.
  case unverified
}
