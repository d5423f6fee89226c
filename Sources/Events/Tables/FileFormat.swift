/// How a file of events is written.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// Format 1: one JSON document.
  case json
  /// Rows of values between commas, semicolons or bars (RFC 4180).
  case csv
  /// Rows of values between tabs.
  case tsv
  /// One JSON object a line, or an array of objects.
  case ndjson
}

extension FileFormat {
  /// The format that the first part of a file is written in; `json` when there is nothing in it.
  ///
  /// - Parameters:
  ///   - bytes: what the file begins with, 64 KB or more where it has as much.
  ///   - isWhole: whether that is all of it.
  ///   - file: what errors call the file.
  /// - Throws: a ``DatasetError`` when it is not text in UTF-8.
  public static func recognised(
    from bytes: UnsafeRawBufferPointer, isWhole: Bool, file: String
  ) throws(DatasetError) -> FileFormat {
    let bytes = bytes.assumingMemoryBound(to: UInt8.self)
    try bytes.requireText(file: file)
    var start = bytes.startOfText
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    guard start < bytes.count else { return .json }
    if bytes[start] == UInt8(ascii: "[") {
      var next = start + 1
      while next < bytes.count, bytes[next].isBlank { next += 1 }
      guard next < bytes.count || isWhole else {
        throw DatasetError(
          place: FilePlace(file: file, line: 1, column: 1), found: "a bracket and nothing more",
          expected: "an array of events")
      }
      return next < bytes.count && bytes[next] == UInt8(ascii: "{") ? .ndjson : .json
    }
    if bytes[start] == UInt8(ascii: "{") {
      return FirstObject(bytes, at: start, isWhole: isWhole).isLine ? .ndjson : .json
    }
    let head = TableHead(bytes, isWhole: isWhole)
    let dialect = Dialect.detected(in: bytes, from: head.end, isWhole: isWhole, head.delimiter)
    return dialect?.delimiter == UInt8(ascii: "\t") ? .tsv : .csv
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether what follows blanks opens a JSON array.
  var isArray: Bool {
    self[startOfText...].first { !$0.isBlank } == UInt8(ascii: "[")
  }

  /// Where the text begins: behind a byte order mark.
  var startOfText: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Refuses bytes that are no text of which each line feed ends a line.
  fileprivate func requireText(file: String) throws(DatasetError) {
    func error(_ found: String, _ hint: String) -> DatasetError {
      DatasetError(
        place: FilePlace(file: file, line: 1, column: 1), found: found,
        expected: "text in UTF-8, of lines", hint: hint, rule: .encoding)
    }
    if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) || prefix(4).contains(0) {
      throw error(
        "UTF-16, UTF-32 or binary data",
        "save the file as UTF-8, or turn it into UTF-8 with iconv -f UTF-16 -t UTF-8")
    }
    if starts(with: [0x1F, 0x8B]) || starts(with: [0x28, 0xB5, 0x2F, 0xFD])
      || starts(with: "PK\u{3}\u{4}".utf8)
    {
      throw error(
        "compressed data", "unpack it first; a spreadsheet's own format must be saved as CSV")
    }
    if !contains(UInt8(ascii: "\n")), let mark = firstIndex(of: UInt8(ascii: "\r")),
      mark + 1 < count
    {
      throw error("lines that end in a carriage return alone", "turn them with tr '\\r' '\\n'")
    }
  }
}

/// The first object of a file, looked at without reading it.
private struct FirstObject {
  /// Whether the file is one of an object a line, rather than one document.
  let isLine: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, isWhole: Bool) {
    var (depth, isInString, position) = (0, false, start)
    var (keyStart, keys) = (0, Set<String>())
    var hasLineEnd = false
    scan: while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\\") where isInString: position += 1
      case UInt8(ascii: "\""):
        isInString.toggle()
        if isInString {
          keyStart = position + 1
        } else if depth == 1, position - keyStart < 16 {
          keys.insert(
            String(
              decoding: UnsafeBufferPointer(rebasing: bytes[keyStart..<position]), as: UTF8.self))
        }
      case UInt8(ascii: "\n"): hasLineEnd = true
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString:
        depth -= 1
        if depth == 0 { break scan }
      default: break
      }
      position += 1
    }
    // A document of format 1 may stand in one line; it says what it is.
    let isDocument = !keys.isDisjoint(with: FirstObject.documentKeys)
    isLine = !hasLineEnd && !isDocument && (depth == 0 || !isWhole)
  }

  private static let documentKeys: Set = [
    "format", "subject", "coverage", "kinds", "regions", "countries", "events", "tallies",
  ]
}
