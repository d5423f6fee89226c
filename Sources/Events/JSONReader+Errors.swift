extension JSONReader {
  /// The place of a byte.
  ///
  /// Complexity: O(n) in the bytes before it, unless there is a ``placeIndex``.
  func place(of offset: Int) -> FilePlace {
    if let place = placeIndex?.place(of: offset) { return place }
    var counter = LineCounter(bytes, from: start, file: file)
    return counter.place(of: offset)
  }

  /// An error about what stands at an offset, or at the cursor.
  func error(
    at offset: Int? = nil, found: String? = nil, expected: String, hint: String? = nil,
    rule: LintRule = .format
  ) -> DatasetError {
    let offset = offset ?? position
    return DatasetError(
      place: place(of: offset), found: found ?? describe(at: offset), expected: expected,
      hint: hint, rule: rule)
  }

  /// An error about what stands at the cursor, which is not a value of the expected type.
  func typeError(expected: String) -> DatasetError {
    let rest = bytes[min(position, bytes.count)...]
    let isNull = rest.starts(with: "null".utf8)
    let isWord = isNull || rest.starts(with: "true".utf8) || rest.starts(with: "false".utf8)
    let isValue = isWord || rest.first.map { "{[\"-0123456789".utf8.contains($0) } ?? false
    return error(
      expected: expected, hint: isNull ? "leave the key out when there is no value" : nil,
      rule: isValue ? .format : .syntax)
  }

  func duplicateError(_ key: Key) -> DatasetError {
    error(
      at: key.offset, found: "the key \(describe(at: key.offset)) again",
      expected: "each key of an object once", rule: .duplicateKey)
  }

  func controlError(at offset: Int) -> DatasetError {
    switch bytes[offset] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      error(
        at: offset, found: "the end of the line inside a string",
        expected: "\" behind its last character", hint: #"write a line break as \n"#, rule: .syntax)
    case UInt8(ascii: "\t"):
      error(
        at: offset, found: "a tab inside a string", expected: "printable characters",
        hint: #"write a tab as \t"#, rule: .syntax)
    default:
      error(
        at: offset, found: "a control character inside a string",
        expected: "printable characters",
        hint: "write it as \(Unicode.Scalar(bytes[offset]).escape)", rule: .syntax)
    }
  }

  /// Makes sure that all bytes are UTF-8.
  func requireUTF8() throws(DatasetError) {
    let expected = "JSON in UTF-8"
    let hint = "save the file as UTF-8"
    // JSON in UTF-16 or UTF-32 begins with a mark or with an ASCII character beside zeros.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(4).contains(0)
    {
      throw error(
        at: 0, found: "UTF-16, UTF-32 or binary data", expected: expected, hint: hint,
        rule: .encoding)
    }
    if let offset = bytes.firstInvalidUTF8 {
      throw error(
        at: offset, found: "the byte 0x" + String(bytes[offset], radix: 16, uppercase: true),
        expected: expected, hint: hint, rule: .encoding)
    }
  }

  /// What stands at an offset, in a few harmless words.
  func describe(at offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "a list"
    case UInt8(ascii: ","): return "a comma"
    case UInt8(ascii: ":"): return "a colon"
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return quoted(offset..<offset + 1)
    case UInt8(ascii: "\""):
      var string = self
      string.position = offset
      guard let token = try? string.stringToken() else { return "a string without an end" }
      return "\"\(quoted(token.contents))\""
    default:
      // As much as is quoted, of however long a word.
      let some = bytes[offset...].prefix(JSONReader.quotedBytes)
      let delimiters = Array(" \t\r\n,:[]{}\"".utf8)
      let end = some.dropFirst().firstIndex { delimiters.contains($0) } ?? some.endIndex
      return quoted(offset..<end)
    }
  }

  /// Some of the document as it stands there, harmless to print and not long.
  func quoted(_ range: Range<Int>) -> String {
    let some = bytes[range.clamped(to: bytes.indices)].prefix(JSONReader.quotedBytes)
    return String(decoding: some, as: UTF8.self).visible()
  }

  /// Forty scalars take at most 160 bytes; a few more let the cut be seen.
  private static let quotedBytes = 168
}
