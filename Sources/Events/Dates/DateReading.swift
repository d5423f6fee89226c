/// What a text says of when something was.
enum DateReading: Hashable, Sendable {
  /// A date; of an interval, its start and the end, where it has one.
  case date(EventDate, end: EventDate?)
  /// Two numbers before a year, of which one is the day and the other the month.
  case numbers(first: Int, second: Int, year: Int, EventDate.Qualifier)
  /// The text has no letter and no digit.
  case empty
  /// The text is no date, for a reason that may be known.
  case unreadable(hint: String?)
}

extension DateReading {
  /// The date of ``numbers(first:second:year:_:)`` in an order, or `nil` when the calendar has no such
  /// day.
  static func date(
    first: Int, second: Int, year: Int, _ qualifier: EventDate.Qualifier, in order: DateOrder
  ) -> EventDate? {
    let (day, month) = order == .mdy ? (second, first) : (first, second)
    guard var date = EventDate(year: year, month: month, day: day) else { return nil }
    date.qualifier = qualifier
    return date
  }
}
