extension PackedDate {
  /// The day that bytes are as `2024-01-31` or `20240131`, perhaps with a time behind it; `nil` for all
  /// else, which may be a date nevertheless.
  @inline(__always)
  init?(day bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 8, let start = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(start)
    // Digits less their lowest are 0 to 9, and no byte of such a word has a high half.
    let head = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) ^ 0x3030_3030_3030_3030
    var (month, day): (UInt64, UInt64)
    if bytes.count >= 10, head & 0xFF00_00FF_0000_0000 == 0x1D00_001D_0000_0000 {
      // 2024-01-
      let tail = UInt64(raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030
      let digits =
        head & 0x00FF_FF00_FFFF_FFFF | tail << 32 & 0xFF_0000_0000 | tail << 48
        & 0xFF00_0000_0000_0000
      guard PackedDate.areDigits(digits), bytes.count == 10 || PackedDate.isTime(raw, bytes.count)
      else { return nil }
      month = (head >> 40 & 0xFF) * 10 + head >> 48 & 0xFF
      day = (tail & 0xFF) * 10 + tail >> 8
    } else {
      guard bytes.count == 8, PackedDate.areDigits(head) else { return nil }
      month = (head >> 32 & 0xFF) * 10 + head >> 40 & 0xFF
      day = (head >> 48 & 0xFF) * 10 + head >> 56
    }
    let year =
      (head & 0xFF) * 1000 + (head >> 8 & 0xFF) * 100 + (head >> 16 & 0xFF) * 10 + head >> 24 & 0xFF
    guard
      let day = Day(
        year: Int(truncatingIfNeeded: year), month: Int(truncatingIfNeeded: month),
        day: Int(truncatingIfNeeded: day))
    else { return nil }
    self.init(EventDate(day))
  }

  @inline(__always)
  private static func areDigits(_ word: UInt64) -> Bool {
    (word &+ 0x7676_7676_7676_7676 | word) & 0x8080_8080_8080_8080 == 0
  }

  /// Whether a time of the day stands behind ten bytes.
  @inline(__always)
  private static func isTime(_ raw: UnsafeRawPointer, _ count: Int) -> Bool {
    guard count >= 13 else { return false }
    let mark = raw.load(fromByteOffset: 10, as: UInt8.self)
    return (mark == UInt8(ascii: "T") || mark == UInt8(ascii: " "))
      && raw.load(fromByteOffset: 11, as: UInt8.self) &- 0x30 < 10
      && raw.load(fromByteOffset: 12, as: UInt8.self) &- 0x30 < 10 && count <= 40
  }
}
