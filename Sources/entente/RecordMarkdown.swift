import Browser
import Events
import Screen
import Words

/// A partner's record as a part of a report: who it is, where it stands, its ladder, its events.
struct RecordMarkdown {
  private(set) var document: MarkdownDocument
  private let record: PartnerRecord
  private var store: EventStore { record.store }
  private var words: Words { store.words }

  /// Adds a record to a document.
  init(_ record: PartnerRecord, in document: MarkdownDocument) {
    self.document = document
    self.record = record
    head()
    ladder()
    for line in store.dataset.reading.prefix(4) { self.document.paragraph(Markdown.escaped(line)) }
    for event in record.events { self.event(event) }
  }

  private mutating func head() {
    let partner = store[record.partner]
    document.heading(partner.name)
    let names = [partner.officialName, partner.otherName].compactMap { $0 }
      .filter { $0 != partner.name }.withoutRepeats
    let places = [partner.region.map { store[$0].name }] + partner.groups.map { store[$0].name }
    let about = [names.joined(separator: " · "), places.compactMap { $0 }.joined(separator: " · ")]
    let known = about.filter { !$0.isEmpty }.map(Markdown.escaped)
    if !known.isEmpty { document.paragraph(known.joined(separator: "  \n")) }
    guard let index = record.standings.indices.last, record.standings[index].stands(on: record.day)
    else {
      guard store.hasTiers else { return }
      let day = store.hasDays ? record.day.inWords(in: words) : nil
      document.paragraph(words.noStandingKnown(on: day))
      return
    }
    let standing = record.standings[index]
    let since = words.stands(
      ordinal: record.ordinal(of: standing), since: standing.since.inWords(in: words),
      for: record.span(ofStanding: index).text(in: words), by: record.day.inWords(in: words))
    document.paragraph("**\(Markdown.escaped(store[standing.tier].name))**\(since)")
  }

  private mutating func ladder() {
    guard !record.standings.isEmpty else { return }
    document.table(
      Table(
        headings: [
          words.tier, words.sinceHeading, words.until, words.duration, words.enteredAs,
        ],
        rows: record.standings.indices.map { index in
          let standing = record.standings[index]
          return [
            store[standing.tier].name, standing.since.text(in: words),
            record.end(ofStanding: index)?.text(in: words) ?? "",
            record.span(ofStanding: index).text(in: words),
            record.ordinal(of: standing).map { "\($0)" } ?? "",
          ].map { Line($0) }
        }
      ))
  }

  private mutating func event(_ ref: Ref<Event>) {
    let event = store[ref]
    let title = event.title ?? event.summary ?? store.stepText(of: event)
    document.heading("\(event.dateText(in: words)) \(title)", level: 2)
    let kind = event.kind.map { store[$0].name }
    let step = store.stepText(of: event)
    let named = kind.map { $0 == step || step.isEmpty ? $0 : "\($0): \(step)" } ?? step
    let setting = [named, event.place, event.occasion].compactMap { $0 }.filter { !$0.isEmpty }
    if !setting.isEmpty {
      document.paragraph(setting.map(Markdown.escaped).joined(separator: ". ") + ".")
    }
    document.list(
      event.signatories.map { person in
        let rest = [person.role, person.side.map(store.name(ofSide:))].compactMap { $0 }
        return person.name + (rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))")
      })
    if event.title != nil, let summary = event.summary {
      document.paragraph(Markdown.escaped(summary))
    }
    if !event.areas.isEmpty {
      let areas = Markdown.escaped(event.areas.joined(separator: "; "))
      document.paragraph(words.areasCovered(areas) + ".")
    }
    document.list(event.figures.map(\.cellText))
    if event.confidence != .confirmed {
      document.paragraph(words.confidence(event.confidence.name(in: words)))
    }
    if let note = event.note { document.paragraph(words.note(Markdown.escaped(note))) }
    document.list(event.extras.map { "\($0.key): \($0.text)" })
    if !event.sources.isEmpty { document.paragraph(words.cited(document.cite(event.sources))) }
  }
}
