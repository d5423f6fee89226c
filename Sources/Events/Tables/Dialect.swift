/// How the rows of a file are parted, and the fields of those of delimited text.
struct Dialect: Hashable, Sendable {
  /// What stands between two fields: a byte of ASCII.
  var delimiter: UInt8
  /// Whether fields may stand in quotation marks.
  var isQuoted: Bool
  /// What ends a row that no field goes over: a byte of ASCII.
  var rowEnd = UInt8(ascii: "\n")

  /// Objects of a JSON array, as ``ElementMarks`` parts them.
  static let elements = Dialect(
    delimiter: UInt8(ascii: ","), isQuoted: false, rowEnd: ElementMarks.end)
  static let tabs = Dialect(delimiter: UInt8(ascii: "\t"), isQuoted: false)
}

extension Dialect {
  /// The delimiter by which the first rows have the most equal counts of fields, or `nil` when none has
  /// at least two in the first row.
  ///
  /// - Parameters:
  ///   - start: where the first row begins.
  ///   - known: the delimiter, where it is known.
  static func detected(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, _ known: UInt8? = nil
  ) -> Dialect? {
    var best: (dialect: Dialect, share: Double, count: Int)?
    let candidates = known.map { [$0] } ?? Array("\t,;|".utf8)
    for delimiter in candidates {
      var dialect = Dialect(delimiter: delimiter, isQuoted: true)
      if delimiter == UInt8(ascii: "\t"), !usesQuotes(bytes, from: start, delimiter) {
        dialect.isQuoted = false
      }
      let rows = SampleRows(bytes, from: start, dialect, isWhole: isWhole, limit: 30).rows
      guard let count = rows.first?.fields.count, count > 1 || known != nil else { continue }
      let share = Double(rows.count { $0.fields.count == count }) / Double(rows.count)
      if best.map({ (share, count) > ($0.share, $0.count) }) ?? true {
        best = (dialect, share, count)
      }
    }
    return best?.dialect
  }

  /// Whether a field of tabular text stands in quotation marks, and not just has one.
  private static func usesQuotes(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ delimiter: UInt8
  ) -> Bool {
    let quoted = SampleRows(
      bytes, from: start, Dialect(delimiter: delimiter, isQuoted: true), isWhole: false, limit: 200)
    let plain = SampleRows(
      bytes, from: start, Dialect(delimiter: delimiter, isQuoted: false), isWhole: false, limit: 200
    )
    return quoted.hasQuotes && !quoted.isOdd
      && (plain.rows.first?.fields.count ?? 0) <= (quoted.rows.first?.fields.count ?? 0)
  }
}
