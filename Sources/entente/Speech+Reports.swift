import Browser
import Events
import Screen
import Words

extension Output {
  /// Writes a sentence on a line of its own.
  mutating func write(spoken sentence: String) {
    var bytes: [UInt8] = []
    bytes.append(spoken: sentence)
    write(bytes)
  }
}

nonisolated extension [UInt8] {
  /// Adds a sentence on a line of its own.
  mutating func append(spoken sentence: String) {
    let shown = sentence.visible(replacing: { $0.isWhiteSpace ? " " : nil })
    if shown.utf8.hasSingleBlanks {
      append(contentsOf: shown.utf8)
    } else {
      append(contentsOf: shown.split(separator: " ").joined(separator: " ").utf8)
    }
    append(UInt8(ascii: "\n"))
  }
}

extension String.UTF8View {
  /// Whether each blank stands between two words.
  fileprivate nonisolated var hasSingleBlanks: Bool {
    var last = UInt8(ascii: " ")
    for byte in self {
      if byte == UInt8(ascii: " "), last == byte { return false }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }
}

extension TierReport {
  /// The report in sentences: the counts of each tier, then who stands there.
  var sentences: [String] {
    let words = store.words
    return ["\(title)."]
      + counts.flatMap { count in
        let tier = store[count.tier]
        let (alone, above) = (count.exclusive, count.cumulative)
        let first = words.standing(
          at: tier.name, (alone.partners, alone.countries),
          withAbove: tier.isOnLadder ? (above.partners, above.countries) : nil)
        return [first]
          + entries.filter { $0.tier == count.tier }.map { entry in
            words.entered(
              store[entry.partner].name, ordinal: entry.ordinal,
              since: entry.since.inWords(in: words))
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
          + Table(headings: section.headings, rows: section.rows)
          .sentences(leavingOut: glyphs, in: store.words)
      }
  }
}

extension BriefReport {
  /// The page in sentences.
  var spoken: [String] {
    let speech = Speech(of: store, asOf: selection.day)
    let events = events.flatMap { [speech.row(of: $0)] + speech.sources(of: $0) }
    let doubts = doubts.map { words.inDoubt($0.subject, $0.words) }
    return ["\(store.dataset.title).", selection.scope] + tiers.sentences.dropFirst() + sentences
      + events + [rest].compactMap { $0 } + doubts
  }
}

extension Table {
  /// A sentence for each row: what each column is called and what stands there, if that is not 0.
  ///
  /// - Parameter glyphs: the marks that the letters behind them say as well.
  func sentences(leavingOut glyphs: Set<String>, in words: Words) -> [String] {
    rows.map { row in
      let cells = zip(headings, row).compactMap { heading, cell -> String? in
        let text = cell.text.split(separator: " ").filter { word in
          !glyphs.contains(String(word)) && !word.allSatisfy { $0 == "━" }
        }
        .joined(separator: " ")
        let known = text == "–" ? words.noNumber : text
        return known.isEmpty || known == "0" ? nil : heading.isEmpty ? known : "\(heading) \(known)"
      }
      return cells.joined(separator: ", ") + "."
    }
  }
}
