/// What stands before the header of a file of rows: lines that begin with `#`, some of them settings as
/// `# tiers: a, b, c`, and a line `sep=;` as some spreadsheets write it.
struct TableHead {
  /// Where the header begins.
  private(set) var end: Int
  /// The line ends before it.
  private(set) var lineCount = 0
  private(set) var delimiter: UInt8?
  private(set) var title: String?
  private(set) var tiers: [String] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    end = bytes.startOfText
    while let line = TableHead.line(in: bytes, at: end, isWhole: isWhole) {
      var text = String(decoding: UnsafeBufferPointer(rebasing: bytes[line]), as: UTF8.self)[...]
      if text.hasPrefix("sep="), let mark = text.dropFirst(4).utf8.first,
        ",;|\t".utf8.contains(mark)
      {
        delimiter = mark
      } else if let setting = TableHead.comment(&text) {
        take(setting)
      } else if text.contains(where: { !$0.isWhitespace }) {
        break
      }
      end = min(line.upperBound + 1, bytes.count)
      lineCount += 1
    }
  }

  private mutating func take(_ comment: Substring) {
    guard let colon = comment.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
    let value = comment[comment.index(after: colon)...].trimmed
    switch comment[..<colon].trimmed.lowercased() {
    case "tiers": tiers = TableOptions.tiers(value)
    case "title": title = value
    default: break
    }
  }

  /// What a line says behind its `#`; `nil` for one that is no comment.
  ///
  /// A spreadsheet puts such a line in quotation marks, and delimiters behind it.  A column may be
  /// called `#`.
  private static func comment(_ line: inout Substring) -> Substring? {
    if line.hasPrefix("\"#") {
      line = line.dropFirst()
      if let end = line.lastIndex(of: "\"") { line = line[..<end] }
    }
    guard line.first == "#" else { return nil }
    line = line.dropFirst()
    guard let next = line.first, !",;|\t\"".contains(next) else { return nil }
    while let last = line.last, ",;|\t".contains(last) || last.isWhitespace {
      line = line.dropLast()
    }
    return line
  }

  private static func line(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isWhole: Bool
  ) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let some = bytes[start...].prefix(100_000)
    if let end = some.firstIndex(of: UInt8(ascii: "\n")) { return start..<end }
    return isWhole && some.endIndex == bytes.count ? start..<bytes.count : nil
  }
}

extension Substring {
  /// The text without white space at both ends.
  var trimmed: String {
    var text = self
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
