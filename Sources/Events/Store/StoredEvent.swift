/// An event of a store, read from the store's columns and texts when it is asked for a part.
///
/// The parts are those of ``Event``.
public struct StoredEvent: Sendable {
  let columns: EventColumns
  let index: Int

  /// The partner that it was a step with.
  public var partner: Ref<Partner> { Ref(Int(columns.partners[index])) }
  /// When it happened, as precisely as that is known.
  public var date: EventDate { columns.dates[index].known }
  /// When what it began ended, where the record says so.
  public var end: EventDate? { columns.ends.isEmpty ? nil : columns.ends[index].date }
  /// What sort of event it is; one without a kind took effect.
  public var kind: Ref<Kind>? { Ref(code: columns.kinds[index]) }
  /// The tier it is about; absent when a source names none.
  public var tier: Ref<Tier>? { Ref(code: columns.tiers[index]) }
  /// The tier it rose from, as the record says.
  public var fromTier: Ref<Tier>? {
    columns.fromTiers.isEmpty ? nil : Ref(code: columns.fromTiers[index])
  }
  /// How sure it is.
  public var confidence: Confidence {
    columns.confidences.isEmpty ? .confirmed : columns.confidences[index]
  }

  /// What no other event of the store is called: where the file has no ids, its row, counted from 1.
  public var id: String { texts.text(.id) ?? texts.rowID }
  /// The how-manieth entry to the tier it is, as a source states it; 1 or more.
  public var ordinal: Int? { texts.text(.ordinal).flatMap { Int($0) } }
  /// The official title.
  public var title: String? { texts.text(.title) }
  /// Where it happened.
  public var place: String? { texts.text(.place) }
  /// What it happened at, such as a visit.
  public var occasion: String? { texts.text(.occasion) }
  /// What happened, in a few sentences.
  public var summary: String? { texts.text(.summary) }
  /// What a reader must know of the record.
  public var note: String? { texts.text(.note) }
  /// What the two sides mean to work on together.
  public var areas: [String] { texts.areas }
  /// Who took part.
  public var signatories: [Signatory] { texts.signatories }
  /// The numbers that belong to it.
  public var figures: [Figure] { texts.figures }
  /// What backs it.
  public var sources: [Source] { texts.sources }
  /// What the file has of it that the program has no name for: keys that format 1 does not know, or
  /// columns, in the order of the file.
  public var extras: [Extra] { texts.extras }

  private var texts: StoredTexts { StoredTexts(of: index, in: columns) }
}

extension StoredEvent {
  /// The texts that may hold ``unlistedKeys``.
  static let unlisted: [TextColumn] = [.others, .extras, .figureCell]

  /// The keys of ``extras`` that are no headings of the file.
  var unlistedKeys: [String] {
    texts.unlistedKeys
  }

  /// The whole event.
  public var record: Event {
    let texts = texts
    var event = Event(id: texts.text(.id) ?? texts.rowID, partner: partner, date: date)
    event.end = end
    event.kind = kind
    event.tier = tier
    event.fromTier = fromTier
    event.ordinal = texts.text(.ordinal).flatMap { Int($0) }
    event.title = texts.text(.title)
    event.place = texts.text(.place)
    event.occasion = texts.text(.occasion)
    event.signatories = texts.signatories
    event.summary = texts.text(.summary)
    event.areas = texts.areas
    event.figures = texts.figures
    event.sources = texts.sources
    event.confidence = confidence
    event.note = texts.text(.note)
    event.extras = texts.extras
    return event
  }
}

extension Ref {
  /// The row of a code, or `nil` for ``CodeBook/none``.
  init?(code: UInt32) {
    guard code != CodeBook.none else { return nil }
    self.init(Int(code))
  }

  var code: UInt32 { UInt32(truncatingIfNeeded: index) }
}
