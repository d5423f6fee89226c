import Events
import Screen
import Words

extension RecordWriter {
  /// An event with everything that the record has of it.
  mutating func event(_ ref: Ref<Event>) {
    let event = store[ref]
    let style = store.style(of: event)
    var lead = Line("\(event.date.text(in: words))  ".padded(to: 12), .strong)
    lead.append(style.glyph, style.role)
    let title = event.title ?? event.summary ?? store.stepText(of: event)
    if columns >= 44 {
      paragraph(title, event.title == nil ? .text : .strong, margin: 14, lead: lead)
    } else {
      add(lead)
      paragraph(title, event.title == nil ? .text : .strong, margin: 2)
    }
    step(ref, below: title)
    let setting = [event.place, event.occasion].compactMap { $0 }
    if !setting.isEmpty { paragraph(setting.joined(separator: ". "), margin: 2) }
    signatories(event)
    if event.title != nil, let summary = event.summary { paragraph(summary, margin: 2) }
    if !event.areas.isEmpty { list(event.areas, .faint, margin: 2) }
    figures(event.figures)
    doubt(event)
    if let note = event.note { paragraph(words.note(note), .faint, margin: 2) }
    for extra in event.extras { paragraph("\(extra.key): \(extra.text)", .faint, margin: 2) }
    for source in event.sources { self.source(source) }
  }

  /// The kind of step, from where to where, and the how-manieth, as far as the heading does not say it.
  private mutating func step(_ ref: Ref<Event>, below heading: String) {
    let event = store[ref]
    var parts: [String] = []
    if let end = event.end {
      parts.append("\(event.date.text(in: words)) – \(end.text(in: words))")
    }
    if let kind = event.kind { parts.append(store[kind].name) }
    let names = [event.fromTier, event.tier].map { $0.map { store[$0].short } }
    switch (names[0], names[1]) {
    case (let from?, let to?) where from != to: parts.append("\(from) → \(to)")
    case (_, let to?): parts.append(to)
    case (let from?, nil): parts.append("\(from) → ?")
    case (nil, nil): break
    }
    parts.removeAll { $0 == heading }
    if let ordinal = store.ordinal(of: ref, on: day) { parts.append(words.the(ordinal)) }
    if let skipped = store.skippedRungs(by: ref).nonEmpty {
      parts.append(words.past(words.listed(skipped.map { store[$0].short }, most: 6)))
    }
    if !parts.isEmpty { list(parts, store.style(of: event).role, margin: 2) }
  }

  /// Who took part, side by side, the subject first.
  private mutating func signatories(_ event: StoredEvent) {
    let sides = event.signatories.map(\.side).reduce(into: [String?]()) { sides, side in
      if !sides.contains(side) { sides.append(side) }
    }
    for side in sides {
      let people = event.signatories.filter { $0.side == side }.map { person in
        person.role.map { "\(person.name) (\($0))" } ?? person.name
      }
      let name = side.map(store.name(ofSide:)).map { "\($0): " } ?? ""
      paragraph(name + people.joined(separator: " · "), margin: 2)
    }
  }

  /// How sure the record is, in words, unless it is plainly confirmed.
  private mutating func doubt(_ event: StoredEvent) {
    let text: String
    switch event.confidence {
    case .confirmed: return
    case .single: text = words.oneSource
    case .disputed: text = words.disputed
    case .unverified: text = words.unverified
    }
    paragraph(text, .doubt, margin: 4, lead: Line("  \(event.confidence.glyph)", .doubt))
  }

  private mutating func source(_ source: Source) {
    let parts = [
      source.publisher, source.title.map { "“\($0)”" }, source.date?.text(in: words),
    ].compactMap { $0 }
    if !parts.isEmpty {
      paragraph(parts.joined(separator: ", "), .faint, margin: 4, lead: Line("  ›", .faint))
    }
    // The empty run says where an address begins to those who join its lines again.
    if let url = source.url { paragraph(url, .link, margin: 4, lead: Line("", .link)) }
  }
}

extension Array {
  /// The array itself, or `nil` when it is empty.
  var nonEmpty: Self? { isEmpty ? nil : self }
}
