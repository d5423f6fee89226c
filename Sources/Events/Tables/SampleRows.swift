/// The first rows of a file of delimited text, read to find out what is in them.
struct SampleRows {
  private(set) var rows: [Row] = []
  /// Whether a field stands in quotation marks.
  private(set) var hasQuotes = false
  /// Whether something follows the closing quotation mark of a field.
  private(set) var isOdd = false

  struct Row {
    var fields: [String]
    /// Where the row stands in the bytes, with its line end.
    var range: Range<Int>
    /// The line ends before it, counted from where reading began.
    var line: Int
  }

  /// Reads complete rows, without empty ones.
  ///
  /// - Parameters:
  ///   - start: where a row begins.
  ///   - isWhole: whether the end of the bytes ends a row.
  ///   - limit: how many rows to read at most.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ dialect: Dialect, isWhole: Bool,
    limit: Int
  ) {
    var (position, line) = (start, 0)
    var (fields, field): ([String], [UInt8]) = ([], [])
    var (rowStart, rowLine) = (position, line)
    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    func endRow() {
      if fields != [""] {
        rows.append(Row(fields: fields, range: rowStart..<position, line: rowLine))
      }
      fields = []
      (rowStart, rowLine) = (position, line)
    }
    while position < bytes.count, rows.count < limit {
      if dialect.isQuoted, bytes[position] == UInt8(ascii: "\""), field.isEmpty {
        hasQuotes = true
        position += 1
        while position < bytes.count {
          if bytes[position] == UInt8(ascii: "\"") {
            guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
              break
            }
            position += 1
          }
          if bytes[position] == UInt8(ascii: "\n") { line += 1 }
          field.append(bytes[position])
          position += 1
        }
        guard position < bytes.count else { break }
        position += 1
        isOdd =
          isOdd
          || position < bytes.count && bytes[position] != dialect.delimiter
            && !bytes[position].isLineEnd
      }
      while position < bytes.count, bytes[position] != dialect.delimiter,
        bytes[position] != UInt8(ascii: "\n")
      {
        field.append(bytes[position])
        position += 1
      }
      guard position < bytes.count else { break }
      let isEnd = bytes[position] == UInt8(ascii: "\n")
      position += 1
      if isEnd, field.last == UInt8(ascii: "\r") { field.removeLast() }
      endField()
      if isEnd {
        line += 1
        endRow()
      }
    }
    if isWhole, position == bytes.count, rows.count < limit, !field.isEmpty || !fields.isEmpty {
      endField()
      endRow()
    }
  }
}

extension UInt8 {
  /// Whether it is a line feed or a carriage return.
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
