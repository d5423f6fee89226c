/// Folded text to look for in UTF-8 that is folded, or is ASCII in any case.
struct SearchPattern: Hashable, Sendable {
  /// The folded UTF-8; not empty.
  let bytes: [UInt8]

  /// The pattern that finds `text` in any case and with any diacritics, or `nil` when nothing of
  /// it is left to look for.
  init?(_ text: String) {
    var bytes: [UInt8] = []
    Folding.append(text, to: &bytes)
    guard !bytes.isEmpty else { return nil }
    self.bytes = bytes
  }

  /// Whether the pattern is ASCII alone.
  var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// Whether the folded form of `text` contains the pattern.
  func occurs(in text: String) -> Bool {
    var folded: [UInt8] = []
    Folding.append(text, to: &folded)
    return folded.withUnsafeBufferPointer { firstOffset(in: $0, within: 0..<$0.count) } != nil
  }

  /// Where the pattern first lies wholly within a range of `text`, as the offset of its first byte.
  ///
  /// Complexity: O(n) for text that seldom holds the pattern's first and last byte so far apart.
  func firstOffset(in text: UnsafeBufferPointer<UInt8>, within range: Range<Int>) -> Int? {
    let reach = bytes.count - 1
    guard range.count > reach, let first = bytes.first, let last = bytes.last else { return nil }
    let (firsts, lasts) = (UInt64(first) &* ones, UInt64(last) &* ones)
    let (firstCase, lastCase) = (UInt64(first.caseBit) &* ones, UInt64(last.caseBit) &* ones)
    let raw = UnsafeRawBufferPointer(text)
    /// Marks, by the high bit of a byte, which of the eight places from `position` on may start the
    /// pattern: a byte of `difference` is zero where its first and its last byte both agree.
    func candidates(_ position: Int) -> UInt64 {
      let start = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let end = raw.loadUnaligned(fromByteOffset: position + reach, as: UInt64.self)
      let difference =
        ((UInt64(littleEndian: start) | firstCase) ^ firsts)
        | ((UInt64(littleEndian: end) | lastCase) ^ lasts)
      return (difference &- ones) & ~difference & (ones << 7)
    }
    let end = range.upperBound - reach
    var position = range.lowerBound
    while position + 8 <= end {
      // Most text has no candidate in four steps.
      while position + 32 <= end,
        candidates(position) | candidates(position + 8) | candidates(position + 16)
          | candidates(position + 24) == 0
      { position += 32 }
      guard position + 8 <= end else { break }
      var found = candidates(position)
      while found != 0 {
        let candidate = position + found.trailingZeroBitCount / 8
        if occurs(in: text, at: candidate) { return candidate }
        found &= found - 1
      }
      position += 8
    }
    return (position..<max(position, end)).first { occurs(in: text, at: $0) }
  }

  private var ones: UInt64 { 0x0101_0101_0101_0101 }

  private func occurs(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    for (index, byte) in bytes.enumerated() where text[offset + index] | byte.caseBit != byte {
      return false
    }
    return true
  }
}

extension UInt8 {
  /// The bit in which a small letter of ASCII and its capital differ; 0 for what is no small letter.
  fileprivate var caseBit: UInt8 { self &- UInt8(ascii: "a") < 26 ? 0x20 : 0 }
}
