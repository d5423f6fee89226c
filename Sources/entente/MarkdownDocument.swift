import Events
import Screen
import Words

/// A document in Markdown that can be pasted into a report: its sources are numbered as they are
/// cited, and stand at its end.
nonisolated struct MarkdownDocument {
  private(set) var text = ""
  private let style: CitationStyle
  private let words: Words
  private var bibliography = Bibliography()

  init(citing style: CitationStyle, in words: Words) {
    self.style = style
    self.words = words
  }

  mutating func heading(_ words: String, level: Int = 1) {
    paragraph(String(repeating: "#", count: level) + " " + Markdown.escaped(words))
  }

  /// Adds what is Markdown already.
  mutating func paragraph(_ markdown: String) { text += markdown + "\n\n" }

  mutating func table(_ table: Table) { text += table.markdown + "\n" }

  /// Adds the row of a table; the headings and their rule come before.
  mutating func row(_ cells: [Line]) {
    text += Markdown.row(cells.map { Markdown.escaped($0.text) })
  }

  /// Hands over what there is so far and goes on behind it.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    paragraph(items.map { "- \(Markdown.escaped($0))" }.joined(separator: "\n"))
  }

  /// Lines that keep their columns.
  mutating func block(_ lines: [String], of language: String = "text") {
    // No text has as many backquotes as end the block.
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    paragraph(([fence + language] + lines + [fence]).joined(separator: "\n"))
  }

  /// Cites sources; returns their numbers, or their keys for BibTeX.
  mutating func labels(of sources: [Source]) -> [String] {
    sources.map { source in
      let number = bibliography.cite(source)
      return style == .bibtex ? bibliography.keys[number - 1] : "\(number)"
    }
  }

  /// Cites sources; returns their numbers as Markdown: `[1], [2]`, or their keys for BibTeX.
  mutating func cite(_ sources: [Source]) -> String {
    labels(of: sources).map { style == .bibtex ? "`\($0)`" : "[\($0)]" }.joined(separator: ", ")
  }

  /// Adds all that was cited.
  mutating func sources(level: Int = 2) {
    guard !bibliography.citations.isEmpty else { return }
    heading(words.sources, level: level)
    if style == .bibtex {
      block(bibliography.texts(.bibtex).map(\.visibleLines), of: "bibtex")
    } else {
      let items = bibliography.citations.enumerated().map { index, citation in
        "\(index + 1). " + citation.parts(style).map(Markdown.part).joined(separator: " ")
      }
      paragraph(items.joined(separator: "\n"))
    }
  }
}

extension Markdown {
  /// A part of a citation, its address as a link.
  nonisolated fileprivate static func part(_ part: Citation.Part) -> String {
    guard let address = part.address else {
      return part.isItalic ? "*\(escaped(part.text))*" : escaped(part.text)
    }
    return "<\(address.text)>" + part.text.dropFirst(address.text.count)
  }
}

extension String {
  /// The text with visible substitutes for all control characters but line feeds.
  nonisolated var visibleLines: String { visible { $0 == "\n" ? $0 : nil } }
}
