/// All of a small file of rows, read at once.
public struct TableReader: Sendable {
  public let plan: TablePlan
  /// The rows in the order of the file.
  public let batches: [RowBatch]
  public let report: RowReport
  public let notes: [DatasetNote]

  /// Reads a file block by block, one after the other.
  ///
  /// - Parameters:
  ///   - bytes: the file; CSV, TSV or NDJSON in UTF-8.
  ///   - file: what errors and notes call the file.
  ///   - options: what a person says of the file.
  ///   - blockSize: how many bytes are passed at a time, 1 or more.
  /// - Throws: a ``DatasetError`` where the file cannot be read.
  public init(
    _ bytes: UnsafeRawBufferPointer, file: String, options: TableOptions = TableOptions(),
    blockSize: Int = 1 << 20
  ) throws(DatasetError) {
    let format: FileFormat
    let recognised = try FileFormat.recognised(from: bytes, isWhole: true, file: file)
    format = options.format ?? recognised
    guard format != .json else {
      throw DatasetError(
        place: FilePlace(file: file, line: 1, column: 1), found: "one JSON document",
        expected: "rows as CSV, TSV or NDJSON")
    }
    plan = try TablePlan(bytes, isWhole: true, format: format, file: file, options: options)
    if var marks = ElementMarks(plan) {
      var marked = Array(bytes)
      marks.mark(&marked, from: plan.bodyOffset)
      (batches, report, notes) = try marked.withUnsafeBufferPointer {
        [plan] (marked) throws(DatasetError) in
        try TableReader.read(UnsafeRawBufferPointer(marked), by: plan, blockSize)
      }
    } else {
      (batches, report, notes) = try TableReader.read(bytes, by: plan, blockSize)
    }
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, by plan: TablePlan, _ blockSize: Int
  ) throws(DatasetError) -> ([RowBatch], RowReport, [DatasetNote]) {
    var cutter = BlockCutter(plan)
    var collector = TableCollector(plan)
    var batches: [RowBatch] = []
    var (start, position) = (plan.bodyOffset, plan.bodyOffset)
    while position < bytes.count {
      let next = min(position + max(blockSize, 1), bytes.count)
      let cut = cutter.cut(UnsafeRawBufferPointer(rebasing: bytes[position..<next]))
      let end = next == bytes.count ? next : position + cut
      position = next
      if cutter.isRowTooLong { throw collector.tooLongRow }
      guard end > start, cut > 0 || next == bytes.count else { continue }
      let block = plan.read(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      batches += try collector.add(block)
      start = end
    }
    batches += try collector.finish()
    return (batches, collector.report, collector.notes)
  }

  public init(
    _ bytes: [UInt8], file: String, options: TableOptions = TableOptions(), blockSize: Int = 1 << 20
  ) throws(DatasetError) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(DatasetError) in
      try TableReader(
        UnsafeRawBufferPointer(bytes), file: file, options: options, blockSize: blockSize)
    }
  }
}
