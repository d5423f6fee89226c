/// Sources in the order in which they are first cited, each once.
public struct Bibliography: Equatable, Sendable {
  /// The citations, the first cited first.
  public private(set) var citations: [Citation] = []
  /// The keys of the citations in BibTeX, each another.
  public private(set) var keys: [String] = []
  private var numbers: [Citation: Int] = [:]
  private var taken: Set<String> = []

  public init() {}

  /// The number of a source, counted from 1; one that was not cited before gets the next.
  @discardableResult
  public mutating func cite(_ source: Source) -> Int {
    let citation = Citation(source)
    if let number = numbers[citation] { return number }
    citations.append(citation)
    addKey(of: citation)
    numbers[citation] = citations.count
    return citations.count
  }

  /// What BibTeX knows a citation by: its ``Citation/key``, with a letter behind one that a citation
  /// before it has.
  private mutating func addKey(of citation: Citation) {
    let key = citation.key
    let letters = "abcdefghijklmnopqrstuvwxyz".lazy.map { "\(key)\($0)" }
    let free = ([key] + letters).first { !taken.contains($0) } ?? "\(key)-\(taken.count)"
    taken.insert(free)
    keys.append(free)
  }
}

extension Bibliography {
  /// Every citation in a style, in the order cited.
  public func texts(_ style: CitationStyle) -> [String] {
    zip(citations, keys).map { $0.text(style, key: $1) }
  }
}
