extension Statistics {
  /// How fast steps follow each other, of late and before.
  public struct Pace: Hashable, Sendable {
    /// The tier that the steps lead to; `nil` for all.
    public let tier: Ref<Tier>?
    /// All steps, 1 or more.
    public let total: Int
    /// The steps of the past 12 months: after the same day a year ago.
    public let pastYear: Int
    /// The steps of the past 36 months: after the same day three years ago.
    public let pastThreeYears: Int
    /// The day on which the first step was certain.
    public let first: Day
    /// The days from the first step to the same day three years ago; 0 where it is not earlier.
    public let daysBefore: Int

    /// The steps before the past 36 months.
    public var before: Int { total - pastThreeYears }
    /// The steps a year in the past 36 months.
    public var ratePastThreeYears: Double { Double(pastThreeYears) / 3 }
    /// The steps a year from the first step to 36 months ago; `nil` where that is not a year.
    public var rateBefore: Double? {
      daysBefore >= 365 ? Double(before) / (Double(daysBefore) / Day.perYear) : nil
    }
  }
}

extension Statistics.Pace {
  /// The pace of steps in the order of becoming certain, or `nil` for none.
  init?(of steps: [Statistics.Step], tier: Ref<Tier>?, to day: Day) {
    guard let first = steps.first?.date.last else { return nil }
    let (yearAgo, threeYearsAgo) = (day.earlier(byYears: 1), day.earlier(byYears: 3))
    self.init(
      tier: tier, total: steps.count,
      pastYear: steps.count { $0.date.last > yearAgo },
      pastThreeYears: steps.count { $0.date.last > threeYearsAgo },
      first: first,
      daysBefore: max(0, Int(threeYearsAgo.number) - Int(first.number)))
  }
}

extension Day {
  /// The mean length of a year of the Gregorian calendar.
  public static let perYear = 365.2425

  /// The same day of an earlier year; 28 February for the 29th where there is none.
  public func earlier(byYears count: Int) -> Day {
    let (year, month, day) = civil
    let length = Day.length(ofMonth: month, year: year - count)
    return Day(year: year - count, month: month, day: min(day, length))
      ?? Day(number: number - Int32(clamping: count) * 366)
  }
}
