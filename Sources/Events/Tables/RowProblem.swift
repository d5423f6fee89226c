/// Something about a row that its maintainer should know.
public struct RowProblem: Hashable, Sendable {
  /// What is odd.
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
  /// How many rows have the problem.
  public internal(set) var count = 0
  /// The first few, in the order of the file.
  public internal(set) var first: [RowProblem] = []

  /// How many places are kept.
  static let limit = 3
}
