import Testing

@testable import Events

@Suite("Rows of any content")
struct TablePropertyTests {
  private static let pieces = [
    "a", "Việt Nam", "\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "\"\"", "é", "x,y", "日本",
    "2024", "-", "long words in a row", "'",
  ]

  @Test(arguments: 0..<200)
  func `read back as they were written, whatever the size of the blocks`(seed: UInt64) throws {
    var random = Seeded(seed)
    let delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    let columns = Int.random(in: 3...7, using: &random)
    let names = ["date", "country", "title"] + (3..<7).map { "x\($0)" }
    let headings = Array(names.prefix(columns)).shuffled(using: &random)
    func text() -> String {
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        TablePropertyTests.pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    let rows = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      headings.map { heading in
        switch heading {
        case "date": "\(Int.random(in: 1000...2999, using: &random))-02-1\(random.next() % 10)"
        case "country": ["Japan", "Việt Nam", "\"D;R,\tC|\""].randomElement(using: &random) ?? ""
        default: text()
        }
      }
    }
    func written(_ text: String) -> String {
      // An apostrophe before what a spreadsheet would compute is taken for a mark.
      let field = text.hasPrefix("'") && FormulaMark.isNeeded(for: text) ? "'" + text : text
      let mustQuote = field.utf8.contains { byte in "\"\n\r,;|\t".utf8.contains(byte) }
      guard mustQuote || Int.random(in: 0..<4, using: &random) == 0 else { return field }
      return "\"" + field.doublingQuotes + "\""
    }
    var file = headings.joined(separator: delimiter) + lineEnd
    file += rows.map { $0.map(written).joined(separator: delimiter) }.joined(separator: lineEnd)
    if Bool.random(using: &random) { file += lineEnd }
    let bytes = Array(file.utf8)
    for blockSize in [1, 7, Int.random(in: 2...200, using: &random), 1 << 20] {
      let table = try TableFile(bytes, name: "x.csv", blockSize: blockSize)
      #expect(table.table.notes == [], "\(file.debugDescription)")
      #expect(
        table.rows(headings) == rows, "in blocks of \(blockSize): \(file.debugDescription)")
    }
  }

  @Test(arguments: 0..<300)
  func `are what a reader of one character after the other finds`(seed: UInt64) throws {
    var random = Seeded(seed)
    let parts = ["\"", "\"\"", ",", "\n", "\r\n", "a", "b ", "2024-01-31,", "2024-02-01,", "ü"]
    var file = "date,country,title,other\n2024-01-31,Japan,,\n"
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      file += parts.randomElement(using: &random) ?? ""
    }
    let (naive, isClosed) = rows(of: Array(file.unicodeScalars))
    for blockSize in [1, 5, Int.random(in: 2...64, using: &random), 1 << 20] {
      do {
        let table = try TableFile(Array(file.utf8), name: "x.csv", blockSize: blockSize)
        #expect(isClosed, "\(file.debugDescription)")
        #expect(
          table.rows(["date", "country", "title", "other"]) == naive,
          "in blocks of \(blockSize): \(file.debugDescription)")
      } catch let error as DatasetError {
        #expect(!isClosed, "\(error) \(file.debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<2000)
  func `never crash, and are refused at a place of the file`(seed: UInt64) throws {
    var random = Seeded(seed)
    let words: [[UInt8]] = [
      Array("date,country\n".utf8), Array("\"".utf8), Array(",".utf8), Array("\n".utf8),
      Array("{\"date\":\"2024\",\"country\":".utf8), Array("}".utf8), Array("[".utf8), [0xFF],
      [0xEF, 0xBB, 0xBF], [0xC3], [0xF5, 0xFD, 0xFE], Array("2024-01-31".utf8),
      Array("31/12/2024".utf8), Array("01/02/2024".utf8), Array("\t".utf8),
      Array("# tiers: a".utf8),
      Array("–".utf8), Array(";".utf8), [0], Array("\\u00".utf8), Array("year;name\r\n44;b".utf8),
    ]
    var bytes = Bool.random(using: &random) ? Array("date,country,x\n2024,a,b\n".utf8) : []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      bytes += words.randomElement(using: &random) ?? []
      if Int.random(in: 0..<4, using: &random) == 0 { bytes.append(UInt8(random.next() % 256)) }
    }
    do {
      let file = try TableFile(
        bytes, name: "x", blockSize: Int.random(in: 1...64, using: &random))
      for batch in file.table.batches {
        #expect(batch.dates.count == batch.segment.rowCount)
        let marks = batch.segment.searched.bytes.filter { $0 == TextMark.fieldEnd }
        #expect(marks.count >= batch.segment.rowCount || batch.segment.layout.searched.count == 1)
      }
      for note in file.table.notes { #expect(note.place.isInside(bytes), "\(note)") }
    } catch let error as DatasetError {
      #expect(error.place.isInside(bytes), "\(error): \(bytes)")
    }
  }

  /// The rows with a date below the heading, and whether each quotation mark that opens a field is
  /// followed by one that closes it.
  private func rows(of text: [Unicode.Scalar]) -> (rows: [[String]], isClosed: Bool) {
    enum State { case start, bare, quoted, closed }
    var (state, row, field) = (State.start, [String](), "")
    var rows: [[String]] = []
    for (index, scalar) in (text + ["\n"]).enumerated() {
      let isEnd = index == text.count
      switch (state, scalar) {
      case (.start, "\"") where field.isEmpty: state = .quoted
      case (.quoted, "\"") where !isEnd: state = .closed
      case (.quoted, _) where !isEnd: field.unicodeScalars.append(scalar)
      case (.closed, "\""):
        field += "\""
        state = .quoted
      case (_, ","):
        row.append(field)
        (field, state) = ("", .start)
      case (_, "\n"):
        if isEnd, state == .quoted { return ([], false) }
        if isEnd, row.isEmpty, field.isEmpty, state == .start { break }
        if state == .bare, field.unicodeScalars.last == "\r" { field.unicodeScalars.removeLast() }
        row.append(field)
        rows.append(row)
        (row, field, state) = ([], "", .start)
      default:
        field.unicodeScalars.append(scalar)
        state = .bare
      }
    }
    let dated = rows.dropFirst().compactMap { row -> [String]? in
      var row = Array((row + ["", "", "", ""]).prefix(4))
      guard case .date(let date, _) = DateText.read(row[0]) else { return nil }
      row[0] = date.iso
      let country = row[1][...].trimmed
      row[1] = country.isEmpty ? "(no country)" : country
      return row
    }
    return (dated, true)
  }
}
