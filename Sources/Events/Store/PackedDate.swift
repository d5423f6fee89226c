/// A date, or none, in eight bytes; the numbers compare as the dates do.
///
/// From the highest bit down: 24 bits of the first day, 2 of the precision, 24 of the days that follow
/// the first, and 2 of the qualifier.
struct PackedDate: Hashable, Sendable {
  /// 0 for no date.
  let bits: UInt64

  static let none = PackedDate(bits: 0)

  /// The calendar's ±9999 years, 3.7 million days, lie within half of the 24 bits' range.
  private static let bias: Int32 = 1 << 23

  init(bits: UInt64) { self.bits = bits }

  init(_ date: EventDate) {
    let first = UInt64(UInt32(bitPattern: date.first.number &+ PackedDate.bias) & 0xFF_FFFF)
    let length = UInt64(UInt32(bitPattern: date.last.number &- date.first.number) & 0xFF_FFFF)
    bits =
      first << 40 | UInt64(date.precision.rawValue + 1) << 38 | length << 14
      | UInt64(date.qualifier.rawValue)
  }

  /// The date, or `nil` for none.
  var date: EventDate? { bits == 0 ? nil : known }

  /// The date of a value that is known to be one.
  var known: EventDate {
    EventDate(
      first: first, last: last, precision: precision,
      qualifier: EventDate.Qualifier(rawValue: UInt8(truncatingIfNeeded: bits & 3)) ?? .none)
  }

  var first: Day { Day(number: Int32(truncatingIfNeeded: bits >> 40) &- PackedDate.bias) }

  var last: Day {
    Day(number: first.number &+ Int32(truncatingIfNeeded: bits >> 14 & 0xFF_FFFF))
  }

  var precision: EventDate.Precision {
    EventDate.Precision(rawValue: UInt8(truncatingIfNeeded: bits >> 38 & 3) &- 1) ?? .day
  }

  /// What dates are sorted by: the first day, then the precision.
  var order: Int { Int(truncatingIfNeeded: bits >> 38) }
}
