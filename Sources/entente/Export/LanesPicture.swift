import Browser
import Events
import Screen
import Terminal
import Words

/// The partners of a selection through time as an SVG picture: a lane for each, a bar for each
/// standing, a mark for each event.
///
/// What the colours say, letters and marks say too; everything has a title to point at.
struct LanesPicture {
  private let selection: Selection
  private var store: EventStore { selection.store }
  private var words: Words { store.words }
  private let scale: TimeScale
  /// The partners drawn, in the order of their first event.
  private let partners: [Ref<Partner>]
  private let eventsByPartner: [Ref<Partner>: [Ref<Event>]]

  /// As many lanes as are drawn; more could not be told apart.
  static let mostLanes = 400
  private static let (width, names, lane, top) = (1_100, 200, 20, 34)
  /// As wide as a letter of a name is, or wider.
  private static let letter = 8

  init(_ selection: Selection) {
    self.selection = selection
    let store = selection.store
    eventsByPartner = Dictionary(grouping: selection.events) { store[$0].partner }
    let firsts = eventsByPartner.compactMapValues { $0.min() }
    partners = Array(
      firsts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
        .prefix(LanesPicture.mostLanes))
    let first = firsts.values.map { store[$0].date.first }.min() ?? selection.day
    scale = TimeScale(
      from: first, to: max(selection.day, first), left: LanesPicture.names,
      right: LanesPicture.width - 20)
  }

  /// The picture as a document.
  var svg: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element }

  /// The picture as an element of a page.
  var element: String {
    let tiers = store.tiers.filter { tier in
      selection.events.contains { store[$0].tier == tier }
    }
    let rest = selection.partners.count - partners.count
    let lanesEnd = LanesPicture.top + partners.count * LanesPicture.lane
    let height = lanesEnd + 30 + (tiers.count + 3) / 3 * 18 + 18
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(LanesPicture.width) \(height)" \
      width="\(LanesPicture.width)" height="\(height)" role="img">
      <title>\(Markup.escaped(store.dataset.title))</title>
      <desc>\(Markup.escaped(selection.scope))</desc>
      <style>
      text{font:12px system-ui,sans-serif;fill:#1f2328}.q{fill:#6e7781;font-size:11px}
      .g{stroke:#d0d7de;stroke-width:1}.b{fill:#fff;font-weight:bold;font-size:10px}.h{fill:#fff}
      @media(prefers-color-scheme:dark){text{fill:#d6dae0}.q{fill:#9aa1ab}.g{stroke:#343a42}
      .b{fill:#fff}.h{fill:#14171c}}
      </style>
      <rect class="h" width="100%" height="100%"/>

      """
    for year in scale.years(in: words) {
      let x = scale.x(of: year.day)
      svg += """
        <line class="g" x1="\(x)" y1="\(LanesPicture.top - 6)" x2="\(x)" y2="\(lanesEnd)"/>
        <text class="q" x="\(x)" y="\(LanesPicture.top - 12)" text-anchor="middle">\(year.label)</text>

        """
    }
    for (row, partner) in partners.enumerated() {
      svg += lane(of: partner, y: LanesPicture.top + row * LanesPicture.lane)
    }
    if rest > 0 {
      svg += "<text class=\"q\" x=\"8\" y=\"\(lanesEnd + 14)\">\(words.morePartners(rest))</text>\n"
    }
    svg += legend(of: tiers, y: lanesEnd + 34)
    return svg + "</svg>\n"
  }

  private func lane(of partner: Ref<Partner>, y: Int) -> String {
    let standings = store.standings(of: partner).filter { $0.start <= selection.day }
    let events = eventsByPartner[partner] ?? []
    // A long name goes on over the time in which there is nothing of it.
    let starts = standings.prefix(1).map(\.since.first) + events.map { store[$0].date.first }
    let room = starts.map(scale.x).min().map { ($0 - 20) / LanesPicture.letter } ?? 0
    let name = Markup.escaped(store[partner].name.truncated(to: max(30, min(room, 60))))
    var svg = "<g><text x=\"8\" y=\"\(y + 14)\">\(name)</text>\n"
    for (index, standing) in standings.enumerated() {
      let next = index + 1 < standings.count ? standings[index + 1] : nil
      let isOver = standing.until.map { $0 <= selection.day } ?? false
      let end = isOver ? store.end(of: standing, before: next) : nil
      svg += bar(standing, to: end, y: y)
    }
    for event in events { svg += mark(of: event, y: y) }
    return svg + "</g>\n"
  }

  private func bar(_ standing: Standing, to end: EventDate?, y: Int) -> String {
    let tier = store[standing.tier]
    let left = scale.x(of: standing.since.first)
    let right = max(left + 1, scale.x(of: end?.first ?? selection.day))
    let until =
      end.map { words.stoodUntil($0.inWords(in: words)) }
      ?? words.stillThere(on: selection.day.inWords(in: words))
    let since = words.since(standing.since.inWords(in: words))
    let title = "\(store[standing.partner].name): \(tier.name), \(since), \(until)"
    let isLowest = standing.tier == store.ladder.first && store.ladder.count > 1
    let (top, height) = isLowest ? (y + 9, 2) : (y + 3, 14)
    var svg = """
      <rect x="\(left)" y="\(top)" width="\(right - left)" height="\(height)" \
      fill="\(color(of: standing.tier))"><title>\(Markup.escaped(title))</title></rect>

      """
    if !isLowest, right - left >= 12 + 7 * tier.short.count {
      svg +=
        "<text class=\"b\" x=\"\(left + 14)\" y=\"\(y + 14)\">\(Markup.escaped(tier.short))</text>\n"
    }
    return svg
  }

  private func mark(of ref: Ref<Event>, y: Int) -> String {
    let event = store[ref]
    let style = store.style(of: event)
    let doubt = event.confidence == .confirmed ? "" : event.confidence.glyph
    let parts = [
      "\(store[event.partner].name), \(event.date.inWords(in: words)): \(store.stepText(of: event))",
      event.title,
      event.confidence == .confirmed ? nil : event.confidence.name(in: words),
    ]
    let title = parts.compactMap { $0 }.joined(separator: ". ")
    let glyph = Markup.escaped((style.glyph == " " ? "•" : style.glyph) + doubt)
    return """
      <text x="\(scale.x(of: event.date.first))" y="\(y + 14)" stroke="none">\(glyph)\
      <title>\(Markup.escaped(title))</title></text>

      """
  }

  private func legend(of tiers: [Ref<Tier>], y: Int) -> String {
    var svg = ""
    for (index, tier) in tiers.enumerated() {
      let (x, row) = (8 + index % 3 * 360, y + index / 3 * 18)
      let text = "\(store.style(of: tier).glyph) \(store[tier].short)  \(store[tier].name)"
      svg += """
        <rect x="\(x)" y="\(row - 9)" width="22" height="10" fill="\(color(of: tier))"/>
        <text x="\(x + 30)" y="\(row)">\(Markup.escaped(text.truncated(to: 48)))</text>

        """
    }
    let row = y + (tiers.count + 2) / 3 * 18
    return svg + "<text class=\"q\" x=\"8\" y=\"\(row)\">\(words.pictureMarks)</text>\n"
  }

  private func color(of tier: Ref<Tier>) -> String {
    guard let index = Theme(depth: .indexed).style(store.style(of: tier).role).foreground else {
      return "#8a919b"
    }
    let (red, green, blue) = Style.rgb(of: index)
    return "rgb(\(red),\(green),\(blue))"
  }
}
