import Events

/// An event as one flat row: the keys of format 1, and the partner's name.
nonisolated enum EventRow {
  private static let names = [
    "id", "country", "name", "date", "end", "kind", "tier", "fromTier", "ordinal", "title", "place",
    "occasion", "signatories", "summary", "areas", "figures", "sources", "confidence", "note",
  ]

  /// The headings of rows, behind those of every event the other keys of some.
  static func headings(extras: [String]) -> [String] { names + extras }

  /// The values in the order of the headings; empty where the record has none.
  static func values(
    of ref: Ref<Event>, in store: EventStore, extras keys: [String]
  ) -> [String] {
    let event = store[ref].record
    return [
      event.id, store[event.partner].id, store[event.partner].name, event.date.iso,
      event.end?.iso ?? "",
      event.kind.map { store[$0].id } ?? "",
      event.tier.map { store[$0].id } ?? "",
      event.fromTier.map { store[$0].id } ?? "",
      event.ordinal.map(String.init) ?? "",
      event.title ?? "", event.place ?? "", event.occasion ?? "",
      CellText.text(of: event.signatories),
      event.summary ?? "",
      CellText.text(of: event.areas),
      CellText.text(of: event.figures),
      CellText.text(of: event.sources),
      event.confidence.rawValue, event.note ?? "",
    ] + rest(event.extras, keys)
  }

  private static func rest(_ extras: [Extra], _ keys: [String]) -> [String] {
    keys.map { key in extras.first { $0.key == key }?.text ?? "" }
  }
}
