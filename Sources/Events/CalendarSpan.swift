/// The time between two days, as a person would say it.
public struct CalendarSpan: Hashable, Sendable {
  public let years: Int
  /// 0 to 11.
  public let months: Int
  /// 0 to 30.
  public let days: Int

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
  /// The span in years and months, or in days when it is shorter than a month.
  public var description: String {
    let parts = [(years, "year"), (months, "month")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return CalendarSpan.counted(days, "day") }
    return parts.map(CalendarSpan.counted).joined(separator: " ")
  }

  private static func counted(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
