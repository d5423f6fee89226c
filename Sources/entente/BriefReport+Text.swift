import Browser
import Events
import Screen
import Words

extension BriefReport {
  /// The page as lines of text.
  func lines(citing style: CitationStyle, columns: Int) -> [Line] {
    var bibliography = Bibliography()
    var lines = [Line(store.dataset.title, .strong)]
    func wrap(_ text: String, _ role: Role = .text) -> [Line] {
      text.wrapped(to: columns).map { Line($0, role) }
    }
    func heading(_ title: String) -> [Line] { [Line(), Line(title, .strong)] }
    lines += wrap(selection.scope, .faint)
    if store.hasTiers { lines += [Line()] + tiers.countLines }
    lines += heading(store.hasTiers ? words.steps : words.eventsPerYear)
    lines += sentences.flatMap { wrap($0) }
    let chart = statistics.chart(of: store, columns: columns)
    if !chart.isEmpty { lines += [Line()] + chart }
    lines += heading(words.events)
    let cited = events.map { event in store[event].sources.map { bibliography.cite($0) } }
    let labels = cited.map { numbers in
      numbers.map { style == .bibtex ? bibliography.keys[$0 - 1] : "\($0)" }
    }
    let table = table(citing: labels).withoutEmptyColumns
    lines +=
      Table(
        headings: table.headings, rightAligned: table.rightAligned,
        rows: [table.headings.map { Line($0, .faint) }] + Array(table.rows)
      ).lines
    if let rest { lines += wrap(rest, .faint) }
    if !doubts.isEmpty {
      lines += heading(words.inDoubt)
      for doubt in doubts { lines += wrap("\(doubt.subject): \(doubt.words)") }
    }
    guard !bibliography.citations.isEmpty else { return lines }
    return lines + heading(words.sources) + bibliography.lines(style, columns: columns)
  }
}

extension Bibliography {
  /// The citations, numbered, each address on lines of its own.
  fileprivate func lines(_ style: CitationStyle, columns: Int) -> [Line] {
    if style == .bibtex {
      return texts(style).flatMap { $0.split(separator: "\n").map { Line(String($0)) } }
    }
    let margin = "\(citations.count)".count + 2
    func hang(_ text: String, _ role: Role, lead: Line) -> [Line] {
      text.wrapped(to: columns - margin).enumerated().map { index, part in
        var line = index == 0 ? lead : Line()
        line.pad(to: margin)
        line.append(part, role)
        return line
      }
    }
    return citations.enumerated().flatMap { index, citation in
      let parts = citation.parts(style)
      let words = parts.filter { $0.address == nil }.map(\.text).joined(separator: " ")
      let addresses = parts.compactMap { $0.address?.text }
      return hang(words, .text, lead: Line("\(index + 1)", .faint))
        + addresses.flatMap { hang($0, .link, lead: Line("", .link)) }
    }
  }
}
