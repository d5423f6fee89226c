extension EventDate {
  /// The date that a person asks for: as ``init(_:)`` reads it, or in words, such as `44 bce`, `-43` or
  /// `March 44 BC`.
  ///
  /// Digits and hyphens alone are read as ISO 8601 only, since a date that is half typed is none yet.
  init?(asked text: String) {
    if let date = EventDate(text) {
      self = date
      return
    }
    let isUnsigned = text.utf8.first != UInt8(ascii: "-")
    let isPlain = text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
    guard !(isUnsigned && isPlain), case .date(let date, nil) = DateText.read(text) else {
      return nil
    }
    self = date
  }
}
