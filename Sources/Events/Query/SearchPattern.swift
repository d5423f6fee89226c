/// Folded text to look for in folded UTF-8.
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
    // Eight places at once: a byte of `difference` is zero where the first and the last byte agree.
    let (firsts, lasts) = (UInt64(first) &* ones, UInt64(last) &* ones)
    let raw = UnsafeRawBufferPointer(text)
    let end = range.upperBound - reach
    var position = range.lowerBound
    while position + 8 <= end {
      let difference =
        (UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
          ^ firsts)
        | (UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: position + reach, as: UInt64.self))
          ^ lasts)
      var candidates = (difference &- ones) & ~difference & (ones << 7)
      while candidates != 0 {
        let candidate = position + candidates.trailingZeroBitCount / 8
        if occurs(in: text, at: candidate) { return candidate }
        candidates &= candidates - 1
      }
      position += 8
    }
    return (position..<max(position, end)).first { occurs(in: text, at: $0) }
  }

  private var ones: UInt64 { 0x0101_0101_0101_0101 }

  private func occurs(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    for index in bytes.indices where text[offset + index] != bytes[index] { return false }
    return true
  }
}
