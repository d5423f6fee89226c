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
  /// The partners drawn: the highest standing first, and of one tier who has it longest.
  private let partners: [Ref<Partner>]
  private let eventsByPartner: [Ref<Partner>: [Ref<Event>]]

  /// As many lanes as are drawn; more could not be told apart.
  static let mostLanes = 400
  private static let (width, names, lane, top) = (1_100, 200, 20, 34)
  /// The room for a heading.
  private static let head = 60
  /// As wide as a letter of a name is, or wider.
  private static let letter = 8

  init(_ selection: Selection) {
    self.selection = selection
    let store = selection.store
    eventsByPartner = Dictionary(grouping: selection.events) { store[$0].partner }
    let firsts = eventsByPartner.compactMapValues { $0.min() }
    partners = Array(
      LanesPicture.ranked(firsts, in: store, on: selection.day).prefix(LanesPicture.mostLanes))
    let first = firsts.values.map { store[$0].date.first }.min() ?? selection.day
    scale = TimeScale(
      from: first, to: max(selection.day, first), left: LanesPicture.names,
      right: LanesPicture.width - 20)
  }

  /// Partners by their standings; who has none comes last, in the order of their first events.
  private static func ranked(
    _ firsts: [Ref<Partner>: Ref<Event>], in store: EventStore, on day: Day
  ) -> [Ref<Partner>] {
    let ranked = firsts.map { partner, first in
      let standing = store.standing(of: partner, on: day)
      let depth = standing.map { -store[$0.tier].rank } ?? .max
      let start = standing?.since.first ?? store[first].date.first
      return (partner: partner, rank: (depth, start, first, partner))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.partner)
  }

  /// The picture as a document, with what it shows above it.
  var svg: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(headed: true)
  }

  /// The picture as an element of a page.
  var element: String { element(headed: false) }

  private func element(headed: Bool) -> String {
    let head = headed ? LanesPicture.head : 0
    let tiers = store.tiers.filter { tier in
      selection.events.contains { store[$0].tier == tier }
    }
    let rest = selection.partners.count - partners.count
    let lanesEnd = LanesPicture.top + partners.count * LanesPicture.lane
    let height = lanesEnd + 30 + (tiers.count + 2) / 3 * 18 + 28
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 \(-head) \(LanesPicture.width) \(height + head)" \
      width="\(LanesPicture.width)" height="\(height + head)" role="img">
      <title>\(Markup.escaped(store.dataset.title))</title>
      <desc>\(Markup.escaped(selection.scope))</desc>
      <style>
      text{font:12px system-ui,sans-serif;fill:#1f2328}.q{fill:#6e7781;font-size:11px}
      .t{font-size:20px;font-weight:bold}
      .g{stroke:#d0d7de;stroke-width:1}.b{fill:#fff;font-weight:bold;font-size:10px}.h{fill:#fff}
      @media(prefers-color-scheme:dark){text{fill:#d6dae0}.q{fill:#9aa1ab}.g{stroke:#343a42}
      .b{fill:#fff}.h{fill:#14171c}}
      </style>
      <rect class="h" y="\(-head)" width="100%" height="100%"/>

      """
    if headed {
      svg += """
        <text class="t" x="8" y="\(-32)">\(Markup.escaped(store.dataset.title.truncated(to: 90)))</text>
        <text class="q" x="8" y="\(-12)">\(Markup.escaped(selection.scope.truncated(to: 180)))</text>

        """
    }
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
    let marks = events.map { mark(of: $0, y: y) }
    let free = LanesPicture.room(beside: marks.map(\.cells))
    for (index, standing) in standings.enumerated() {
      let next = index + 1 < standings.count ? standings[index + 1] : nil
      let isOver = standing.until.map { $0 <= selection.day } ?? false
      let end = isOver ? store.end(of: standing, before: next) : nil
      svg += bar(standing, to: end, y: y, beside: free)
    }
    if store.tiers.isEmpty { for event in events { svg += line(of: store[event], y: y) } }
    svg += marks.map(\.element).joined()
    return svg + "</g>\n"
  }

  /// How long an event lasts that has an end; nothing for others.
  private func line(of event: StoredEvent, y: Int) -> String {
    guard let end = event.end else { return "" }
    let left = scale.x(of: event.date.first)
    let right = max(left + 1, scale.x(of: min(end.last, selection.day)))
    let title = words.lasting(
      store[event.partner].name, from: event.date.inWords(in: words), to: end.inWords(in: words))
    return """
      <rect x="\(left)" y="\(y + 9)" width="\(right - left)" height="2" fill="#8a919b">\
      <title>\(Markup.escaped(title))</title></rect>

      """
  }

  /// How far it is from each place of a lane to the next mark, 0 on one and shortly behind it.
  private static func room(beside marks: [Range<Int>]) -> [Int] {
    var isCovered = Array(repeating: false, count: width)
    for mark in marks {
      for place in mark.lowerBound..<mark.upperBound + 3 where isCovered.indices.contains(place) {
        isCovered[place] = true
      }
    }
    var room = Array(repeating: 0, count: width)
    var free = 0
    for place in isCovered.indices.reversed() {
      free = isCovered[place] ? 0 : free + 1
      room[place] = free
    }
    return room
  }

  private func bar(
    _ standing: Standing, to end: EventDate?, y: Int, beside room: [Int]
  ) -> String {
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
      fill="\(store.pictureColor(of: standing.tier))"><title>\(Markup.escaped(title))</title></rect>

      """
    let width = 8 * tier.short.displayWidth
    // The first place that no mark covers, not far from the beginning.
    let starts = (left + 4..<left + 90).clamped(to: room.indices)
    let free = starts.first { $0 + width <= right && room[$0] >= width }
    if !isLowest, let free {
      svg +=
        "<text class=\"b\" x=\"\(free)\" y=\"\(y + 14)\">\(Markup.escaped(tier.short))</text>\n"
    }
    return svg
  }

  /// The mark of an event, and how far it reaches from left to right.
  private func mark(of ref: Ref<Event>, y: Int) -> (element: String, cells: Range<Int>) {
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
    let x = scale.x(of: event.date.first)
    let element = """
      <text x="\(x)" y="\(y + 14)" stroke="none">\(glyph)\
      <title>\(Markup.escaped(title))</title></text>

      """
    return (element, x..<x + (doubt.isEmpty ? 12 : 22))
  }

  private func legend(of tiers: [Ref<Tier>], y: Int) -> String {
    var svg = ""
    for (index, tier) in tiers.enumerated() {
      let (x, row) = (8 + index % 3 * 360, y + index / 3 * 18)
      let (short, name) = (store[tier].short, store[tier].name)
      let text = "\(store.style(of: tier).glyph) \(short)" + (short == name ? "" : "  \(name)")
      svg += """
        <rect x="\(x)" y="\(row - 9)" width="22" height="10" fill="\(store.pictureColor(of: tier))"/>
        <text x="\(x + 30)" y="\(row)" xml:space="preserve">\(Markup.escaped(text.truncated(to: 48)))</text>

        """
    }
    let events = selection.events.lazy.map { store[$0] }
    let isAnnounced = events.contains { !store.isInForce($0) }
    let doubts: [Confidence] = [.disputed, .single, .unverified]
    let marks =
      (isAnnounced ? ["◌ " + words.pictureAnnounced] : [])
      + doubts.filter { doubt in events.contains { $0.confidence == doubt } }
      .map { "\($0.glyph) \($0 == .single ? words.pictureSingle : $0.name(in: words))" }
    let row = y + (tiers.count + 2) / 3 * 18 + 4
    let text = marks.joined(separator: "   ")
    return svg + "<text class=\"q\" x=\"8\" y=\"\(row)\" xml:space=\"preserve\">\(text)</text>\n"
  }
}

extension EventStore {
  /// The colour of a tier in pictures and pages, as CSS writes it.
  @MainActor func pictureColor(of tier: Ref<Tier>) -> String {
    guard let index = Theme(depth: .indexed).style(style(of: tier).role).foreground else {
      return "#8a919b"
    }
    let (red, green, blue) = Style.rgb(of: index)
    return "rgb(\(red),\(green),\(blue))"
  }
}
