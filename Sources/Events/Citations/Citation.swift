/// A source as works cite it: who, what, when, where.
///
/// The parts are free of control characters and line breaks.
public struct Citation: Hashable, Sendable {
  /// Who published it, which stands where an author would.
  public let publisher: String?
  /// The headline.
  public let title: String?
  /// When it was published, as precisely as that is known.
  public let date: EventDate?
  /// Where it can be read: an address on the web, a name such as `doi:10.1000/182`, or words; none of
  /// another scheme, which programs might run.
  public let address: String?

  public init(_ source: Source) {
    publisher = source.publisher?.onOneLine
    title = source.title?.onOneLine
    date = source.date
    address = source.url.flatMap { WebAddress($0)?.text ?? $0.onOneLine?.asPlace }
  }

  /// Whether the address can be opened.
  public var isOnWeb: Bool { address.flatMap(WebAddress.init) != nil }

  /// Whether the title stands in brackets: it describes the source, which is no headline.
  var isDescribed: Bool { title.map { $0.hasPrefix("[") && $0.hasSuffix("]") } ?? false }

  /// The citation in a style, on one line but for BibTeX.
  ///
  /// - Parameter key: what a BibTeX entry goes by; see ``key``.
  public func text(_ style: CitationStyle, key: String? = nil) -> String {
    switch style {
    case .chicago, .apa: parts(style).map(\.text).joined(separator: " ")
    case .bibtex: bibTeX(key: key ?? self.key)
    }
  }

  /// A sentence of a citation, which a blank parts from the next.
  public struct Part: Hashable, Sendable {
    /// What is printed.
    public let text: String
    /// Whether the style sets it in italics.
    public var isItalic = false
    /// The address in the part, where it has one.
    public var address: WebAddress?
  }

  /// The sentences of the citation in a style; those of BibTeX are one.
  public func parts(_ style: CitationStyle) -> [Part] {
    switch style {
    case .chicago: chicago
    case .apa: apa
    case .bibtex: [Part(text: bibTeX(key: key))]
    }
  }
}

extension String {
  /// The text with blanks for line breaks and for what could control a terminal; `nil` when nothing
  /// is left.
  fileprivate var onOneLine: String? {
    let scalars = unicodeScalars.map { $0.isControl || $0.properties.isWhitespace ? " " : $0 }
    let text = String(String.UnicodeScalarView(scalars)).split(separator: " ")
      .joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// The text where it names a place, and is no address of which the scheme does something.
  fileprivate var asPlace: String? {
    let scheme = prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard scheme.endIndex < endIndex, self[scheme.endIndex] == ":", !scheme.isEmpty else {
      return self
    }
    return ["ark", "doi", "hdl", "isbn", "issn", "urn"].contains(scheme.lowercased()) ? self : nil
  }

  /// The text as a sentence: ended by a full stop, unless it ends one already.
  var asSentence: String {
    let closing = unicodeScalars.reversed().drop { "”’\"')".unicodeScalars.contains($0) }
    return closing.first.map { ".?!…".unicodeScalars.contains($0) } ?? false ? self : self + "."
  }
}
