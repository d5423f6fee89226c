extension UnsafeBufferPointer<UInt8> {
  /// Where the first bytes are that are not well-formed UTF-8, or `nil` when all are.
  ///
  /// Complexity: O(n).
  var firstInvalidUTF8: Int? {
    let raw = UnsafeRawBufferPointer(self)
    var index = 0
    func word(_ offset: Int) -> UInt64 {
      raw.loadUnaligned(fromByteOffset: index + offset, as: UInt64.self)
    }
    while index < count {
      if count - index >= 32,
        (word(0) | word(8) | word(16) | word(24)) & 0x8080_8080_8080_8080 == 0
      {
        index += 32
      } else if count - index >= 8, case let high = word(0) & 0x8080_8080_8080_8080,
        case let length = high.trailingZeroBitCount / 8, length > 0
      {
        index += length
      } else if self[index] < 0x80 {
        index += 1
      } else if let length = wellFormedSequence(at: index) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  /// The length of the sequence of two to four bytes at an index, or `nil` when it is not one of
  /// those that the Unicode Standard, table 3-7, calls well-formed.
  private func wellFormedSequence(at index: Int) -> Int? {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch self[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard count - index >= length, second.contains(self[index + 1]) else { return nil }
    for next in index + 2..<index + length where self[next] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
