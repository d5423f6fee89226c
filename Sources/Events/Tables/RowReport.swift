/// What became of the rows of a block, or of a file.
public struct RowReport: Hashable, Sendable {
  /// The rows that became events.
  public internal(set) var rowCount = 0
  /// The rows that were left out.
  public internal(set) var leftOutCount = 0
  /// The line ends.
  public internal(set) var lineCount = 0
  /// What is odd about rows, by its kind; nothing of a kind that no row has.
  public internal(set) var problems: [RowProblem.Kind: RowProblems] = [:]
  /// The first slashed date of which only one reading is a date, for each order.
  var settling: [DateOrder: SlashedDate] = [:]
  /// The first slashed date that may be read in two ways.
  var unsettled: SlashedDate?
  /// The first quotation mark that opens a field that does not end.
  var unclosed: Place?

  struct Place: Hashable, Sendable {
    /// The line ends before it.
    var lineEnds: Int
    /// Counted from 1, in Unicode scalars.
    var column: Int
  }

  /// A date of which day and month are told apart by their order alone.
  struct SlashedDate: Hashable, Sendable {
    var place: Place
    var text: String
    var first, second, year: Int
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
      date.place.lineEnds += lineCount
      settling[order] = date
    }
    if unsettled == nil, var date = next.unsettled {
      date.place.lineEnds += lineCount
      unsettled = date
    }
    if unclosed == nil, var place = next.unclosed {
      place.lineEnds += lineCount
      unclosed = place
    }
    rowCount += next.rowCount
    leftOutCount += next.leftOutCount
    lineCount += next.lineCount
  }

  /// Counts a problem, and says whether it is among the first, of which the places are kept.
  mutating func counts(_ kind: RowProblem.Kind) -> Bool {
    problems[kind, default: RowProblems()].count += 1
    return problems[kind, default: RowProblems()].first.count < RowProblems.limit
  }

  /// Keeps the place of a problem that was counted.
  mutating func keep(_ problem: RowProblem) { problems[problem.kind]?.first.append(problem) }
}
