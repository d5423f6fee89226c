extension JSONReader {
  /// A string as it stands in the document.
  struct StringToken {
    /// The bytes between its quotation marks.
    var contents: Range<Int>
    var hasEscapes: Bool
  }

  /// Reads a string.
  mutating func string() throws(DatasetError) -> String {
    guard peek() == UInt8(ascii: "\"") else { throw typeError(expected: "a string") }
    return try text(of: stringToken())
  }

  /// Passes a string, whose opening quotation mark is the next byte.
  mutating func stringToken() throws(DatasetError) -> StringToken {
    let opening = position
    var hasEscapes = false
    var index = position + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        position = index + 1
        return StringToken(contents: opening + 1..<index, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index += 2
      case 0..<0x20: throw controlError(at: index)
      default: index += 1
      }
    }
    throw error(
      at: opening, found: "a string without an end", expected: "\" behind its last character",
      rule: .syntax)
  }

  /// The characters of a string.
  func text(of token: StringToken) throws(DatasetError) -> String {
    token.hasEscapes
      ? String(decoding: try unescaped(token.contents), as: UTF8.self)
      : String(decoding: UnsafeBufferPointer(rebasing: bytes[token.contents]), as: UTF8.self)
  }

  /// The characters of a string with escapes, in UTF-8.
  func unescaped(_ contents: Range<Int>) throws(DatasetError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(contents.count)
    var index = contents.lowerBound
    while index < contents.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      // A string token never ends in a lone backslash: the quotation mark would be its escape.
      switch bytes[index + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        result.append(bytes[index + 1])
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        let (scalar, length) = try escapedScalar(at: index, end: contents.upperBound)
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += length
        continue
      default:
        throw error(
          at: index, found: quoted(index..<index + 2),
          expected: #"one of the escapes \" \\ \/ \b \f \n \r \t \u"#,
          hint: #"write a backslash as \\"#, rule: .syntax)
      }
      index += 2
    }
    return result
  }

  /// The scalar of a `\u` escape, or of two that are a surrogate pair, and the bytes they take.
  private func escapedScalar(
    at index: Int, end: Int
  ) throws(DatasetError) -> (scalar: Unicode.Scalar, length: Int) {
    let high = try escapedUnit(at: index, end: end)
    if let scalar = Unicode.Scalar(UInt32(high)) { return (scalar, 6) }
    if UTF16.isLeadSurrogate(high), end - index >= 12, bytes[index + 6] == UInt8(ascii: "\\"),
      bytes[index + 7] == UInt8(ascii: "u")
    {
      let low = try escapedUnit(at: index + 6, end: end)
      let value = 0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(low) & 0x3FF
      if UTF16.isTrailSurrogate(low), let scalar = Unicode.Scalar(value) { return (scalar, 12) }
    }
    throw error(
      at: index, found: "half a surrogate pair, \(quoted(index..<index + 6))",
      expected: UTF16.isLeadSurrogate(high)
        ? "its other half behind it" : "its other half before it", rule: .syntax)
  }

  private func escapedUnit(at index: Int, end: Int) throws(DatasetError) -> UInt16 {
    let digits = index + 2..<min(index + 6, end)
    var unit: UInt16 = 0
    var count = 0
    for digit in bytes[digits] {
      guard let value = hexadecimalValue(of: digit) else { break }
      unit = unit << 4 | value
      count += 1
    }
    guard count == 4 else {
      throw error(
        at: index, found: quoted(index..<digits.upperBound),
        expected: #"four hexadecimal digits behind \u"#, rule: .syntax)
    }
    return unit
  }
}

private func hexadecimalValue(of digit: UInt8) -> UInt16? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(digit - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(digit - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(digit - UInt8(ascii: "A") + 10)
  default: nil
  }
}
