extension StringProtocol {
  /// The text without letter case and diacritics: `han quoc` for `Hàn Quốc`, `d` for `đ`.
  ///
  /// Composed and decomposed letters fold alike.  Complexity: O(n).
  public var folded: String {
    var bytes: [UInt8] = []
    Folding.append(String(self), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// How text loses its letter case and diacritics.
enum Folding {
  /// Appends the folded UTF-8 of `text`.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// Appends the folded form of a segment's text, its marks (see ``TextMark``) kept.
  static func append(marked text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var position = 0
    while position < text.count {
      var end = position
      while end < text.count, text[end] < TextMark.least { end += 1 }
      append(UnsafeBufferPointer(rebasing: text[position..<end]), to: &bytes)
      if end < text.count { bytes.append(text[end]) }
      position = end + 1
    }
  }

  /// Calls `body` with each scalar that `scalar` folds to: none for a combining mark, up to three
  /// for a ligature.
  @inline(__always)
  static func forEach(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    switch scalar.value {
    case 0x41...0x5A:
      body(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
    case 0..<firstInTable:
      body(scalar)
    default:
      if let entry = entry(for: scalar.value) {
        for value in FoldingTable.entries[entry + 1...entry + 3] where value != 0 {
          if let folded = Unicode.Scalar(value) { body(folded) }
        }
      } else if !isCombiningMark(scalar) {
        body(scalar)
      }
    }
  }

  private static let firstInTable: UInt32 = 0xB5

  /// The offset in the table of a scalar's entry.
  private static func entry(for value: UInt32) -> Int? {
    FoldingTable.entries.withUnsafeBufferPointer { entries in
      // Each scalar has at most one entry, so it cannot lie further in than its distance.
      var (low, high) = (0, min(entries.count / 4, Int(value - firstInTable) + 1))
      while low < high {
        let middle = (low + high) / 2
        if entries[middle * 4] < value { low = middle + 1 } else { high = middle }
      }
      return low * 4 < entries.count && entries[low * 4] == value ? low * 4 : nil
    }
  }

  private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    // The first block of marks holds nothing else.
    scalar.value >= 0x300
      && (scalar.value < 0x370 || scalar.properties.generalCategory == .nonspacingMark)
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var position = 0
    while position < text.count {
      let run = position..<endOfASCII(in: text, from: position)
      if !run.isEmpty {
        append(ascii: UnsafeBufferPointer(rebasing: text[run]), to: &bytes)
        position = run.upperBound
      } else {
        let (scalar, length) = decode(text, at: position)
        forEach(scalar) { if let units = UTF8.encode($0) { bytes.append(contentsOf: units) } }
        position += length
      }
    }
  }

  /// The offset of the first byte at or after `position` that is not ASCII.
  private static func endOfASCII(
    in text: UnsafeBufferPointer<UInt8>, from position: Int
  ) -> Int {
    var position = position
    let raw = UnsafeRawBufferPointer(text)
    while position + 8 <= text.count,
      raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    { position += 8 }
    while position < text.count, text[position] < 0x80 { position += 1 }
    return position
  }

  private static func append(ascii run: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: run)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in start..<bytes.count {
        let byte = bytes[index]
        bytes[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
    }
  }

  /// The scalar that starts at `position`, which is not ASCII, and the count of its bytes.
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (Unicode.Scalar, Int) {
    var decoder = UTF8()
    var rest = text[position...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }
}
