/// How far the reading of the data is.
public struct Loading: Hashable, Sendable {
  /// The rows read so far.
  public var rows: Int
  /// The part of the whole, 0 to 1, or `nil` when the whole is not known.
  public var share: Double?
  /// How fast rows come in.
  public var rowsPerSecond: Double
  /// What is being read, such as the name of a file.
  public var source: String

  public init(rows: Int, share: Double?, rowsPerSecond: Double, source: String) {
    self.rows = rows
    self.share = share
    self.rowsPerSecond = rowsPerSecond
    self.source = source
  }

  /// It in words, from the longest to the shortest.
  var texts: [String] {
    let count = "\(rows.grouped) rows"
    let part = share.map { " · \(Int((max(0, min(1, $0)) * 100).rounded(.down))) %" } ?? ""
    let rate = rowsPerSecond >= 1 ? " · \(rowsPerSecond.brief) rows/s" : ""
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
