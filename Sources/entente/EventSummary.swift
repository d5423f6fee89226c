import Browser
import Events
import Screen

/// An event in a row of a table for people.
enum EventSummary {
  static let headings = ["Date", "Partner", "Step", "No.", "Doubt", "Sources", "Place", "Title"]

  /// The cells of a row.
  ///
  /// - Parameter labels: what the sources go by.
  static func cells(
    of ref: Ref<Event>, in selection: Selection, citing labels: [String]
  ) -> [Line] {
    let store = selection.store
    let event = store[ref]
    return [
      Line("\(event.date)" + (event.end.map { " – \($0)" } ?? ""), .strong),
      Line(store.namesPartners ? store[event.partner].name : ""),
      Line(store.stepText(of: event), store.style(of: event).role),
      Line(store.ordinal(of: ref, on: selection.day).map(String.init) ?? ""),
      Line(event.confidence == .confirmed ? "" : event.confidence.rawValue, .doubt),
      Line(labels.joined(separator: ", "), .faint),
      Line(event.place ?? "", .faint), Line(event.title ?? event.summary ?? ""),
    ]
  }
}
