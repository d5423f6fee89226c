import Events
import Screen
import Words

extension RecordWriter {
  /// The partner's names, codes and place in the world.
  mutating func head(of ref: Ref<Partner>) {
    let partner = store[ref]
    let codes = [partner.id, partner.iso2].compactMap { $0 }.filter { $0 != partner.name }
    pair(Line(partner.name, .strong), Line(codes.joined(separator: " · "), .faint))
    let names = [partner.otherName, partner.officialName].compactMap { $0 }
      .filter { $0 != partner.name }.withoutRepeats
    list(names + [partner.capital].compactMap { $0 })
    let region = partner.region.map { store[$0].name }
    let groups = partner.groups.map { store[$0].name }.joined(separator: ", ")
    let places = [region, groups.isEmpty ? nil : groups].compactMap { $0 }
    if !places.isEmpty { paragraph(places.joined(separator: " · "), .faint) }
    if let note = partner.note { paragraph(note, .faint) }
    for extra in partner.extras { paragraph("\(extra.key): \(extra.text)", .faint) }
    blank()
  }

  /// Where the partner stands on the day, since when, and what stands beside it.
  mutating func standing(of partner: Ref<Partner>, isAsOf: Bool) {
    let asOf = isAsOf ? day.inWords(in: words) : nil
    if let standing = store.standing(of: partner, on: day) {
      let tier = store[standing.tier]
      let style = store.style(of: standing.tier)
      let nth = store.ordinal(of: standing, on: day).map { ", " + words.the($0) } ?? ""
      var lead = Line(style.glyph, style.role)
      lead.append(" ")
      paragraph(tier.name + nth, .strong, margin: 2, lead: lead)
      let span = CalendarSpan(from: standing.since, to: EventDate(day))
      paragraph(
        (asOf.map { words.on($0) + ": " } ?? "") + words.since(standing.since.inWords(in: words))
          + " · \(span.text(in: words))", margin: 2)
    } else if !store.tiers.isEmpty {
      paragraph(words.noStanding(on: asOf), .strong)
      formerStanding(of: partner)
    }
    let steps = store.sectoralSteps(of: partner, by: day)
    for step in steps.prefix(RecordWriter.mostBeside) {
      guard let tier = store[step].tier else { continue }
      let style = store.style(of: tier)
      paragraph(
        "\(store[tier].name) \(words.since(store[step].date.inWords(in: words)))", margin: 2,
        lead: Line(style.glyph, style.role))
    }
    if steps.count > RecordWriter.mostBeside {
      paragraph(words.andMore(steps.count - RecordWriter.mostBeside), .faint, margin: 2)
    }
    if !store.tiers.isEmpty { blank() }
  }

  /// What ended before the day, where nothing stands on it.
  private mutating func formerStanding(of partner: Ref<Partner>) {
    guard let last = store.standings(of: partner, by: day, last: 2).last,
      let end = store.end(of: last, before: nil)
    else { return }
    let style = store.style(of: last.tier)
    paragraph(
      words.ended(store[last.tier].name, end.inWords(in: words)), margin: 2,
      lead: Line(style.glyph, style.role))
  }

  private static let mostBeside = 12
  /// As many changes of standing as are drawn; the latest of more.
  private static let mostStandings = 40

  /// What was understood of the file, in a few lines.
  mutating func reading() {
    if !store.dataset.reading.isEmpty, lines.last.map({ $0.width > 0 }) ?? false { blank() }
    for line in store.dataset.reading.prefix(4) { paragraph(line, .faint) }
  }

  /// The ladder as a drawing: when each rung was reached, and the time spent on it.
  mutating func ladder(of partner: Ref<Partner>) {
    let most = RecordWriter.mostStandings
    let standings = store.standings(of: partner, by: day, last: most)
    guard !standings.isEmpty else { return }
    let earlier = store.standingCount(of: partner, by: day) - most
    if earlier > 0 {
      paragraph(words.earlierChanges(earlier), .faint, margin: 2)
    }
    let steps = standings.indices.map { index in
      step(standings[index], next: index + 1 < standings.count ? standings[index + 1] : nil)
    }
    for line in LadderDrawing(steps: steps, in: words, columns: columns - 2).lines {
      add(Line([.init("  ")] + line.runs))
    }
    for standing in standings {
      let skipped = store.skippedRungs(by: standing.event).map { store[$0].name }
      guard !skipped.isEmpty else { continue }
      paragraph(
        words.rosePast(
          words.listed(skipped, most: 3), in: standing.since.first.yearText(in: words)),
        .faint, margin: 2)
    }
  }

  private func step(_ standing: Standing, next: Standing?) -> LadderDrawing.Step {
    // One that stands again after another has ended does so from that day on.
    let from = standing.since.last == standing.start ? standing.since : EventDate(standing.start)
    let isOver = standing.until.map { $0 <= day } ?? false
    let end = isOver ? store.end(of: standing, before: next) : nil
    return LadderDrawing.Step(
      date: from, style: store.style(of: standing.tier), short: store[standing.tier].short,
      span: CalendarSpan(from: from, to: end ?? EventDate(day)),
      isLeft: isOver && next?.start != standing.until)
  }
}
