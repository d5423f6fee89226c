extension UnsafeBufferPointer<UInt64> {
  /// Whether a bit is set, 64 of them to a word.
  @inline(__always)
  func contains(_ bit: Int) -> Bool { self[bit >> 6] >> UInt64(bit & 63) & 1 == 1 }

  /// The first bit from one on, up to an end, that is set, or that is not; the end when none is.
  fileprivate func first(_ isSet: Bool, in range: Range<Int>) -> Int {
    var bit = range.lowerBound
    while bit < range.upperBound {
      let word = (isSet ? self[bit >> 6] : ~self[bit >> 6]) >> UInt64(bit & 63)
      if word != 0 { return Swift.min(bit + word.trailingZeroBitCount, range.upperBound) }
      bit = (bit | 63) + 1
    }
    return range.upperBound
  }
}

extension UnsafeMutableBufferPointer<UInt64> {
  @inline(__always)
  func contains(_ bit: Int) -> Bool { UnsafeBufferPointer(self).contains(bit) }

  @inline(__always)
  func set(_ bit: Int) { self[bit >> 6] |= 1 << UInt64(bit & 63) }
}

extension UnsafeBufferPointer<UInt64>? {
  /// Whether a bit is set; all are where there are no words.
  @inline(__always)
  func contains(_ bit: Int) -> Bool { self?.contains(bit) ?? true }

  /// The first bits in a range that are set one after the other, `nil` when none is; all are where
  /// there are no words.
  func run(in range: Range<Int>) -> Range<Int>? {
    guard let words = self else { return range.isEmpty ? nil : range }
    let start = words.first(true, in: range)
    guard start < range.upperBound else { return nil }
    return start..<words.first(false, in: start..<range.upperBound)
  }
}
