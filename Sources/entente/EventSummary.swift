import Browser
import Events
import Screen
import Words

/// An event in a row of a table for people.
enum EventSummary {
  static func headings(in words: Words) -> [String] {
    [
      words.date, words.partner, words.step, words.number, words.doubt, words.sources, words.place,
      words.title,
    ]
  }

  /// The cells of a row.
  ///
  /// - Parameter labels: what the sources go by.
  static func cells(
    of ref: Ref<Event>, in selection: Selection, citing labels: [String]
  ) -> [Line] {
    let store = selection.store
    let words = store.words
    let event = store[ref]
    return [
      Line(event.dateText(in: words), .strong),
      Line(store.namesPartners ? store[event.partner].name : ""),
      Line(store.stepText(of: event), store.style(of: event).role),
      Line(store.ordinal(of: ref, on: selection.day).map(String.init) ?? ""),
      Line(event.confidence == .confirmed ? "" : event.confidence.name(in: words), .doubt),
      Line(labels.joined(separator: ", "), .faint),
      Line(event.place ?? "", .faint), Line(event.title ?? event.summary ?? ""),
    ]
  }
}

nonisolated extension StoredEvent {
  /// When it was, from its first day to its last where it lasted.
  func dateText(in words: Words) -> String {
    date.text(in: words) + (end.map { " – \($0.text(in: words))" } ?? "")
  }
}

extension Confidence {
  /// How sure a record is, in a word or two.
  func name(in words: Words) -> String {
    switch self {
    case .confirmed: words.sureConfirmed
    case .single: words.sureSingle
    case .disputed: words.sureDisputed
    case .unverified: words.sureUnverified
    }
  }
}
