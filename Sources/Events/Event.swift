/// One dated step between the subject and a partner, with what backs it.
public struct Event: Hashable, Sendable {
  /// What no other event of the file is called.
  public var id: String
  /// The partner that it was a step with.
  public var partner: Ref<Partner>
  /// When it happened, as precisely as that is known.
  public var date: EventDate
  /// When what it began ended, where the record says so; no earlier than it began.
  public var end: EventDate?
  /// What sort of event it is; one without a kind took effect.
  public var kind: Ref<Kind>?
  /// The tier it is about; absent when a source names none.
  public var tier: Ref<Tier>?
  /// The tier it rose from, as the record says.
  public var fromTier: Ref<Tier>?
  /// The how-manieth entry to the tier it is, as a source states it; 1 or more.
  public var ordinal: Int?
  /// The official title.
  public var title: String?
  /// Where it happened.
  public var place: String?
  /// What it happened at, such as a visit.
  public var occasion: String?
  /// Who took part.
  public var signatories: [Signatory] = []
  /// What happened, in a few sentences.
  public var summary: String?
  /// What the two sides mean to work on together.
  public var areas: [String] = []
  /// The numbers that belong to it.
  public var figures: [Figure] = []
  /// What backs it.
  public var sources: [Source] = []
  /// How sure it is.
  public var confidence = Confidence.confirmed
  /// What a reader must know of the record.
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
  /// The name of the person.
  public var name: String
  /// The office the person held.
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
  /// What the number is of, such as `Trade target`.
  public var label: String
  /// A finite number.
  public var value: Double
  /// What is counted, such as `USD billion`.
  public var unit: String?
  /// The year it is of, or is aimed at; 0 to 9999.
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
  /// Who published it.
  public var publisher: String?
  /// The headline.
  public var title: String?
  /// When it was published.
  public var date: EventDate?
  /// Where it can be read.
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
