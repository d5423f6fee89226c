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
  func firstOffset(in text: UnsafeBufferPointer<UInt8>, within range: Range<Int>) -> Int? {
    TextScanner(self).firstOffset(in: text, within: range)
  }
}
