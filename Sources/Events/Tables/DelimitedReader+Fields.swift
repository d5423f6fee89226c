extension DelimitedReader {
  /// Reads a field that begins with a quotation mark.
  mutating func quoted(
    at start: UnsafePointer<UInt8>, _ target: FieldTarget
  ) -> UnsafePointer<UInt8> {
    var (position, cell) = unquote(start)
    if FormulaMark.begins(cell) { cell = UnsafeBufferPointer(rebasing: cell.dropFirst()) }
    switch target {
    case .searched:
      rows.searched.append(cell)
      rows.searched.append(TextMark.fieldEnd)
    case .aside:
      rows.aside.append(cell)
      rows.aside.append(TextMark.fieldEnd)
    case .list: addList(cell, before: position)
    case .cell(let slot): rows.cells[slot] = cell
    }
    return position
  }

  /// Copies a field in quotation marks without these, and returns where it ends and its copy.
  private mutating func unquote(
    _ start: UnsafePointer<UInt8>
  ) -> (UnsafePointer<UInt8>, UnsafeBufferPointer<UInt8>) {
    let first = unquoted.end
    let firstLine = line
    var (position, copy) = (start + 1, unquoted.end)
    var isClosed = false
    while !isClosed, position < end {
      (position, copy) = copyQuoted(position, to: copy)
      guard position < end else { break }
      position += 1
      if position < end, position.pointee == UInt8(ascii: "\"") {
        copy.pointee = UInt8(ascii: "\"")
        copy += 1
        position += 1
      } else {
        isClosed = true
      }
    }
    if !isClosed {
      if rows.report.unclosed == nil {
        rows.report.unclosed = rows.place(of: start - self.start, line: firstLine)
      }
    } else if position < end, position.pointee != delimiter, position.pointee != 0x0A {
      let (after, rest) = bare(position)
      if !rest.isEmpty {
        rows.add(.textAfterQuote, at: rest, line)
        copy.update(from: position, count: rest.count)
        copy += rest.count
      }
      position = after
    }
    unquoted.advance(to: copy)
    return (position, UnsafeBufferPointer(start: first, count: copy - first))
  }

  /// Copies up to the next quotation mark, and counts the lines.
  @inline(__always)
  private mutating func copyQuoted(
    _ start: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> (UnsafePointer<UInt8>, UnsafeMutablePointer<UInt8>) {
    let (marks, lineFeeds) = (UInt64(repeating: UInt8(ascii: "\"")), UInt64(repeating: 0x0A))
    var (position, copy) = (start, target)
    while position + 8 <= end {
      let word = UnsafeRawPointer(position).loadUnaligned(as: UInt64.self)
      UnsafeMutableRawPointer(copy).storeBytes(of: word, as: UInt64.self)
      let found = (word ^ marks).zeroBytes | (word ^ lineFeeds).zeroBytes
      let length = found == 0 ? 8 : found.trailingZeroBitCount / 8
      position += length
      copy += length
      guard found != 0 else { continue }
      guard position.pointee == 0x0A else { return (position, copy) }
      line += 1
      position += 1
      copy += 1
    }
    while position < end, position.pointee != UInt8(ascii: "\"") {
      if position.pointee == 0x0A { line += 1 }
      copy.pointee = position.pointee
      position += 1
      copy += 1
    }
    return (position, copy)
  }

  /// Reads a field behind those that have a column, and keeps it by its number.
  mutating func surplus(
    at start: UnsafePointer<UInt8>, _ column: Int, _ isSurplus: inout Bool
  ) -> UnsafePointer<UInt8> {
    var (position, cell) = (start, UnsafeBufferPointer<UInt8>(start: start, count: 0))
    if isQuoted, start < end, start.pointee == UInt8(ascii: "\"") {
      (position, cell) = unquote(start)
    } else {
      (position, cell) = bare(start)
    }
    guard !cell.isEmpty else { return position }
    isSurplus = true
    rows.searched.add("column \(column + 1)")
    rows.searched.add(TextMark.partEnd)
    rows.searched.add(cell)
    rows.searched.add(TextMark.partEnd)
    rows.searched.add(TextMark.itemEnd)
    return position
  }

  /// Adds a text of parts between semicolons as a list.
  mutating func addList(
    _ cell: UnsafeBufferPointer<UInt8>, before position: UnsafePointer<UInt8>
  ) {
    if cell.first == UInt8(ascii: "[") {
      for area in CellText.areas(String(decoding: cell, as: UTF8.self)) {
        rows.searched.add(area)
        rows.searched.add(TextMark.partEnd)
        rows.searched.add(TextMark.itemEnd)
      }
      rows.searched.add(TextMark.fieldEnd)
      return rows.searched.reserve(end - position)
    }
    for part in cell.split(separator: UInt8(ascii: ";")) {
      let item = UnsafeBufferPointer(rebasing: part).trimmed
      guard !item.isEmpty else { continue }
      rows.searched.add(item)
      rows.searched.add(TextMark.partEnd)
      rows.searched.add(TextMark.itemEnd)
    }
    rows.searched.add(TextMark.fieldEnd)
    rows.searched.reserve(end - position)
  }

  /// Leaves a field out that a row has not.
  mutating func leaveEmpty(_ target: FieldTarget) {
    switch target {
    case .searched, .list: rows.searched.add(TextMark.fieldEnd)
    case .aside: rows.aside.add(TextMark.fieldEnd)
    case .cell(let slot): rows.cells[slot] = UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  /// Whether a row has nothing but delimiters and blanks.
  func isBlank(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    UnsafeBufferPointer(start: start, count: end - start).allSatisfy {
      $0 == delimiter || $0.isBlank
    }
  }
}
