import Browser
import Events
import Screen
import Words

/// The selection as one file that a web browser shows without a network: a picture of the lanes and a
/// table, which a small script sorts and filters where scripts run.
struct WebPage {
  private let selection: Selection
  private var store: EventStore { selection.store }
  private var words: Words { store.words }

  private var columns: [(heading: String, isNumber: Bool)] {
    [
      (words.date, true), (words.partner, false), (words.from, true), (words.to, true),
      (words.number, true), (words.kind, false), (words.sure, false), (words.place, false),
      (words.record, false),
    ]
  }

  init(_ selection: Selection) { self.selection = selection }

  func write(to output: inout Output) {
    let progress = Progress(of: selection.events.count, in: words)
    let title = Markup.escaped(store.dataset.title)
    output.write(
      """
      <!DOCTYPE html>
      <html lang="\(words.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>\(WebPage.style)\(tierColors)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(Markup.escaped(selection.scope))</p>
      <figure>
      \(LanesPicture(selection).element)</figure>
      <p id="tools" hidden><label>\(words.filterLabel) <input id="filter" type="search" autocomplete="off"></label>
      <output id="count" for="filter"></output></p>
      <table>
      <thead><tr>\(headings)</tr></thead>
      <tbody>

      """)
    for event in selection.events where output.isOpen {
      output.write(row(of: event))
      progress?.step()
    }
    progress?.end()
    output.write(
      "</tbody>\n</table>\n<script>\(WebPage.script(in: words))</script>\n</body>\n</html>\n")
  }

  private var headings: String {
    columns.map { column in
      "<th scope=\"col\"\(column.isNumber ? " data-number" : "")>\(column.heading)</th>"
    }.joined()
  }

  private func row(of ref: Ref<Event>) -> String {
    let event = store[ref]
    let style = store.style(of: event)
    let ordinal = store.ordinal(of: ref, on: selection.day)
    let kind = event.kind.map { store[$0].name } ?? ""
    let inForce =
      store.isInForce(event) ? "" : "<span title=\"\(words.notInForce)\">\(style.glyph)</span> "
    let cells: [(order: Int?, html: String)] = [
      (Int(event.date.first.number), Markup.escaped(event.date.text(in: words))),
      (nil, Markup.escaped(store[event.partner].name)),
      (event.fromTier.map { store[$0].rank }, event.fromTier.map(name) ?? ""),
      (event.tier.map { store[$0].rank }, event.tier.map(name) ?? ""),
      (ordinal, ordinal.map(String.init) ?? ""),
      (nil, inForce + Markup.escaped(kind)),
      (nil, sureness(of: event)),
      (nil, Markup.escaped(event.place ?? "")),
      (nil, record(of: event)),
    ]
    let html = cells.map { order, html in
      "<td\(order.map { " data-order=\"\($0)\"" } ?? "")>\(html)</td>"
    }
    return "<tr>\(html.joined())</tr>\n"
  }

  /// The glyph of a tier in its colour and its short name, with the whole one to point at.
  private func name(of tier: Ref<Tier>) -> String {
    let (glyph, short) = (store.style(of: tier).glyph, store[tier].short)
    return "<abbr title=\"\(Markup.escaped(store[tier].name))\">"
      + "<i class=\"t\(tier.index)\">\(Markup.escaped(glyph))</i> \(Markup.escaped(short))</abbr>"
  }

  /// What is as it should be is said quietly.
  private func sureness(of event: StoredEvent) -> String {
    let text = Markup.escaped(event.confidence.name(in: words))
    return event.confidence == .confirmed ? "<small>\(text)</small>" : text
  }

  private var tierColors: String {
    store.tiers.map { ".t\($0.index){color:\(store.pictureColor(of: $0))}\n" }.joined()
  }

  /// The texts of an event and its sources, folded under its title.
  private func record(of event: StoredEvent) -> String {
    let title = Markup.escaped(event.title ?? store.stepText(of: event))
    let people = event.signatories.map { person in
      [person.name, person.role, person.side.map(store.name(ofSide:))].compactMap { $0 }
        .joined(separator: ", ")
    }
    var texts = [event.occasion, people.joined(separator: "; "), event.summary].compactMap { $0 }
    if !event.areas.isEmpty {
      texts.append(words.areasCovered(event.areas.joined(separator: "; ")))
    }
    texts += event.figures.map(\.cellText)
    if let note = event.note { texts.append(words.note(note)) }
    texts += event.extras.map { "\($0.key): \($0.text)" }
    let paragraphs = texts.filter { !$0.isEmpty }.map { "<p>\(Markup.escaped($0))</p>" }
    let sources = event.sources.map { "<li>\(WebPage.source(Citation($0)))</li>" }
    let list = sources.isEmpty ? "" : "<ol>\(sources.joined())</ol>"
    return "<details><summary>\(title)</summary>\(paragraphs.joined())\(list)</details>"
  }

  private static func source(_ citation: Citation) -> String {
    citation.parts(.chicago).map { part in
      let text = Markup.escaped(part.text)
      guard let address = part.address else { return text }
      return "<a href=\"\(Markup.escaped(address.text))\" rel=\"noreferrer\">\(text)</a>"
    }.joined(separator: " ")
  }
}
