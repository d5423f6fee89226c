/// Reads a date as ISO 8601 writes it, with the marks of EDTF level 1.
///
/// A year has four digits, after a minus sign when it is before the year 0, which is 1 BCE.
struct ISODate {
  /// What is read besides `YYYY`, `YYYY-MM` and `YYYY-MM-DD`.
  enum Leniency { case none, timestamps }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let leniency: Leniency
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ leniency: Leniency) {
    self.bytes = bytes
    self.leniency = leniency
  }

  /// The date that all of a text is, or `nil`.
  ///
  /// Of a time of the day only the day is read, and a month or day that is not known, `00` as Wikidata
  /// writes it or `XX` as EDTF does, counts as none; only with `.timestamps`.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ leniency: Leniency = .none
  ) -> EventDate? {
    var reader = ISODate(bytes, leniency)
    return reader.date()
  }

  private mutating func date() -> EventDate? {
    let isBefore = passes(UInt8(ascii: "-"))
    let isSigned = isBefore || (leniency == .timestamps && passes(UInt8(ascii: "+")))
    // Before it was changed, Wikidata wrote years with eleven digits.
    guard var year = number(digits: leniency == .timestamps && isSigned ? 4...11 : 4...4),
      year <= 9999
    else { return nil }
    if isBefore {
      guard year > 0 else { return nil }
      year = -year
    }
    var (month, day): (Int?, Int?)
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") {
      position += 1
      guard let two = part() else { return nil }
      month = two
      if passes(UInt8(ascii: "-")) {
        guard let two = part() else { return nil }
        day = two
        if leniency == .timestamps { passTime() }
      }
    }
    if leniency == .timestamps {
      if day == 0 { day = nil }
      if month == 0, day == nil { month = nil }
    }
    let qualifier = qualifier()
    guard position == bytes.count, var date = EventDate(year: year, month: month, day: day) else {
      return nil
    }
    date.qualifier = qualifier
    return date
  }

  private mutating func passes(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var (value, count) = (0, 0)
    while position < bytes.count, count < digits.upperBound, bytes[position] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
      count += 1
    }
    return digits.contains(count) ? value : nil
  }

  /// A month or a day: two digits, or 0 for one that is left open.
  private mutating func part() -> Int? {
    if let two = number(digits: 2...2) { return two }
    let next = bytes[position...].prefix(2)
    guard leniency == .timestamps, next.count == 2,
      next.allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") })
        || next.allSatisfy({ $0 | 0x20 == UInt8(ascii: "u") })
    else { return nil }
    position += 2
    return 0
  }

  /// Passes what follows a day as `T10:00:00Z`, ` 10:00`, `Z` or `+07:00` does.
  private mutating func passTime() {
    if passesZone() { return }
    guard position + 3 <= bytes.count,
      bytes[position] | 0x20 == UInt8(ascii: "t") || bytes[position] == UInt8(ascii: " "),
      bytes[position + 1] &- 0x30 < 10, bytes[position + 2] &- 0x30 < 10
    else { return }
    position = bytes.count
  }

  private mutating func passesZone() -> Bool {
    let count = bytes.count - position
    guard count == 1 || count == 6 else { return false }
    let isZone =
      switch bytes[position] {
      case UInt8(ascii: "Z"), UInt8(ascii: "z"): count == 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        count == 6 && bytes[position + 3] == UInt8(ascii: ":")
          && [1, 2, 4, 5].allSatisfy { bytes[position + $0] &- 0x30 < 10 }
      default: false
      }
    if isZone { position = bytes.count }
    return isZone
  }

  private mutating func qualifier() -> EventDate.Qualifier {
    guard position < bytes.count, let qualifier = EventDate.Qualifier(mark: bytes[position]) else {
      return .none
    }
    position += 1
    return qualifier
  }
}

extension EventDate.Qualifier {
  /// The qualifier that a mark of EDTF stands for.
  init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = .uncertainAndApproximate
    default: return nil
    }
  }

  /// The mark of EDTF; empty for ``none``.
  public var mark: String {
    switch self {
    case .none: ""
    case .uncertain: "?"
    case .approximate: "~"
    case .uncertainAndApproximate: "%"
    }
  }
}
