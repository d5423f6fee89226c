import Words

/// How far the reading of a file is that goes on while its events are looked at.
public struct Loading: Hashable, Sendable {
  /// What is read, such as the name of a file.
  public var source: String
  /// The rows read so far.
  public var rows: Int
  /// The part that was read, 0 to 1; `nil` where nobody knows how much there is.
  public var share: Double?
  /// Rows a second since it began.
  public var rate: Double

  public init(source: String, rows: Int, share: Double?, rate: Double) {
    self.source = source
    self.rows = rows
    self.share = share
    self.rate = rate
  }

  /// It in words, from the longest to the shortest.
  func texts(in words: Words) -> [String] {
    let part = share.map { " · \(Int((max(0, min(1, $0)) * 100).rounded(.down))) %" } ?? ""
    let rate = rate >= 1 ? " · " + words.rowsPerSecond(words.brief(rate)) : ""
    return [
      words.loading(rows: rows, part: part, rate: rate, stops: true),
      words.loading(rows: rows, part: part, rate: "", stops: true),
      words.loading(rows: rows, part: part, rate: "", stops: false), words.loading(rows),
      words.loading, "…",
    ]
  }
}
