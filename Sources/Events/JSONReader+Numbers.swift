extension JSONReader {
  /// Reads `true` or `false`.
  mutating func bool() throws(DatasetError) -> Bool {
    switch peek() {
    case UInt8(ascii: "t") where passes("true"): true
    case UInt8(ascii: "f") where passes("false"): false
    default: throw typeError(expected: "true or false")
    }
  }

  /// Passes a word if it comes next.
  mutating func passes(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] {
      return false
    }
    position = end
    return true
  }

  /// Reads a number of a range.
  mutating func number(
    in range: ClosedRange<Double> = -Double
      .greatestFiniteMagnitude...Double
      .greatestFiniteMagnitude, expected: String = "a number"
  ) throws(DatasetError) -> Double {
    let offset = nextOffset()
    let token = try numberToken(expected: expected)
    let value = value(of: token)
    guard range.contains(value) else {
      throw error(
        at: offset, expected: value.isFinite ? expected : "a number between -1.8e308 and 1.8e308")
    }
    return value
  }

  /// Reads a whole number of a range, which may be written as `2`, `2.0` or `20e-1`.
  mutating func integer(in range: ClosedRange<Int>) throws(DatasetError) -> Int {
    let expected = { "a whole number from \(range.lowerBound) to \(range.upperBound)" }
    let offset = nextOffset()
    guard peek().map(startsNumber) ?? false else { throw typeError(expected: expected()) }
    let token = try numberToken(expected: "a number")
    guard let integer = Int(exactly: value(of: token)), range.contains(integer) else {
      throw error(at: offset, expected: expected())
    }
    return integer
  }

  /// Passes a number.
  mutating func numberToken(expected: String) throws(DatasetError) -> Range<Int> {
    guard peek().map(startsNumber) ?? false else { throw typeError(expected: expected) }
    let offset = position
    var index = position
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = digits(from: index)
    var isSound = whole > index && (bytes[index] != UInt8(ascii: "0") || whole == index + 1)
    index = whole
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      let end = digits(from: index + 1)
      isSound = isSound && end > index + 1
      index = end
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      let end = digits(from: index)
      isSound = isSound && end > index
      index = end
    }
    guard isSound else {
      throw error(expected: "a number as JSON writes it, such as -12.5 or 1e6", rule: .syntax)
    }
    position = index
    return offset..<index
  }

  private func value(of token: Range<Int>) -> Double {
    Double(String(decoding: UnsafeBufferPointer(rebasing: bytes[token]), as: UTF8.self)) ?? .nan
  }

  private func startsNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func digits(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index
  }
}
