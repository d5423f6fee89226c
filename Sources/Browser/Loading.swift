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
  var texts: [String] {
    let count = "\(rows.grouped) rows"
    let part = share.map { " · \(Int((max(0, min(1, $0)) * 100).rounded(.down))) %" } ?? ""
    let rate = rate >= 1 ? " · \(rate.brief) rows/s" : ""
    return [
      "loading \(count)\(part)\(rate) · Esc stops", "loading \(count)\(part) · Esc stops",
      "loading \(count)\(part)", "loading \(rows.grouped)", "loading", "…",
    ]
  }
}

extension Int {
  /// The number with its digits in groups of three: `1,234,567`.
  var grouped: String {
    let digits = Array("\(magnitude)")
    let text = digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text.append(",") }
      text.append(digit.element)
    }
    return (self < 0 ? "-" : "") + text
  }
}

extension Double {
  /// A number of at least 1 in at most three digits: `340`, `8.5 k`, `2.1 M`.
  fileprivate var brief: String {
    let (value, unit) =
      self >= 1e9
      ? (self / 1e9, " G")
      : self >= 1e6
        ? (self / 1e6, " M")
        : self >= 1e3 ? (self / 1e3, " k") : (self, "")
    // What is not finite, or more than a number of rows can be, is none that was measured.
    guard value < 1e6 else { return "many" }
    let isWhole = unit.isEmpty || value >= 99.95
    return (isWhole ? "\(Int(value.rounded()))" : value.oneDecimal) + unit
  }
}
