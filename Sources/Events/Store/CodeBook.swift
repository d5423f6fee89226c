/// Words, each with a number: its order of first appearance.
struct CodeBook: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each word starts, and after the last where it ends.
  private var starts: [UInt32] = [0]
  /// A table of numbers by the hash of their words, with open addressing; `.max` is a free place.
  private var places: [UInt32] = Array(repeating: .max, count: 64)

  /// No word.
  static let none = UInt32.max

  var count: Int { starts.count - 1 }

  /// The word with a number.
  subscript(_ code: UInt32) -> String {
    let range = Int(starts[Int(code)])..<Int(starts[Int(code) + 1])
    return String(decoding: bytes[range], as: UTF8.self)
  }

  var words: [String] { (0..<UInt32(truncatingIfNeeded: count)).map { self[$0] } }

  /// Calls `body` with the bytes of each word, in the order of the numbers.
  func forEachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for (start, end) in zip(starts, starts.dropFirst()) {
        body(UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)]))
      }
    }
  }

  /// The number of a word, which is added when it is new.
  ///
  /// Complexity: O(1) on average.
  mutating func code(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var place = Int(truncatingIfNeeded: CodeBook.hash(word)) & (places.count - 1)
    while places[place] != CodeBook.none {
      if matches(word, places[place]) { return places[place] }
      place = (place + 1) & (places.count - 1)
    }
    let code = UInt32(truncatingIfNeeded: count)
    places[place] = code
    bytes.append(contentsOf: word)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    if count * 2 > places.count { grow() }
    return code
  }

  mutating func code(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { code(of: $0) }
  }

  /// The numbers here of the words of another book, which are added where they are new.
  ///
  /// Complexity: O(n) on average.
  mutating func codes(of other: CodeBook) -> [UInt32] {
    other.bytes.withUnsafeBufferPointer { bytes in
      zip(other.starts, other.starts.dropFirst()).map { start, end in
        code(of: UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)]))
      }
    }
  }

  private func matches(_ word: UnsafeBufferPointer<UInt8>, _ code: UInt32) -> Bool {
    let start = Int(starts[Int(code)])
    guard Int(starts[Int(code) + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      let (a, b) = (UnsafeRawBufferPointer(word), UnsafeRawBufferPointer(rebasing: bytes[start...]))
      var position = 0
      while position + 8 <= a.count {
        guard
          a.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            == b.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        else { return false }
        position += 8
      }
      return a.tail(from: position)
        == UnsafeRawBufferPointer(rebasing: b[..<a.count]).tail(from: position)
    }
  }

  private mutating func grow() {
    places = Array(repeating: CodeBook.none, count: places.count * 4)
    bytes.withUnsafeBufferPointer { bytes in
      for code in 0..<count {
        let word = UnsafeBufferPointer(rebasing: bytes[Int(starts[code])..<Int(starts[code + 1])])
        var place = Int(truncatingIfNeeded: CodeBook.hash(word)) & (places.count - 1)
        while places[place] != CodeBook.none { place = (place + 1) & (places.count - 1) }
        places[place] = UInt32(truncatingIfNeeded: code)
      }
    }
  }

  /// Eight bytes at a time, multiplied and folded; the multiplier is 2^64 divided by the golden ratio
  /// (D. E. Knuth, "The Art of Computer Programming", volume 3, section 6.4).
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(word)
    var hash = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
    var position = 0
    while position + 8 <= word.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)).mixed
      position += 8
    }
    return (hash ^ raw.tail(from: position)).mixed
  }
}

extension UnsafeRawBufferPointer {
  /// The less than eight bytes behind a position, a multiple of eight, as one number that tells them from
  /// all others of their count.
  @inline(__always)
  fileprivate func tail(from position: Int) -> UInt64 {
    let length = count - position
    // Eight bytes that end where the bytes end, without those before the position.
    if count >= 8 {
      if length == 0 { return 0 }
      return loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) >> (64 - UInt64(length) * 8)
    }
    // Words that overlap hold all bytes, each at a place that the length tells.
    if count >= 4 {
      let (low, high) = (
        loadUnaligned(as: UInt32.self), loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      )
      return UInt64(low) | UInt64(high) << 32
    }
    guard count > 0 else { return 0 }
    return UInt64(self[0]) | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1]) << 16
  }
}

extension UInt64 {
  fileprivate var mixed: UInt64 {
    let product = multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// The words of one column of some rows, by number.
struct CodeColumn: Hashable, Sendable {
  private(set) var book = CodeBook()
  /// For each row the number of its word, or ``CodeBook/none``.
  private(set) var codes: [UInt32] = []

  mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
    codes.append(word.isEmpty ? CodeBook.none : book.code(of: word))
  }
}
