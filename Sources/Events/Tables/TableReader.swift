/// All of a small file of rows, read at once.
public struct TableReader: Sendable {
  /// How the file was read: its format and columns.
  public let plan: TablePlan
  /// The rows in the order of the file.
  public let batches: [RowBatch]
  /// What became of the rows.
  public let report: RowReport
  /// What a maintainer should know of the file as a whole.
  public let notes: [DatasetNote]
  /// Where each block begins.
  private let blocks: [Block]

  /// The beginning of a block: in bytes, and the rows and line ends of the body before it.
  private struct Block {
    var offset: Int
    var row: Int
    var lineEnds: Int
  }

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
      (batches, report, notes, blocks) = try marked.withUnsafeBufferPointer {
        [plan] (marked) throws(DatasetError) in
        try TableReader.read(UnsafeRawBufferPointer(marked), by: plan, blockSize)
      }
    } else {
      (batches, report, notes, blocks) = try TableReader.read(bytes, by: plan, blockSize)
    }
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, by plan: TablePlan, _ blockSize: Int
  ) throws(DatasetError) -> ([RowBatch], RowReport, [DatasetNote], [Block]) {
    var cutter = BlockCutter(plan)
    var collector = TableCollector(plan)
    var batches: [RowBatch] = []
    var blocks: [Block] = []
    var (start, position) = (plan.bodyOffset, plan.bodyOffset)
    while position < bytes.count {
      let next = min(position + max(blockSize, 1), bytes.count)
      let cut = cutter.cut(UnsafeRawBufferPointer(rebasing: bytes[position..<next]))
      let end = next == bytes.count ? next : position + cut
      position = next
      if cutter.isRowTooLong { throw collector.tooLongRow }
      guard end > start, cut > 0 || next == bytes.count else { continue }
      blocks.append(
        Block(
          offset: start, row: collector.report.rowCount, lineEnds: collector.report.lineCount))
      let block = plan.read(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      batches += try collector.add(block)
      start = end
    }
    batches += try collector.finish()
    return (batches, collector.report, collector.notes, blocks)
  }

  /// Reads a file from an array, as ``init(_:file:options:blockSize:)`` of a buffer does.
  ///
  /// - Throws: a ``DatasetError`` where the file cannot be read.
  public init(
    _ bytes: [UInt8], file: String, options: TableOptions = TableOptions(), blockSize: Int = 1 << 20
  ) throws(DatasetError) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(DatasetError) in
      try TableReader(
        UnsafeRawBufferPointer(bytes), file: file, options: options, blockSize: blockSize)
    }
  }
}

extension TableReader {
  /// The lines that some rows begin in, by the rows' numbers counted from 0.
  ///
  /// Complexity: O(n) in the bytes of the blocks that have the rows.
  /// - Parameter file: what was read.
  func lines(ofRows rows: [Int], in file: [UInt8]) -> [Int: Int] {
    guard !rows.isEmpty else { return [:] }
    var bytes = file
    if var marks = ElementMarks(plan) { marks.mark(&bytes, from: plan.bodyOffset) }
    var lines: [Int: Int] = [:]
    for row in Set(rows) {
      guard let index = blocks.lastIndex(where: { $0.row <= row }) else { continue }
      let block = blocks[index]
      let end = index + 1 < blocks.count ? blocks[index + 1].offset : bytes.count
      lines[row] = bytes.withUnsafeBytes {
        line(ofRow: row - block.row, in: UnsafeRawBufferPointer(rebasing: $0[block.offset..<end]))
      }.map { plan.bodyLine + block.lineEnds + $0 }
    }
    return lines
  }

  /// The line ends before a row of a block.
  private func line(ofRow row: Int, in block: UnsafeRawBufferPointer) -> Int? {
    var cutter = BlockCutter(plan)
    var (start, rowsBefore, lineEnds) = (0, 0, 0)
    for position in block.indices {
      let cut = cutter.cut(UnsafeRawBufferPointer(rebasing: block[position...position]))
      guard cut > 0 || position + 1 == block.count else { continue }
      let part = plan.read(UnsafeRawBufferPointer(rebasing: block[start...position]))
      if rowsBefore + part.report.rowCount > row {
        let text = block[start...position]
        let blank = text.prefix { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
        return lineEnds + blank.count { $0 == 0x0A }
      }
      rowsBefore += part.report.rowCount
      lineEnds += part.report.lineCount
      start = position + 1
    }
    return nil
  }
}
