/// What a field of its own says of the month or the day of a date.
enum DatePart: Hashable {
  case number(Int)
  /// Lists have a blank, a mark, 0 or a number below it where the part is not known.
  case unknown
  case unreadable
}

extension DatePart {
  static func month(_ cell: UnsafeBufferPointer<UInt8>) -> DatePart {
    let part = day(cell)
    guard part == .unreadable, let month = DateTokens.month(cell.trimmed) else { return part }
    return .number(month)
  }

  static func day(_ cell: UnsafeBufferPointer<UInt8>) -> DatePart {
    var cell = cell.trimmed.whole
    guard cell.contains(where: { $0 &- 0x30 < 10 }) || cell.holdsLetter else { return .unknown }
    let isNegative = cell.first == UInt8(ascii: "-")
    if isNegative { cell = UnsafeBufferPointer(rebasing: cell.dropFirst()) }
    guard cell.count <= 2, cell.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return DateText.meansNone(cell) ? .unknown : .unreadable
    }
    let value = cell.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return isNegative || value == 0 ? .unknown : .number(value)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a letter of any alphabet is among the characters; dashes are none.
  fileprivate var holdsLetter: Bool {
    String(decoding: self, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// The digits before `.0`, as programs write whole numbers of a column in which some are missing.
  var whole: UnsafeBufferPointer<UInt8> {
    guard count > 2, self[count - 1] == UInt8(ascii: "0"), self[count - 2] == UInt8(ascii: ".")
    else { return self }
    let digits = UnsafeBufferPointer(rebasing: self[..<(count - 2)])
    let isNumber = digits.enumerated().allSatisfy {
      $0.element &- 0x30 < 10 || $0.offset == 0 && $0.element == UInt8(ascii: "-")
    }
    return isNumber ? digits : self
  }
}
