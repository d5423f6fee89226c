/// Reads the rows of a block of delimited text (RFC 4180).
///
/// A row is passed once, eight bytes at a time: texts are copied while their end is looked for, and of
/// all other fields only where they stand is kept until the row ends.
struct DelimitedReader: ~Copyable {
  var rows: RowBuilder
  /// Fields in quotation marks that are not copied to where texts are.
  var unquoted: ByteStore
  private let targets: [FieldTarget]
  let end: UnsafePointer<UInt8>
  let start: UnsafePointer<UInt8>
  let delimiter: UInt8
  let isQuoted: Bool
  /// The line ends before the next byte.
  var line = 0

  /// Where a field goes.
  enum FieldTarget {
    case searched, aside, list
    case cell(Int)
  }

  /// - Parameters:
  ///   - block: complete rows, of valid UTF-8.
  ///   - base: where the block starts.
  init(_ plan: TablePlan, _ block: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>) {
    rows = RowBuilder(plan, block)
    unquoted = ByteStore(capacity: plan.dialect.isQuoted ? block.count : 0)
    targets = plan.columns.map { column in
      switch column.target {
      case .searched(.areas): .list
      case .searched: .searched
      case .aside: .aside
      case .cell(let slot): .cell(slot.rawValue)
      }
    }
    start = base
    end = base + block.count
    delimiter = plan.dialect.delimiter
    isQuoted = plan.dialect.isQuoted
  }

  consuming func read() -> TableBlock {
    let targets = targets
    targets.withUnsafeBufferPointer { targets in
      var position = start
      while position < end {
        if position.pointee == UInt8(ascii: "\n") {
          line += 1
          position += 1
        } else {
          position = row(at: position, targets)
        }
      }
    }
    rows.report.lineCount = line
    return rows.build()
  }

  /// Reads a row, and returns where the next one starts.
  private mutating func row(
    at start: UnsafePointer<UInt8>, _ targets: UnsafeBufferPointer<FieldTarget>
  ) -> UnsafePointer<UInt8> {
    let firstLine = line
    var (position, column, isSurplus) = (start, 0, false)
    unquoted.cut(to: 0)
    while true {
      if column < targets.count {
        position = field(at: position, targets[column])
      } else {
        position = surplus(at: position, column, &isSurplus)
      }
      column += 1
      guard position < end else { break }
      let isEnd = position.pointee == UInt8(ascii: "\n")
      position += 1
      if isEnd {
        line += 1
        break
      }
    }
    if column < targets.count || isSurplus {
      if isBlank(start, position) {
        rows.takeBack()
        return position
      }
      rows.add(
        isSurplus ? .surplusFields : .missingFields, line: firstLine, start: start - self.start,
        found: "\(column) fields")
      for index in min(column, targets.count)..<targets.count { leaveEmpty(targets[index]) }
      rows.aside.reserve(end - position)
    } else if rows.hasNoDate, isBlank(start, position) {
      rows.takeBack()
      return position
    }
    // Of the fields behind those that have a column, be there any or not.
    rows.searched.add(TextMark.fieldEnd)
    rows.searched.reserve(end - position)
    rows.endRow(line: firstLine, start: start - self.start)
    return position
  }

  /// Reads a field, and returns where the delimiter or line feed behind it is.
  @inline(__always)
  private mutating func field(
    at start: UnsafePointer<UInt8>, _ target: FieldTarget
  ) -> UnsafePointer<UInt8> {
    if isQuoted, start < end, start.pointee == UInt8(ascii: "\"") {
      return quoted(at: start, target)
    }
    var start = start
    if start < end, start.pointee == UInt8(ascii: "'"), FormulaMark.begins(bare(start).1) {
      start += 1
    }
    switch target {
    case .searched:
      let (position, last) = copy(start, to: rows.searched.end)
      rows.searched.advance(to: last)
      rows.searched.append(TextMark.fieldEnd)
      return position
    case .aside:
      let (position, last) = copy(start, to: rows.aside.end)
      rows.aside.advance(to: last)
      rows.aside.append(TextMark.fieldEnd)
      return position
    case .cell(let slot):
      let (position, cell) = bare(start)
      rows.cells[slot] = cell
      return position
    case .list:
      let (position, cell) = bare(start)
      addList(cell, before: position)
      return position
    }
  }

  /// Passes a field that is not in quotation marks.
  @inline(__always)
  func bare(
    _ start: UnsafePointer<UInt8>
  ) -> (UnsafePointer<UInt8>, UnsafeBufferPointer<UInt8>) {
    let (delimiters, lineFeeds) = (UInt64(repeating: delimiter), UInt64(repeating: 0x0A))
    var position = start
    find: do {
      while position + 8 <= end {
        let word = UnsafeRawPointer(position).loadUnaligned(as: UInt64.self)
        let found = (word ^ delimiters).zeroBytes | (word ^ lineFeeds).zeroBytes
        if found != 0 {
          position += found.trailingZeroBitCount / 8
          break find
        }
        position += 8
      }
      while position < end, position.pointee != delimiter, position.pointee != 0x0A {
        position += 1
      }
    }
    let length = position - start
    let isBeforeReturn =
      length > 0 && position[-1] == 0x0D && (position == end || position.pointee == 0x0A)
    return (
      position, UnsafeBufferPointer(start: start, count: isBeforeReturn ? length - 1 : length)
    )
  }

  /// Copies a field that is not in quotation marks, and returns where it ends and where its copy ends.
  @inline(__always)
  private func copy(
    _ start: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> (UnsafePointer<UInt8>, UnsafeMutablePointer<UInt8>) {
    let (delimiters, lineFeeds) = (UInt64(repeating: delimiter), UInt64(repeating: 0x0A))
    var (position, copy) = (start, target)
    find: do {
      while position + 8 <= end {
        let word = UnsafeRawPointer(position).loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(copy).storeBytes(of: word, as: UInt64.self)
        let found = (word ^ delimiters).zeroBytes | (word ^ lineFeeds).zeroBytes
        if found != 0 {
          let length = found.trailingZeroBitCount / 8
          position += length
          copy += length
          break find
        }
        position += 8
        copy += 8
      }
      while position < end, position.pointee != delimiter, position.pointee != 0x0A {
        copy.pointee = position.pointee
        position += 1
        copy += 1
      }
    }
    if copy > target, copy[-1] == 0x0D, position == end || position.pointee == 0x0A { copy -= 1 }
    return (position, copy)
  }
}
