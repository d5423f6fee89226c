/// A search pattern made ready to pass over much text: 16 bytes at a time are compared with two bytes
/// of the pattern, those that texts hold least often, and where both agree with the rest of it.
struct TextScanner {
  private let bytes: [UInt8]
  /// Where in the pattern the two bytes stand.
  private let (early, late): (Int, Int)
  private let (earlyBytes, lateBytes): (SIMD16<UInt8>, SIMD16<UInt8>)
  private let (earlyCases, lateCases): (SIMD16<UInt8>, SIMD16<UInt8>)
  /// The first eight bytes or less, the bits in which letters and capitals differ, and all bits of
  /// those bytes.
  private let (head, headCases, headMask): (UInt64, UInt64, UInt64)

  init(_ pattern: SearchPattern) {
    let bytes = pattern.bytes
    self.bytes = bytes
    isASCII = pattern.isASCII
    let places = bytes.indices.sorted { (bytes[$0].frequency, $0) < (bytes[$1].frequency, $1) }
    let first = places.first ?? 0
    let second = places.count > 1 ? places[1] : first
    (early, late) = (min(first, second), max(first, second))
    earlyBytes = SIMD16(repeating: bytes[early])
    lateBytes = SIMD16(repeating: bytes[late])
    earlyCases = SIMD16(repeating: bytes[early].caseBit)
    lateCases = SIMD16(repeating: bytes[late].caseBit)
    var (head, headCases, headMask): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for (index, byte) in bytes.prefix(8).enumerated() {
      let shift = UInt64(index * 8)
      head |= UInt64(byte) << shift
      headCases |= UInt64(byte.caseBit) << shift
      headMask |= 0xFF << shift
    }
    (self.head, self.headCases, self.headMask) = (head, headCases, headMask)
  }

  /// Whether the pattern is ASCII alone.
  let isASCII: Bool

  /// Where the pattern first lies wholly within a range of `text`, as the offset of its first byte.
  ///
  /// Complexity: O(n) for text that seldom holds the two bytes so far apart.
  @inline(__always)
  func firstOffset(in text: UnsafeBufferPointer<UInt8>, within range: Range<Int>) -> Int? {
    let end = range.upperBound &- bytes.count &+ 1
    var position = range.lowerBound
    // What is read at a position ends within the text, though maybe behind the range.
    let last = min(end &- 1, text.count &- 16 &- max(late, 7))
    let raw = UnsafeRawBufferPointer(text)
    while position <= last {
      let halves = candidates(in: raw, at: position)
      if halves[0] | halves[1] == 0 {
        position &+= 16
        continue
      }
      for half in 0..<2 {
        var bits = UInt64(littleEndian: halves[half]) & 0x0101_0101_0101_0101
        while bits != 0 {
          let offset = position &+ half &* 8 &+ bits.trailingZeroBitCount / 8
          bits &= bits &- 1
          let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          guard (UInt64(littleEndian: word) | headCases) & headMask == head,
            bytes.count <= 8 || continues(in: raw, at: offset)
          else { continue }
          return offset < end ? offset : nil
        }
      }
      position &+= 16
    }
    while position < end {
      if occurs(in: raw, at: position) { return position }
      position &+= 1
    }
    return nil
  }

  /// Which of the 16 places from `position` on may start the pattern: all bits of the byte are set.
  @inline(__always)
  private func candidates(in text: UnsafeRawBufferPointer, at position: Int) -> SIMD2<UInt64> {
    let earlies = text.loadUnaligned(
      fromByteOffset: position &+ early, as: SIMD16<UInt8>.self)
    let lates = text.loadUnaligned(fromByteOffset: position &+ late, as: SIMD16<UInt8>.self)
    let agree = ((earlies | earlyCases) .== earlyBytes) .& ((lates | lateCases) .== lateBytes)
    return unsafeBitCast(agree, to: SIMD2<UInt64>.self)
  }

  /// Whether the bytes behind the first eight follow.
  private func continues(in text: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset + bytes.count <= text.count else { return false }
    return bytes.indices.dropFirst(8).allSatisfy { agrees(text[offset + $0], at: $0) }
  }

  private func occurs(in text: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    bytes.indices.allSatisfy { agrees(text[offset + $0], at: $0) }
  }

  private func agrees(_ byte: UInt8, at index: Int) -> Bool {
    byte | bytes[index].caseBit == bytes[index]
  }
}

extension UInt8 {
  /// The bit in which a small letter of ASCII and its capital differ; 0 for what is no small letter.
  fileprivate var caseBit: UInt8 { self &- UInt8(ascii: "a") < 26 ? 0x20 : 0 }

  /// How often texts hold the byte, roughly: blanks most often, then letters in the order of English,
  /// anything else least.
  fileprivate var frequency: Int {
    let order: StaticString = " etaoinsrhldcumfpgwybvkxjqz"
    return order.withUTF8Buffer { order in
      order.firstIndex(of: self).map { order.count - $0 } ?? 0
    }
  }
}
