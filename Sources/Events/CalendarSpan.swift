/// The time between two days, as a person would say it.
public struct CalendarSpan: Hashable, Sendable {
  public let years: Int
  /// 0 to 11.
  public let months: Int
  /// 0 to 30.
  public let days: Int
  /// Whether an end of it is not known to the day.
  public private(set) var isApproximate = false

  /// The time from one date to another; where one is not known to the day, from or to the middle
  /// of what it may mean.
  public init(from start: EventDate, to end: EventDate) {
    self.init(from: start.middle, to: end.middle)
    isApproximate = start.precision != .day || end.precision != .day
  }

  /// The time from one day to a later one; nothing when `end` is not later.
  public init(from start: Day, to end: Day) {
    guard start < end else {
      (years, months, days) = (0, 0, 0)
      return
    }
    let (a, b) = (start.civil, end.civil)
    var monthCount = (b.year - a.year) * 12 + b.month - a.month
    if b.day < a.day { monthCount -= 1 }
    (years, months) = (monthCount / 12, monthCount % 12)
    let (year, month) = (
      a.year + (a.month - 1 + monthCount) / 12, (a.month - 1 + monthCount) % 12 + 1
    )
    // From the 31st a month ends on its last day.
    let day = min(a.day, Day.length(ofMonth: month, year: year))
    days = Day(year: year, month: month, day: day).map { Int(end.number - $0.number) } ?? 0
  }
}

extension CalendarSpan: CustomStringConvertible {
  /// The span in years and months, or in days when it is shorter than a month; after a tilde when
  /// it is approximate.
  public var description: String {
    let parts = [(years, "year"), (months, "month")].filter { $0.0 > 0 }
    let text =
      parts.isEmpty
      ? CalendarSpan.counted(days, "day")
      : parts.map(CalendarSpan.counted).joined(separator: " ")
    return isApproximate ? "~\(text)" : text
  }

  private static func counted(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
