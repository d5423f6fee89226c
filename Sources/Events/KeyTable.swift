/// Finds a key by its bytes, without making a string of them.
struct KeyTable<Key: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  let keys: [Key]
  private let words: [SIMD2<UInt64>]

  /// The table of all cases, each of them named by at most 16 bytes of ASCII.
  init() {
    keys = Array(Key.allCases)
    words = keys.map { key in
      Array(key.rawValue.utf8).withUnsafeBufferPointer { packed($0) ?? .zero }
    }
  }

  /// The position of the key with the given name.
  ///
  /// Objects mostly have their keys in the order of the format, so the search begins at a guess:
  /// behind the key that was found last.
  func index(of name: UnsafeBufferPointer<UInt8>, from guess: Int) -> Int? {
    guard let word = packed(name) else { return nil }
    for index in guess..<words.count where words[index] == word { return index }
    for index in 0..<guess where words[index] == word { return index }
    return nil
  }
}

/// Up to 16 bytes in two words; `nil` for more.
private func packed(_ bytes: UnsafeBufferPointer<UInt8>) -> SIMD2<UInt64>? {
  guard bytes.count <= 16 else { return nil }
  var words = SIMD2<UInt64>.zero
  for index in 0..<min(bytes.count, 8) {
    words.x |= UInt64(bytes[index]) << (8 * UInt64(index))
  }
  for index in min(bytes.count, 8)..<bytes.count {
    words.y |= UInt64(bytes[index]) << (8 * UInt64(index - 8))
  }
  return words
}
