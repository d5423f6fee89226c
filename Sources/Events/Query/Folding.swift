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
    text.withUTF8 {
      var folded = ByteStore(capacity: $0.count)
      append($0, to: &folded)
      bytes.append(contentsOf: folded.bytes)
    }
  }

  /// Adds the folded form of UTF-8; the marks of a segment's text (see ``TextMark``) are kept.
  ///
  /// Complexity: O(n), eight letters at a time where they are ASCII.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout ByteStore) {
    let raw = UnsafeRawBufferPointer(text)
    bytes.reserve(text.count)
    var position = 0
    FoldedLetters.table.withUnsafeBufferPointer { letters in
      while position < text.count {
        if position + 8 <= text.count {
          let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          let length = (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
          bytes.append(word.lowercased, count: length)
          position += length
          if length == 8 { continue }
        } else if text[position] < 0x80 {
          bytes.append(UInt64(text[position]).lowercased, count: 1)
          position += 1
          continue
        }
        if text[position] >= TextMark.least {
          bytes.append(text[position])
          position += 1
          continue
        }
        let (scalar, length) = decode(text, at: position)
        position += length
        if scalar.value < FoldedLetters.end, letters[Int(scalar.value)] != FoldedLetters.unknown {
          let letter = letters[Int(scalar.value)]
          bytes.append(UInt64(letter & 0xFF_FFFF), count: Int(letter >> 24))
        } else {
          forEach(scalar) {
            guard let units = UTF8.encode($0) else { return }
            bytes.reserve(units.count + text.count - position)
            for unit in units { bytes.append(unit) }
          }
        }
      }
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

  static let firstInTable: UInt32 = 0xB5

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

  /// The scalar that starts at `position`, which is not ASCII, and the count of its bytes.
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (Unicode.Scalar, Int) {
    let byte = UInt32(text[position])
    if byte & 0xE0 == 0xC0, position + 1 < text.count {
      let value = (byte & 0x1F) << 6 | UInt32(text[position + 1] & 0x3F)
      if value >= 0x80, let scalar = Unicode.Scalar(value) { return (scalar, 2) }
    } else if byte & 0xF0 == 0xE0, position + 2 < text.count {
      let value =
        (byte & 0x0F) << 12 | UInt32(text[position + 1] & 0x3F) << 6
        | UInt32(text[position + 2] & 0x3F)
      if value >= 0x800, let scalar = Unicode.Scalar(value) { return (scalar, 3) }
    }
    var decoder = UTF8()
    var rest = text[position...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }
}

/// The folded forms of the letters of most scripts that have letter case, to be found without a search.
private enum FoldedLetters {
  /// The first scalar behind the table.
  static let end: UInt32 = 0x2000
  /// For a scalar that is to be looked at by itself.
  static let unknown = UInt32.max

  /// For each scalar the count of the bytes it folds to, which is no more than those it has, in the
  /// highest eight bits, and these bytes from the lowest on.
  static let table: [UInt32] = {
    var table = Array(repeating: unknown, count: Int(end))
    // Blocks without combining marks; all other blocks may hold some.
    for block in [0x80...0x2FF, 0x370...0x482, 0x48A...0x58F, 0x1E00...0x1FFF]
      as [ClosedRange<UInt32>]
    {
      for value in block { table[Int(value)] = packed([value]) }
    }
    for mark in 0x300..<0x370 { table[mark] = 0 }
    for entry in stride(from: 0, to: FoldingTable.entries.count, by: 4) {
      let value = FoldingTable.entries[entry]
      guard value < end else { break }
      let letter = packed(FoldingTable.entries[entry + 1...entry + 3].filter { $0 != 0 })
      table[Int(value)] = letter >> 24 <= (value < 0x800 ? 2 : 3) ? letter : unknown
    }
    return table
  }()

  private static func packed(_ values: [UInt32]) -> UInt32 {
    let units = values.compactMap { Unicode.Scalar($0) }.flatMap {
      UTF8.encode($0).map(Array.init) ?? []
    }
    guard units.count <= 3 else { return unknown }
    return units.enumerated().reduce(UInt32(units.count) << 24) {
      $0 | UInt32($1.element) << ($1.offset * 8)
    }
  }
}

extension UInt64 {
  /// Eight bytes of ASCII in lower case; exact up to the first byte that is not ASCII.
  @inline(__always)
  fileprivate var lowercased: UInt64 {
    let fromA = self &+ UInt64(repeating: 0x80 - UInt8(ascii: "A"))
    let behindZ = self &+ UInt64(repeating: 0x7F - UInt8(ascii: "Z"))
    return self | (fromA & ~behindZ & ~self & 0x8080_8080_8080_8080) >> 2
  }
}
