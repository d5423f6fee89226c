public import Words

/// The time between two days, as a person would say it.
public struct CalendarSpan: Hashable, Sendable {
  /// 0 or more.
  public let years: Int
  /// 0 to 11; 0 where an end of it is known to the year alone.
  public let months: Int
  /// 0 to 30; 0 where an end of it is not known to the day.
  public let days: Int
  /// How precisely the end of it that is known least precisely is known.
  public let precision: EventDate.Precision

  /// Whether an end of it is not known to the day.
  public var isApproximate: Bool { precision != .day }

  /// The span without its months where it has years, and without its days where it has months.
  public var inLargestUnit: CalendarSpan {
    CalendarSpan(
      years: years, months: years > 0 ? 0 : months, days: years + months > 0 ? 0 : days,
      precision: precision)
  }

  private init(years: Int, months: Int, days: Int, precision: EventDate.Precision) {
    self.years = years
    self.months = months
    self.days = days
    self.precision = precision
  }

  /// The time from one date to another, as precisely as both are known: where one is known to the
  /// year, from year to year; where one is known to the month, from month to month.
  public init(from start: EventDate, to end: EventDate) {
    let precision = min(start.precision, end.precision)
    guard precision != .day else {
      self.init(from: start.first, to: end.first)
      return
    }
    let (a, b) = (start.first.civil, end.first.civil)
    let isMonthly = precision == .month
    let months = max(0, (b.year - a.year) * 12 + (isMonthly ? b.month - a.month : 0))
    self.init(years: months / 12, months: months % 12, days: 0, precision: precision)
  }

  /// The time from one day to a later one; nothing when `end` is not later.
  public init(from start: Day, to end: Day) {
    precision = .day
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

extension CalendarSpan {
  /// The span in years and months, or in days when it is shorter than a month; after a tilde when
  /// it is approximate: `1 year 2 months`, `~16 years`, `under 1 year`.
  public func text(in words: Words) -> String {
    parts(words.span).map { (isApproximate ? "~" : "") + $0 } ?? words.underOne(precision.unit)
  }

  /// The span in a few letters: `1y 2m`, `~16y`, `<1y`.
  public func brief(in words: Words) -> String {
    parts(words.briefSpan).map { (isApproximate ? "~" : "") + $0 }
      ?? words.briefUnderOne(precision.unit)
  }

  /// The span without signs: `about 2 years 3 months`.
  public func inWords(in words: Words) -> String {
    guard let text = parts(words.span) else { return words.underOne(precision.unit) }
    return isApproximate ? words.about(text) : text
  }

  /// Its parts one after the other, or `nil` where it is less than what its ends are known to.
  private func parts(_ part: (Int, Words.TimeUnit) -> String) -> String? {
    let parts = [(years, Words.TimeUnit.year), (months, .month)].filter { $0.0 > 0 }
    if parts.isEmpty && isApproximate { return nil }
    return (parts.isEmpty ? [(days, .day)] : parts).map(part).joined(separator: " ")
  }
}

extension EventDate.Precision {
  /// What a date of this precision is known to.
  fileprivate var unit: Words.TimeUnit {
    switch self {
    case .year: .year
    case .month: .month
    case .day: .day
    }
  }
}
