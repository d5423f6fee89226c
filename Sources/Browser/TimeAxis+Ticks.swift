import Events
import Words

extension TimeAxis {
  /// A mark on the axis at the beginning of a day.
  struct Tick: Equatable, Sendable {
    let cell: Int
    let day: Day
    /// What is written from its cell on; empty where there is no room.
    let label: String
  }

  /// What ticks stand apart by.
  enum TickUnit: Equatable, Sendable {
    /// Days of the month that leave a remainder of 0 or are the first.
    case days(Int)
    case months(Int)
    case years(Int)

    static let finestFirst: [TickUnit] =
      [.days(1), .days(5), .days(10), .months(1), .months(3)]
      + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { .years($0) }

    /// The least time between two ticks.
    var hours: Int {
      switch self {
      case .days(let count): max(1, count - 1) * 24
      case .months(let count): (count * 30 - 2) * 24
      case .years(let count): count * 365 * 24
      }
    }

    /// The cells that a label needs, with as much space after it as keeps the axis calm.
    var cells: Int { if case .days = self { 6 } else { 7 } }
  }

  /// The finest unit whose labels have room.
  var tickUnit: TickUnit {
    TickUnit.finestFirst.first { $0.hours >= $0.cells * hoursPerCell } ?? .years(10_000)
  }

  /// The ticks within `bounds`, from left to right, labelled so that no label touches another one
  /// or is cut.
  ///
  /// The first label or the second says the year, whatever the unit is.
  func ticks(within bounds: ClosedRange<Day>, in words: Words) -> [Tick] {
    let unit = tickUnit
    let places = tickDays(unit, within: bounds).map { (day: $0, cell: cell(of: $0)) }
    let years = places.map { $0.day.yearText(in: words) }
    var free = 0
    return places.enumerated().map { index, place in
      var label = unit.label(of: place.day, in: words)
      var space = 1
      // The first is in full, unless the next one says the year.
      let nextSaysYear =
        index + 1 < places.count
        && unit.label(of: places[index + 1].day, in: words) == years[index + 1]
      if index == 0, !nextSaysYear,
        place.cell + unit.fullLabel(of: place.day, in: words).count <= width
      {
        label = unit.fullLabel(of: place.day, in: words)
        space = 2
      }
      guard place.cell >= free, place.cell + label.count <= width else {
        return Tick(cell: place.cell, day: place.day, label: "")
      }
      free = place.cell + label.count + space
      return Tick(cell: place.cell, day: place.day, label: label)
    }
  }

  /// The days of the unit that are shown and not cut out, oldest first.
  private func tickDays(_ unit: TickUnit, within bounds: ClosedRange<Day>) -> [Day] {
    let last = min(days(in: width - 1).upperBound, bounds.upperBound)
    var days: [Day] = []
    var next = unit.first(from: max(self.days(in: 0).lowerBound, bounds.lowerBound))
    while let day = next, day <= last {
      if let gap = gaps.first(where: { $0.contains(day) }) {
        next = unit.first(from: gap.upperBound)
        // The first day after a gap lies beyond every day in it, or the gap has no end.
        if next.map({ $0 <= day }) ?? true { break }
      } else {
        if cell(of: day) >= 0 { days.append(day) }
        next = unit.first(from: day.advanced(by: 1))
      }
    }
    return days
  }
}

extension TimeAxis.TickUnit {
  /// The first day of the unit on or after a day, if the calendar has one.
  func first(from day: Day) -> Day? {
    let (year, month, dayOfMonth) = day.civil
    switch self {
    case .years(let count):
      let isStart = month == 1 && dayOfMonth == 1
      return Day(
        year: (isStart ? year : year + 1).nextYear(ofRound: count), month: 1, day: 1)
    case .months(let count):
      let index = year * 12 + month - 1 + (dayOfMonth == 1 ? 0 : 1)
      let first = index.dividedUp(by: count) * count
      let startYear = first.dividedDown(by: 12)
      return Day(year: startYear, month: first - startYear * 12 + 1, day: 1)
    case .days(let count):
      let length = Day.length(ofMonth: month, year: year)
      // A tick shortly before the first of a month would be too close to it.
      let next = (dayOfMonth...length).first {
        $0 == 1 || ($0.isMultiple(of: count) && (count == 1 || $0 <= 31 - count))
      }
      if let next { return Day(year: year, month: month, day: next) }
      return TimeAxis.TickUnit.months(1).first(from: day)
    }
  }

  /// The label of a tick beside others that say the year: `2013`, `Q2`, `Feb`, `28`.
  func label(of day: Day, in words: Words) -> String {
    let (_, month, dayOfMonth) = day.civil
    return switch self {
    case .days where dayOfMonth > 1: "\(dayOfMonth)"
    case _ where month == 1: day.yearText(in: words)
    case .months(3): words.quarter((month + 2) / 3)
    default: words.shortMonth(month)
    }
  }

  /// The label of a tick that has to say the year itself: `2013`, `2013 Q2`, `Feb 2013`,
  /// `28 Feb 2013`.
  func fullLabel(of day: Day, in words: Words) -> String {
    let (_, month, dayOfMonth) = day.civil
    let year = day.yearText(in: words)
    return switch self {
    case .days where dayOfMonth > 1: words.shortDay(dayOfMonth, month, of: year)
    case _ where month == 1: year
    case .months(3): words.quarter((month + 2) / 3, of: year)
    default: words.shortMonth(month, of: year)
    }
  }
}

extension Int {
  /// The number that the astronomical year goes by in its era: 44 for -43.
  var numberInEra: Int { self > 0 ? self : 1 - self }

  /// The first year from the astronomical year on of which the number in its era is a multiple of
  /// `count`.
  fileprivate func nextYear(ofRound count: Int) -> Int {
    guard self <= 0 else { return dividedUp(by: count) * count }
    let number = numberInEra / count * count
    return number > 0 ? 1 - number : count
  }
}
