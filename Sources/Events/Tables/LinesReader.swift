/// Reads the rows of a block of which each line, or each element of an array, is a JSON object.
struct LinesReader: ~Copyable {
  var rows: RowBuilder
  private let file: String
  /// For each column, what its key is, and what the row has for it.
  private let keys: [[UInt8]]
  private var values: [JSONLine.Value]
  /// What a row has that no column is for.
  private var others: [(key: JSONReader.StringToken, value: JSONLine.Value)] = []
  /// The texts of cells with escapes.
  private var unescaped: ByteStore
  /// The columns in the order of the layout.
  private let searched: [(index: Int, text: TextColumn)]
  private let aside: [(index: Int, text: TextColumn)]
  private let cells: [(index: Int, slot: Int)]

  init(_ plan: TablePlan, _ block: UnsafeBufferPointer<UInt8>) {
    rows = RowBuilder(plan, block)
    file = plan.file
    keys = plan.columns.map { Array($0.heading.utf8) }
    values = Array(repeating: .none, count: plan.columns.count)
    unescaped = ByteStore(capacity: block.count)
    var (searched, aside, cells):
      (
        [(index: Int, text: TextColumn)], [(index: Int, text: TextColumn)],
        [(index: Int, slot: Int)]
      ) =
        ([], [], [])
    for (index, column) in plan.columns.enumerated() {
      switch column.target {
      case .searched(let text):
        searched.append((index, text))
        switch text {
        case .signatories: aside.append((index, .signatorySides))
        case .figures: aside.append((index, .figureValues))
        case .sources: aside.append((index, .sourceDetails))
        default: break
        }
      case .aside(let text): aside.append((index, text))
      case .cell(let slot): cells.append((index, slot.rawValue))
      }
    }
    (self.searched, self.aside, self.cells) = (searched, aside, cells)
  }

  consuming func read() -> TableBlock {
    let block = rows.block
    var (position, line) = (0, 0)
    let rowEnd = rows.plan.dialect.rowEnd
    while position < block.count {
      let end = block[position...].firstIndex(of: rowEnd) ?? block.count
      // Elements of an array may have lines before them and within.
      while position < end, block[position].isBlank {
        if block[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
      }
      let bytes = UnsafeBufferPointer(rebasing: block[position..<end])
      if !bytes.isEmpty {
        do throws(DatasetError) {
          try row(bytes, line: line, start: position)
        } catch {
          rows.takeBack()
          rows.report.leftOutCount += 1
          if rows.report.counts(.badLine) {
            rows.report.keep(
              RowProblem(
                kind: .badLine, lineEnds: line + error.place.line - 1,
                column: error.place.column, found: error.found,
                hint: "expected \(error.expected)" + (error.hint.map { "; \($0)" } ?? "")))
          }
        }
      }
      line += block[position..<min(end + 1, block.count)].count { $0 == UInt8(ascii: "\n") }
      position = end + 1
    }
    rows.report.lineCount = line
    return rows.build()
  }

  private mutating func row(
    _ bytes: UnsafeBufferPointer<UInt8>, line: Int, start: Int
  ) throws(DatasetError) {
    for index in values.indices { values[index] = .none }
    others.removeAll(keepingCapacity: true)
    unescaped.cut(to: 0)
    var object = try JSONLine(bytes, file: file)
    var guess = 0
    while let (key, value) = try object.next() {
      if let index = try column(of: key, in: object, from: guess) {
        values[index] = value
        guess = index + 1
      } else {
        others.append((key.text, value))
      }
    }
    for (index, slot) in cells { rows.cells[slot] = try cell(values[index], of: object) }
    for (index, text) in searched {
      try rows.searched.add(values[index], of: object, for: text)
      rows.searched.add(TextMark.fieldEnd)
    }
    for (index, text) in aside {
      try rows.aside.add(values[index], of: object, for: text)
      rows.aside.add(TextMark.fieldEnd)
    }
    for (key, value) in others {
      guard let text = try object.text(of: value) else { continue }
      rows.searched.add(try object.json.text(of: key))
      rows.searched.add(TextMark.partEnd)
      rows.searched.add(text)
      rows.searched.add(TextMark.partEnd)
      rows.searched.add(TextMark.itemEnd)
    }
    rows.searched.add(TextMark.fieldEnd)
    rows.endRow(line: line, start: start)
  }

  /// The column of a key; objects mostly have their keys in one order, so the search begins behind the
  /// last.
  private func column(
    of key: JSONReader.Key, in object: JSONLine, from guess: Int
  ) throws(DatasetError) -> Int? {
    if key.text.hasEscapes {
      let name = Array(try object.json.text(of: key.text).utf8)
      return keys.firstIndex(of: name)
    }
    let name = object.bytes(key.text.contents)
    func matches(_ index: Int) -> Bool {
      keys[index].count == name.count && keys[index].elementsEqual(name)
    }
    for index in guess..<max(guess, keys.count) where matches(index) { return index }
    for index in 0..<min(guess, keys.count) where matches(index) { return index }
    return nil
  }

  private mutating func cell(
    _ value: JSONLine.Value, of object: JSONLine
  ) throws(DatasetError) -> UnsafeBufferPointer<UInt8> {
    switch value {
    case .none: return UnsafeBufferPointer(start: nil, count: 0)
    case .text(let token) where !token.hasEscapes: return object.bytes(token.contents)
    case .word(let range): return object.bytes(range)
    case .text, .list, .object:
      // No text is longer than its JSON, so that what the row has before stays where it is.
      let start = unescaped.end
      unescaped.add(try object.plainText(of: value) ?? "")
      return UnsafeBufferPointer(start: start, count: unescaped.end - start)
    }
  }
}
