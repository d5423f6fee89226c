import Events
import Screen

extension RecordWriter {
  /// The partner's names, codes and place in the world.
  mutating func head(of ref: Ref<Partner>) {
    let partner = store[ref]
    let codes = [partner.id, partner.iso2].compactMap { $0 }.filter { $0 != partner.name }
    pair(Line(partner.name, .strong), Line(codes.joined(separator: " · "), .faint))
    let names = [partner.vietnameseName, partner.officialName].compactMap { $0 }
      .filter { $0 != partner.name }
    list(names + [partner.capital].compactMap { $0 })
    let region = partner.region.map { store[$0].name }
    let groups = partner.groups.map { store[$0].name }.joined(separator: ", ")
    let places = [region, groups.isEmpty ? nil : groups].compactMap { $0 }
    if !places.isEmpty { paragraph(places.joined(separator: " · "), .faint) }
    if let note = partner.note { paragraph(note, .faint) }
    for extra in partner.extras { paragraph("\(extra.key): \(extra.text)", .faint) }
    blank()
    for line in store.dataset.reading { paragraph(line, .faint) }
    if !store.dataset.reading.isEmpty { blank() }
  }

  /// Where the partner stands on the day, since when, and what stands beside it.
  mutating func standing(of partner: Ref<Partner>, isAsOf: Bool) {
    let asOf = isAsOf ? "on \(EventDate(day).inWords)" : nil
    if let standing = store.standing(of: partner, on: day) {
      let tier = store[standing.tier]
      let style = store.style(of: standing.tier)
      let nth = store.ordinal(of: standing, on: day).map { ", the \($0.ordinalText)" } ?? ""
      var lead = Line(style.glyph, style.role)
      lead.append(" ")
      paragraph(tier.name + nth, .strong, margin: 2, lead: lead)
      let span = CalendarSpan(from: standing.since, to: EventDate(day))
      paragraph(
        (asOf.map { "\($0): " } ?? "") + "since \(standing.since.inWords) · \(span)", margin: 2)
    } else {
      let last = store.standings(of: partner).last { $0.start <= day }
      if let last, let end = last.end(by: day, before: nil) {
        paragraph(
          "No standing\(asOf.map { " " + $0 } ?? ""); \(store[last.tier].name) ended before "
            + "\(end.inWords)", .strong)
      } else {
        paragraph("No standing \(asOf ?? "is known")", .strong)
      }
    }
    for step in store.sectoralSteps(of: partner, by: day) {
      guard let tier = store[step].tier else { continue }
      let style = store.style(of: tier)
      paragraph(
        "\(store[tier].name) since \(store[step].date.inWords)", margin: 2,
        lead: Line(style.glyph, style.role))
    }
    blank()
  }

  /// The ladder as a drawing: when each rung was reached, and the time spent on it.
  mutating func ladder(of partner: Ref<Partner>) {
    let standings = store.standings(of: partner).filter { $0.start <= day }
    guard !standings.isEmpty else { return }
    let steps = standings.indices.map { index in
      LadderDrawing.Step(
        date: standings[index].since,
        style: store.style(of: standings[index].tier),
        short: store[standings[index].tier].short,
        span: CalendarSpan(
          from: standings[index].since,
          to: standings[index].end(by: day, before: standings.dropFirst(index + 1).first)
            ?? EventDate(day)),
        isOver: standings[index].until.map { $0 <= day } ?? false)
    }
    for line in LadderDrawing(steps: steps, columns: columns - 2).lines {
      add(Line([.init("  ")] + line.runs))
    }
    for standing in standings {
      let skipped = store.skippedRungs(by: standing.event).map { store[$0].name }
      guard !skipped.isEmpty else { continue }
      paragraph(
        "rose past \(skipped.joined(separator: " and ")) in \(standing.since.first.yearText)",
        .faint, margin: 2)
    }
  }
}
