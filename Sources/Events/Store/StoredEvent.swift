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
  public var id: String { text(.id) ?? "row-\(columns.row(of: index) + 1)" }
  /// The how-manieth entry to the tier it is, as a source states it; 1 or more.
  public var ordinal: Int? { text(.ordinal).flatMap { Int($0) } }
  /// The official title.
  public var title: String? { text(.title) }
  /// Where it happened.
  public var place: String? { text(.place) }
  /// What it happened at, such as a visit.
  public var occasion: String? { text(.occasion) }
  /// What happened, in a few sentences.
  public var summary: String? { text(.summary) }
  /// What a reader must know of the record.
  public var note: String? { text(.note) }
  /// What the two sides mean to work on together.
  public var areas: [String] { list(.areas).compactMap { $0[0] } }

  /// Who took part.
  public var signatories: [Signatory] {
    let sides = list(.signatorySides)
    let named = list(.signatories).enumerated().map { index, parts in
      Signatory(
        name: parts.part(0) ?? "", role: parts.part(1),
        side: index < sides.count ? sides[index].part(0) : nil)
    }
    let people = text(.person)?.split(separator: ";") ?? []
    return named + people.map { Signatory(name: $0.trimmed) }.filter { !$0.name.isEmpty }
      + (text(.signatoryCell).map(CellText.signatories) ?? [])
  }

  /// The numbers that belong to it.
  public var figures: [Figure] {
    if let cell = text(.figureCell) { return CellText.figures(cell) ?? [] }
    return zip(list(.figures), list(.figureValues)).map { parts, numbers in
      Figure(
        label: parts.part(0) ?? "", value: numbers.part(0).flatMap { Double($0) } ?? 0,
        unit: parts.part(1), year: numbers.part(1).flatMap { Int($0) })
    }
  }

  /// What backs it.
  public var sources: [Source] {
    let details = list(.sourceDetails)
    var sources = list(.sources).enumerated().map { index, parts in
      let details = index < details.count ? details[index] : []
      return Source(
        publisher: parts.part(0), title: parts.part(1),
        date: details.part(0).flatMap { EventDate($0) }, url: details.part(1))
    }
    if let cell = text(.sourceCell) { sources += CellText.sources(cell) }
    let (publisher, url) = (text(.publisher), text(.url))
    if publisher != nil || url != nil { sources.append(Source(publisher: publisher, url: url)) }
    return sources
  }

  /// What the file has of it that the program has no name for: keys that format 1 does not know, or
  /// columns, in the order of the file.
  public var extras: [Extra] {
    let (segment, row) = columns.place(of: index)
    var extras: [Extra] = []
    let layout = segment.layout
    for (columns, block) in [(layout.searched, segment.searched), (layout.aside, segment.aside)] {
      for case (let position, .other(let heading)) in zip(0..., columns) {
        if let text = block.text(position, inRow: row) {
          extras.append(Extra(key: heading, text: text))
        }
      }
    }
    if let cell = text(.figureCell), CellText.figures(cell) == nil {
      extras.append(Extra(key: "figures", text: cell))
    }
    for parts in list(.others) {
      if let key = parts.part(0), let text = parts.part(1) {
        extras.append(Extra(key: key, text: text))
      }
    }
    for parts in list(.extras) {
      if let key = parts.part(0), let json = parts.part(1) {
        extras.append(Extra(key: key, json: json))
      }
    }
    return extras
  }
}

extension StoredEvent {
  /// The texts that may hold ``unlistedKeys``.
  static let unlisted: [TextColumn] = [.others, .extras, .figureCell]

  /// The keys of ``extras`` that are no headings of the file.
  var unlistedKeys: [String] {
    var keys = (list(.others) + list(.extras)).compactMap { $0.part(0) }
    if let cell = text(.figureCell), CellText.figures(cell) == nil { keys.append("figures") }
    return keys
  }

  /// The whole event.
  public var record: Event {
    var event = Event(id: id, partner: partner, date: date)
    event.end = end
    event.kind = kind
    event.tier = tier
    event.fromTier = fromTier
    event.ordinal = ordinal
    event.title = title
    event.place = place
    event.occasion = occasion
    event.signatories = signatories
    event.summary = summary
    event.areas = areas
    event.figures = figures
    event.sources = sources
    event.confidence = confidence
    event.note = note
    event.extras = extras
    return event
  }

  private func text(_ column: TextColumn) -> String? {
    let (segment, row) = columns.place(of: index)
    guard let position = segment.layout.position(of: column) else { return nil }
    return segment.block(of: column).text(position, inRow: row)
  }

  private func list(_ column: TextColumn) -> [[String?]] {
    let (segment, row) = columns.place(of: index)
    guard let position = segment.layout.position(of: column) else { return [] }
    return segment.block(of: column).list(position, inRow: row)
  }
}

extension Segment {
  fileprivate func block(of column: TextColumn) -> TextBlock {
    column.isSearched ? searched : aside
  }
}

extension TextBlock {
  /// The text at a position of a row, or `nil` when it is absent.
  func text(_ position: Int, inRow row: Int) -> String? {
    text(range(ofField: position, inRow: row))
  }

  /// The items of the list at a position of a row, each as its parts.
  func list(_ position: Int, inRow row: Int) -> [[String?]] {
    let field = range(ofField: position, inRow: row)
    guard !field.isEmpty else { return [] }
    return bytes[field].split(separator: TextMark.itemEnd, omittingEmptySubsequences: false)
      .dropLast()
      .map { item in
        item.split(separator: TextMark.partEnd, omittingEmptySubsequences: false).dropLast()
          .map { text($0.startIndex..<$0.endIndex) }
      }
  }

  private func text(_ range: Range<Int>) -> String? {
    guard !range.isEmpty else { return nil }
    if bytes[range.lowerBound] == TextMark.empty { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

extension [String?] {
  fileprivate func part(_ position: Int) -> String? {
    indices.contains(position) ? self[position] : nil
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
