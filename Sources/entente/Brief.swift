import Browser
import Events
import Screen

/// A partner's record in Markdown, for pasting into a report.
struct Brief {
  private(set) var text = ""
  private let record: PartnerRecord
  private var store: EventStore { record.store }

  /// - Parameter asOf: the day to look back from, or `nil` for all that is known.
  init(of partner: Ref<Partner>, in store: EventStore, asOf: Day?) {
    record = PartnerRecord(of: partner, in: store, asOf: asOf)
    head()
    ladder()
    for line in store.dataset.reading.prefix(4) { paragraph(Markdown.escaped(line)) }
    for event in record.events { self.event(event) }
  }

  private mutating func paragraph(_ words: String) { text += words + "\n\n" }

  private mutating func head() {
    let partner = store[record.partner]
    paragraph("# \(Markdown.escaped(partner.name))")
    let names = [partner.officialName, partner.vietnameseName].compactMap { $0 }
      .filter { $0 != partner.name }
    let places = [partner.region.map { store[$0].name }] + partner.groups.map { store[$0].name }
    let about = [names.joined(separator: " · "), places.compactMap { $0 }.joined(separator: " · ")]
    let known = about.filter { !$0.isEmpty }.map(Markdown.escaped)
    if !known.isEmpty { paragraph(known.joined(separator: "  \n")) }
    guard let index = record.standings.indices.last, record.standings[index].stands(on: record.day)
    else {
      guard store.hasTiers else { return }
      let day = store.hasDays ? " on \(EventDate(record.day).inWords)" : ""
      paragraph("No standing is known\(day).")
      return
    }
    let standing = record.standings[index]
    let ordinal = record.ordinal(of: standing).map { ", the \($0.ordinalText)" }
    paragraph(
      "**\(Markdown.escaped(store[standing.tier].name))**\(ordinal ?? ""), since "
        + "\(standing.since.inWords) (\(record.span(ofStanding: index)) by "
        + "\(EventDate(record.day).inWords)).")
  }

  private mutating func ladder() {
    guard !record.standings.isEmpty else { return }
    text +=
      Table(
        headings: ["Tier", "Since", "Until", "For", "Entered as no."],
        rows: record.standings.indices.map { index in
          let standing = record.standings[index]
          return [
            store[standing.tier].name, "\(standing.since)",
            record.end(ofStanding: index).map { "\($0)" } ?? "",
            "\(record.span(ofStanding: index))",
            record.ordinal(of: standing).map { "\($0)" } ?? "",
          ].map { Line($0) }
        }
      ).markdown + "\n"
  }

  private mutating func event(_ ref: Ref<Event>) {
    let event = store[ref]
    let title = event.title ?? event.summary ?? store.stepText(of: event)
    let date = "\(event.date)" + (event.end.map { " – \($0)" } ?? "")
    paragraph("## \(date) \(Markdown.escaped(title))")
    let kind = event.kind.map { store[$0].name }
    let step = store.stepText(of: event)
    let named = kind.map { $0 == step || step.isEmpty ? $0 : "\($0): \(step)" } ?? step
    let setting = [named, event.place, event.occasion].compactMap { $0 }.filter { !$0.isEmpty }
    if !setting.isEmpty {
      paragraph(setting.map(Markdown.escaped).joined(separator: ". ") + ".")
    }
    list(
      event.signatories.map { person in
        let rest = [person.role, person.side.map(store.name(ofSide:))].compactMap { $0 }
        return person.name + (rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))")
      })
    if event.title != nil, let summary = event.summary { paragraph(Markdown.escaped(summary)) }
    if !event.areas.isEmpty {
      paragraph("Areas: \(Markdown.escaped(event.areas.joined(separator: "; "))).")
    }
    list(event.figures.map(\.cellText))
    if event.confidence != .confirmed {
      paragraph("Confidence: \(event.confidence.rawValue).")
    }
    if let note = event.note { paragraph("Note: \(Markdown.escaped(note))") }
    list(event.extras.map { "\($0.key): \($0.text)" })
    for (index, source) in event.sources.enumerated() {
      text += "\(index + 1). \(line(for: source))\n"
    }
    if !event.sources.isEmpty { text += "\n" }
  }

  private mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    paragraph(items.map { "- \(Markdown.escaped($0))" }.joined(separator: "\n"))
  }

  private func line(for source: Source) -> String {
    let title = source.title ?? source.url ?? ""
    let parts = [
      source.publisher.map(Markdown.escaped),
      title.isEmpty ? nil : Markdown.link(title, to: source.url),
      source.date?.description,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
