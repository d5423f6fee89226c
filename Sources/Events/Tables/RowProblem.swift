/// Something about a row that its maintainer should know.
public struct RowProblem: Hashable, Sendable {
  public let kind: Kind
  /// The line ends before it, in its block or in the file.
  public internal(set) var lineEnds: Int
  /// Counted from 1, in Unicode scalars.
  public let column: Int
  /// What stands there, harmless to print and not long.
  public let found: String
  /// What to do about it, where that is not the same for all of the kind.
  public let hint: String?

  /// What may be odd about a row.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// The row has no date and is left out.
    case noDate
    /// The date cannot be read, and the row is left out.
    case badDate
    /// The line is no JSON object, and is left out.
    case badLine
    /// The end of the interval cannot be read, and is left out.
    case badEnd
    /// The interval ends before it begins, and its end is left out.
    case endBeforeStart
    /// The row names no partner.
    case noPartner
    /// The row has fewer fields than there are columns.
    case missingFields
    /// The row has more fields than there are columns.
    case surplusFields
    /// Something follows the closing quotation mark of a field.
    case textAfterQuote
    /// Bytes that are no UTF-8 became substitutes.
    case notUTF8
    /// A latitude or longitude that is no number of degrees.
    case badNumber
  }
}

/// How often rows have a problem, and where at first.
public struct RowProblems: Hashable, Sendable {
  public internal(set) var count = 0
  /// The first few, in the order of the file.
  public internal(set) var first: [RowProblem] = []

  /// How many places are kept.
  static let limit = 3
}

/// What became of the rows of a block, or of a file.
public struct RowReport: Hashable, Sendable {
  /// The rows that became events.
  public internal(set) var rowCount = 0
  /// The rows that were left out.
  public internal(set) var leftOutCount = 0
  /// The line ends.
  public internal(set) var lineCount = 0
  public internal(set) var problems: [RowProblem.Kind: RowProblems] = [:]
  /// The first slashed date of which only one reading is a date, for each order.
  var settling: [DateOrder: SlashedDate] = [:]
  /// The first slashed date that may be read in two ways.
  var unsettled: SlashedDate?
  /// The first quotation mark that opens a field that does not end.
  var unclosed: (lineEnds: Int, column: Int)? {
    get { unclosedPlace.map { ($0.lineEnds, $0.column) } }
    set { unclosedPlace = newValue.map { Place(lineEnds: $0.lineEnds, column: $0.column) } }
  }
  private var unclosedPlace: Place?

  private struct Place: Hashable { var lineEnds, column: Int }

  /// A date of which day and month are told apart by their order alone.
  struct SlashedDate: Hashable, Sendable {
    var lineEnds: Int
    var column: Int
    var text: String
    var first, second, year: Int

    init(
      lineEnds: Int, column: Int, text: UnsafeBufferPointer<UInt8>, first: Int, second: Int,
      year: Int
    ) {
      self.lineEnds = lineEnds
      self.column = column
      self.text = String(decoding: text.prefix(168), as: UTF8.self).visible()
      self.first = first
      self.second = second
      self.year = year
    }
  }

  public init() {}

  /// Adds what became of the rows behind those that are reported.
  mutating func append(_ next: RowReport) {
    for (kind, more) in next.problems {
      var sum = problems[kind] ?? RowProblems()
      sum.count += more.count
      for var problem in more.first where sum.first.count < RowProblems.limit {
        problem.lineEnds += lineCount
        sum.first.append(problem)
      }
      problems[kind] = sum
    }
    for (order, var date) in next.settling where settling[order] == nil {
      date.lineEnds += lineCount
      settling[order] = date
    }
    if unsettled == nil, var date = next.unsettled {
      date.lineEnds += lineCount
      unsettled = date
    }
    if unclosed == nil, let place = next.unclosed {
      unclosed = (place.lineEnds + lineCount, place.column)
    }
    rowCount += next.rowCount
    leftOutCount += next.leftOutCount
    lineCount += next.lineCount
  }

  /// Counts a problem, of which the place is made only if it is among the first.
  mutating func add(_ kind: RowProblem.Kind, _ problem: () -> RowProblem) {
    problems[kind, default: RowProblems()].count += 1
    if problems[kind, default: RowProblems()].first.count < RowProblems.limit {
      problems[kind]?.first.append(problem())
    }
  }
}
