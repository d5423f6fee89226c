import Browser
import Events
import Screen
import Words

extension Output {
  /// Writes a sentence on a line of its own.
  mutating func write(spoken sentence: String) {
    let words = sentence.visible { $0.properties.isWhitespace ? " " : nil }.split(separator: " ")
    write(words.joined(separator: " ") + "\n")
  }
}

extension TierReport {
  /// The report in sentences: the counts of each tier, then who stands there.
  var sentences: [String] {
    let when = EventDate(day).inWords(in: store.words)
    return ["\(store.dataset.title) on \(when)."]
      + counts.flatMap { count in
        let tier = store[count.tier]
        let (alone, above) = (count.exclusive, count.cumulative)
        let sum =
          tier.isOnLadder
          ? "; with the rungs above, \(above.partners.counted("partner")) and "
            + above.countries.counted("country", "countries")
          : ""
        let first =
          "\(tier.name): \(alone.partners.counted("partner")) and "
          + "\(alone.countries.counted("country", "countries")) at this tier alone\(sum)."
        return [first]
          + entries.filter { $0.tier == count.tier }.map { entry in
            let nth = entry.ordinal.map { ", the \(store.words.ordinal($0)) to enter it" } ?? ""
            return
              "\(store[entry.partner].name)\(nth), since \(entry.since.inWords(in: store.words))."
          }
      }
  }
}

extension StatsReport {
  /// The statistics in sentences, with a sentence for each row of a table.
  func sentences(of store: EventStore) -> [String] {
    let glyphs = Set(store.tiers.map { store.style(of: $0).glyph })
    return [title(in: store) + ".", scope]
      + sections.flatMap { section in
        [section.title + ".", section.sentence]
          + Table(headings: section.headings, rows: section.rows).sentences(leavingOut: glyphs)
      }
  }
}

extension BriefReport {
  /// The page in sentences.
  var spoken: [String] {
    let speech = Speech(of: store, asOf: selection.day)
    let events = events.flatMap { [speech.row(of: $0)] + speech.sources(of: $0) }
    let doubts = doubts.map { "In doubt: \($0.subject). \($0.words)" }
    return ["\(store.dataset.title).", selection.scope] + tiers.sentences.dropFirst() + sentences
      + events + [rest].compactMap { $0 } + doubts
  }
}

extension Table {
  /// A sentence for each row: what each column is called and what stands there, if that is not 0.
  ///
  /// - Parameter glyphs: the marks that the letters behind them say as well.
  func sentences(leavingOut glyphs: Set<String>) -> [String] {
    rows.map { row in
      let cells = zip(headings, row).compactMap { heading, cell -> String? in
        let text = cell.text.split(separator: " ").filter { word in
          !glyphs.contains(String(word)) && !word.allSatisfy { $0 == "━" }
        }
        .joined(separator: " ")
        let known = text == "–" ? "none" : text
        return known.isEmpty || known == "0" ? nil : heading.isEmpty ? known : "\(heading) \(known)"
      }
      return cells.joined(separator: ", ") + "."
    }
  }
}

extension Int {
  /// The number and what it counts: `1 country`, `12 countries`.
  fileprivate func counted(_ one: String, _ several: String? = nil) -> String {
    "\(self) \(self == 1 ? one : several ?? one + "s")"
  }
}
