import Events

/// An event as one flat row: the keys of format 1, and the partner's name.
nonisolated enum EventRow {
  static let names = [
    "id", "country", "name", "date", "kind", "tier", "fromTier", "ordinal", "title", "place",
    "occasion", "signatories", "summary", "areas", "figures", "sources", "confidence", "note",
  ]

  /// The values in the order of ``names``; empty where the record has none.
  static func values(of event: StoredEvent, in store: EventStore) -> [String] {
    let partner = store[event.partner]
    return [
      event.id, partner.id, partner.name, event.date.iso,
      event.kind.map { store[$0].id } ?? "",
      event.tier.map { store[$0].id } ?? "",
      event.fromTier.map { store[$0].id } ?? "",
      event.ordinal.map(String.init) ?? "",
      event.title ?? "", event.place ?? "", event.occasion ?? "",
      event.signatories.map(\.inOneCell).joined(separator: "; "),
      event.summary ?? "",
      event.areas.joined(separator: "; "),
      event.figures.map(\.inOneCell).joined(separator: "; "),
      event.sources.map(\.inOneCell).joined(separator: "; "),
      event.confidence.rawValue, event.note ?? "",
    ]
  }
}

extension Signatory {
  /// `To Lam (General Secretary, vnm)`
  nonisolated fileprivate var inOneCell: String {
    let rest = [role, side].compactMap { $0 }.joined(separator: ", ")
    return rest.isEmpty ? name : "\(name) (\(rest))"
  }
}

extension Figure {
  /// `Trade: 16.7 USD billion (2024)`
  nonisolated var inOneCell: String {
    "\(label): \(amount)" + (year.map { " (\($0))" } ?? "")
  }
}

extension Source {
  /// `The Diplomat, Vietnam Raises …, 2025-03-11, https://…`
  nonisolated fileprivate var inOneCell: String {
    [publisher, title, date?.iso, url].compactMap { $0 }.joined(separator: ", ")
  }
}
