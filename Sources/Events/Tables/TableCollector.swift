import Words

/// Puts the blocks of a file in order, and settles what one block alone cannot tell.
///
/// Slashed dates are such: as long as none tells which of its numbers is the day, batches are held back
/// from the first block that has one.
public struct TableCollector: Sendable {
  /// How the blocks were read.
  public let plan: TablePlan
  /// What became of the rows of all blocks that were added.
  public private(set) var report = RowReport()
  /// Those that are held back.
  private var blocks: [TableBlock] = []

  public init(_ plan: TablePlan) { self.plan = plan }

  /// The rows of the batches that are held back, and the first date that they wait to be told the order of;
  /// `nil` where none is.
  public var held: (rows: Int, date: String)? {
    guard !blocks.isEmpty, let date = report.unsettled else { return nil }
    return (blocks.reduce(0) { $0 + $1.report.rowCount }, date.text)
  }

  /// Takes the next block of the file, and returns the batches that are complete by it, in order.
  ///
  /// - Throws: a ``DatasetError`` where the file cannot be read further.
  public mutating func add(_ block: consuming TableBlock) throws(DatasetError) -> [RowBatch] {
    report.append(block.report)
    try requireOneOrder()
    if let unclosed = report.unclosed { throw unclosedError(unclosed) }
    guard let order = settledOrder else {
      if blocks.isEmpty, block.unsettled.isEmpty { return [block.batch(in: nil)] }
      blocks.append(block)
      return []
    }
    let complete = blocks + [block]
    blocks = []
    return complete.map { $0.batch(in: order) }
  }

  /// Ends the file, and returns the batches that were held back.
  ///
  /// - Parameter isStopped: whether the rest of the file was not wanted, so that no row is no error.
  /// - Throws: a ``DatasetError`` when slashed dates are not settled, or no row could be read.
  public mutating func finish(isStopped: Bool = false) throws(DatasetError) -> [RowBatch] {
    if let date = report.unsettled, settledOrder == nil, !blocks.isEmpty {
      throw unsettledError(date)
    }
    if report.rowCount == 0, !isStopped { throw emptyError }
    let complete = blocks
    blocks = []
    return complete.map { $0.batch(in: settledOrder) }
  }

  /// The error for a row that is longer than ``BlockCutter/longestRow``, which begins behind the blocks
  /// that were added.
  public var tooLongRow: DatasetError {
    error(
      at: RowReport.Place(lineEnds: report.lineCount, column: 1),
      found: "a row of more than \(BlockCutter.longestRow >> 20) MB",
      expected: "a line end, or the quotation mark that closes a field")
  }

  private var settledOrder: DateOrder? {
    plan.dateOrder
      ?? (report.settling[.dmy] != nil ? .dmy : report.settling[.mdy] != nil ? .mdy : nil)
  }

  private func error(
    at place: RowReport.Place, found: String, expected: String, hint: String? = nil
  ) -> DatasetError {
    DatasetError(
      place: FilePlace(file: plan.file, line: plan.bodyLine + place.lineEnds, column: place.column),
      found: found, expected: expected, hint: hint)
  }
}

extension TableCollector {
  private func requireOneOrder() throws(DatasetError) {
    guard plan.dateOrder == nil, let day = report.settling[.dmy], let month = report.settling[.mdy]
    else { return }
    let (first, second) = day.place.lineEnds <= month.place.lineEnds ? (day, month) : (month, day)
    throw error(
      at: second.place,
      found:
        "the date \(second.text), and \(first.text) in line \(plan.bodyLine + first.place.lineEnds)",
      expected: "day and month in one order",
      hint: "write dates as YYYY-MM-DD, or keep one reading with --date-format dmy or mdy")
  }

  private func unclosedError(_ place: RowReport.Place) -> DatasetError {
    error(
      at: place,
      found: "a quotation mark that opens a field and is not closed",
      expected: "another one at the end of the field",
      hint: "double the quotation marks inside of a field")
  }

  private func unsettledError(_ date: RowReport.SlashedDate) -> DatasetError {
    func words(_ order: DateOrder) -> String {
      DateReading.date(
        first: date.first, second: date.second, year: date.year, .none, in: order)?.inWords(
          in: .english) ?? ""
    }
    return error(
      at: date.place,
      found: "the date \(date.text), which is \(words(.dmy)) or \(words(.mdy))",
      expected: "at least one date that tells day and month apart",
      hint: "say --date-format dmy or --date-format mdy")
  }

  private var emptyError: DatasetError {
    let kinds: [RowProblem.Kind] = [.badDate, .noDate, .badLine]
    let first = kinds.compactMap { report.problems[$0]?.first.first }.min {
      $0.lineEnds < $1.lineEnds
    }
    guard let first else {
      return error(
        at: RowReport.Place(lineEnds: report.lineCount, column: 1), found: "no rows",
        expected: "rows of events")
    }
    return error(
      at: RowReport.Place(lineEnds: first.lineEnds, column: first.column),
      found: "\(first.found), and no row that can be read",
      expected: first.kind == .badLine ? "one JSON object a line" : "a date",
      hint: first.hint ?? "the columns were taken so: \(plan)")
  }
}
