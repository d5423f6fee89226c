/// A date as precisely as it is known: a day, a month or a year.
///
/// One that is not known to the day is an interval: `2010-04` is 1 to 30 April 2010.
public struct EventDate: Hashable, Sendable {
  /// How precisely a date is known, the least precise first.
  public enum Precision: UInt8, Hashable, Comparable, Sendable {
    case year, month, day

    /// Whether `a` is the less precise one.
    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  /// What a record says of a date besides its days (Extended Date/Time Format, ISO 8601-2, level 1).
  public enum Qualifier: UInt8, Hashable, Sendable {
    /// Nothing.
    case none
    /// `?`: the source is in doubt.
    case uncertain
    /// `~`: about then.
    case approximate
    /// `%`: about then, and the source is in doubt.
    case uncertainAndApproximate
  }

  /// The first day it may have been.
  public let first: Day
  /// The last day it may have been; the same as ``first`` when the day is known.
  public let last: Day
  /// How precisely the date is known.
  public let precision: Precision
  /// What the record says of it besides.
  public var qualifier = Qualifier.none

  public init(_ day: Day) {
    self.init(first: day, last: day, precision: .day)
  }

  /// The date with the given parts, or `nil` when the calendar has no such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    if let month, let day {
      guard let day = Day(year: year, month: month, day: day) else { return nil }
      self.init(day)
    } else {
      let months = month.map { $0...$0 } ?? 1...12
      guard day == nil, let first = Day(year: year, month: months.lowerBound, day: 1),
        let last = Day(
          year: year, month: months.upperBound,
          day: Day.length(ofMonth: months.upperBound, year: year))
      else { return nil }
      self.init(first: first, last: last, precision: month == nil ? .year : .month)
    }
  }

  init(first: Day, last: Day, precision: Precision, qualifier: Qualifier = .none) {
    self.first = first
    self.last = last
    self.precision = precision
    self.qualifier = qualifier
  }

  /// The date written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or `nil` for anything else.
  ///
  /// A minus sign before the year makes it one before 1 BCE, which is the year 0 (ISO 8601); `?`, `~` or
  /// `%` behind the date are its ``Qualifier``.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let date = text.withUTF8({ ISODate.read($0) }) else { return nil }
    self = date
  }

  /// The day halfway between ``first`` and ``last``.
  var middle: Day { first.advanced(by: Int(last.number - first.number) / 2) }

  /// Whether a day of the date is also one of `days`.
  public func overlaps(_ days: ClosedRange<Day>) -> Bool {
    first <= days.upperBound && days.lowerBound <= last
  }
}

extension EventDate: Comparable {
  /// By first day; of two that start on the same day, the less precise is first.
  public static func < (a: EventDate, b: EventDate) -> Bool {
    (a.first, a.precision) < (b.first, b.precision)
  }
}
