/// Reads a date as people and programs write it.
///
/// A year with a minus sign is an astronomical one, as in ISO 8601: `-43` is 44 BCE.
struct DateText {
  /// What the shortest number is that stands alone for a year.
  enum Context {
    /// Of three digits, or less behind a sign or beside an era.
    case any
    /// Any, in a column of years.
    case year
  }

  /// No date is longer, in bytes.
  private static let longest = 80

  static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ context: Context = .any
  ) -> DateReading {
    var text = text.trimmed
    // Keeps a spreadsheet from computing what begins with a sign.
    if text.first == UInt8(ascii: "'") { text = UnsafeBufferPointer(rebasing: text.dropFirst()) }
    guard text.count <= longest else { return .unreadable(hint: nil) }
    if let date = ISODate.read(text, .timestamps) { return .date(date, end: nil) }
    if text.isLongYear { return .unreadable(hint: DateTokens.years) }
    if let interval = interval(text, context) { return interval }
    var tokens = DateTokens()
    guard tokens.read(text) else { return .unreadable(hint: nil) }
    return tokens.isEmpty ? .empty : tokens.reading(context)
  }

  static func read(_ text: String, _ context: Context = .any) -> DateReading {
    var text = text
    return text.withUTF8 { read($0, context) }
  }

  /// The interval that a text is: `2004/2006`, `2004-06/..`, `1939–1945`.
  private static func interval(
    _ text: UnsafeBufferPointer<UInt8>, _ context: Context
  ) -> DateReading? {
    if text.starts(with: "../".utf8) || text.first == UInt8(ascii: "/") {
      return .unreadable(hint: "an interval begins with a date")
    }
    guard let (start, end) = split(text) else { return nil }
    guard case .date(let first, nil) = read(start, context) else { return nil }
    if end.isEmpty || end.elementsEqual("..".utf8) { return .date(first, end: nil) }
    guard case .date(let last, nil) = read(end, context) else { return nil }
    guard first.first <= last.last else {
      return .unreadable(hint: "an interval begins with the earlier date")
    }
    return .date(first, end: last)
  }

  private static func split(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>)? {
    func parts(_ range: Range<Int>) -> (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) {
      (
        UnsafeBufferPointer(rebasing: text[..<range.lowerBound]).trimmed,
        UnsafeBufferPointer(rebasing: text[range.upperBound...]).trimmed
      )
    }
    if let slash = text.firstIndex(of: UInt8(ascii: "/")) {
      guard text.lastIndex(of: UInt8(ascii: "/")) == slash else { return nil }
      let (start, end) = parts(slash..<slash + 1)
      // `2004/06` and `06/2004` are a month of a year.
      let isLong = start.count >= 4 && (end.count >= 4 || end.isEmpty || end.first == 0x2E)
      return isLong ? (start, end) : nil
    }
    // A dash between years: the two of ASCII would be a month, so only the en dash is one otherwise.
    for index in text.indices.dropLast(2)
    where text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x93 {
      return parts(index..<index + 3)
    }
    if text.count == 9, text[4] == UInt8(ascii: "-"),
      text.enumerated().allSatisfy({ $0.offset == 4 || $0.element &- 0x30 < 10 })
    {
      return parts(4..<5)
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without blanks at both ends.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, count)
    while start < end, self[start].isBlank { start += 1 }
    while start < end, self[end - 1].isBlank { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it is a year of more than four digits as EDTF writes it: `Y170000002`.
  fileprivate var isLongYear: Bool {
    guard count > 5, self[0] == UInt8(ascii: "Y") else { return false }
    return self[2...].allSatisfy { $0 &- 0x30 < 10 }
      && (self[1] &- 0x30 < 10 || self[1] == UInt8(ascii: "-"))
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or a part of a line end.
  var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }
}
