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
  /// Those of the rows read that are not shown yet, if some are not.
  public var wait: Wait?

  /// Rows that are read, and wait until it is clear how their dates are.
  public struct Wait: Hashable, Sendable {
    /// How many rows wait.
    public var rows: Int
    /// The first date of which day and month may change places, as it is written.
    public var date: String

    public init(rows: Int, date: String) {
      self.rows = rows
      self.date = date
    }
  }

  public init(source: String, rows: Int, share: Double?, rate: Double, wait: Wait? = nil) {
    self.source = source
    self.rows = rows
    self.share = share
    self.rate = rate
    self.wait = wait
  }

  /// It in words, from the longest to the shortest.
  func texts(in words: Words) -> [String] {
    let part = share.map { " · \(Int((max(0, min(1, $0)) * 100).rounded(.down))) %" } ?? ""
    if let wait {
      return [
        words.waiting(rows: wait.rows, part: part), words.waiting(wait.rows), words.loading, "…",
      ]
    }
    let rate = rate >= 1 ? " · " + words.rowsPerSecond(words.brief(rate)) : ""
    return [
      words.loading(rows: rows, part: part, rate: rate, stops: true),
      words.loading(rows: rows, part: part, rate: "", stops: true),
      words.loading(rows: rows, part: part, rate: "", stops: false), words.loading(rows),
      words.loading, "…",
    ]
  }
}
