import Events
import Testing
import Words

@testable import Browser

struct TimeAxisTests {
  @Test(arguments: [1, 2, 3])
  func everyDayLiesInTheCellThatShowsIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let axis = TimeAxis.random(using: &random)
      for _ in 0..<20 {
        let day = Day(number: .random(in: -9000...21_000, using: &random))
        #expect(axis.days(in: axis.cell(of: day)).contains(day), "\(day) on \(axis)")
      }
    }
  }

  @Test func cellsAreInOrderAndLeaveNoDayOut() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<400 {
      let axis = TimeAxis.random(using: &random)
      for cell in -3...axis.width {
        let (days, next) = (axis.days(in: cell), axis.days(in: cell + 1))
        let step = Int(next.lowerBound.number) - Int(days.upperBound.number)
        // A day that lasts through several cells is each one's.
        #expect(step == 1 || (step == 0 && axis.hoursPerCell < 24), "cell \(cell) of \(axis)")
      }
    }
  }

  @Test func fittingShowsAllOfTheDaysAndNoFinerScaleWould() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let start = Day(number: .random(in: -9000...20_000, using: &random))
      let days = start...start.advanced(by: .random(in: 0...20_000, using: &random))
      let width = Int.random(in: 1...220, using: &random)
      let axis = TimeAxis(fitting: days, width: width)
      #expect(axis.cell(of: days.lowerBound) >= 0)
      #expect(axis.cell(of: days.upperBound.advanced(by: 1)) == width)
      let hours = (days.upperBound.number - days.lowerBound.number + 1) * 24
      #expect(axis.hoursPerCell == 1 || (axis.hoursPerCell - 1) * width < hours)
    }
  }

  @Test func zoomKeepsTheDayUnderTheCursorAtEveryLevel() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let start = TimeAxis.random(using: &random)
      let cell = Int.random(in: 0..<start.width, using: &random)
      let day = start.days(in: cell).lowerBound
      let place = start.cell(of: day)
      var axis = start
      for _ in 0..<40 {
        let hours =
          Bool.random(using: &random)
          ? axis.hoursPerCell / 2 : min(axis.hoursPerCell * 2, 100_000)
        axis = axis.zoomed(to: hours, about: day)
        #expect(axis.cell(of: day) == place, "\(day) on \(axis)")
        #expect(axis.days(in: place).contains(day), "\(day) on \(axis)")
      }
    }
  }

  @Test func noTwoLabelsTouchAndNoneIsCut() {
    var random = SeededGenerator(seed: 7)
    for width in 1...220 {
      for _ in 0..<12 {
        let axis = TimeAxis.random(width: width, using: &random)
        let bounds = axis.days(in: 0).lowerBound...axis.days(in: width - 1).upperBound
        let labelled = axis.ticks(within: bounds, in: .english).filter { !$0.label.isEmpty }
        for (tick, next) in zip(labelled, labelled.dropFirst()) {
          #expect(tick.cell + tick.label.count < next.cell, "\(tick) and \(next)")
        }
        #expect(labelled.allSatisfy { $0.cell >= 0 && $0.cell + $0.label.count <= width })
      }
    }
  }

  @Test(arguments: [
    ("1950-01-01", "2026-06-08", 100, "1950 1960 1970 1980 1990 2000 2010 2020"),
    ("2000-01-01", "2026-06-08", 64, "2000 2005 2010 2015 2020 2025"),
    ("2019-03-01", "2026-06-08", 60, "2020 2021 2022 2023 2024 2025 2026"),
    ("2024-02-10", "2026-01-20", 60, "2024 Q2, Q4, 2025, Q2, Q3, Q4"),
    ("2024-11-20", "2025-06-08", 60, "Dec, 2025, Feb, Mar, Apr, May, Jun"),
    ("-1205-01-01", "-0001-01-01", 60, "1200 BCE, 1000 BCE, 800 BCE, 600 BCE, 400 BCE, 200 BCE"),
    ("-0049-01-01", "0040-01-01", 60, "40 BCE, 20 BCE, 20"),
    ("2025-03-20", "2025-04-19", 62, "20 Mar 2025, Apr, 5, 10, 15"),
    ("2025-03-05", "2025-03-12", 66, "5 Mar 2025, 7, 8, 9, 10, 11, 12"),
  ])
  func ticksStandAtWhatTheScaleHasRoomFor(
    first: String, last: String, width: Int, labels: String
  ) throws {
    let days = try #require(EventDate(first)).first...#require(EventDate(last)).last
    let shown = TimeAxis(fitting: days, width: width).ticks(within: days, in: .english).map(\.label)
      .filter { !$0.isEmpty }
    #expect(shown.joined(separator: labels.contains(",") ? ", " : " ") == labels)
  }

  @Test func ticksStandOnTheFirstDayOfWhatTheyName() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      var axis = TimeAxis.random(using: &random)
      if random.oneIn(3) { axis.scroll(to: Day(number: .random(in: -900_000...0, using: &random))) }
      let bounds = axis.days(in: 0).lowerBound...axis.days(in: axis.width - 1).upperBound
      for tick in axis.ticks(within: bounds, in: .english) {
        let (year, month, day) = tick.day.civil
        #expect(axis.days(in: tick.cell).contains(tick.day))
        #expect(!axis.gaps.contains { $0.contains(tick.day) })
        switch axis.tickUnit {
        case .years(let count):
          let number = year > 0 ? year : 1 - year
          #expect(number % count == 0 && month == 1 && day == 1)
        case .months(let count): #expect((month - 1) % count == 0 && day == 1)
        case .days(let count): #expect(day == 1 || day % count == 0)
        }
      }
    }
  }

  @Test func aGapTakesTwoCellsHoweverLongItIs() throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      let axis = TimeAxis.random(using: &random)
      for gap in axis.gaps {
        let cells = axis.cell(of: gap.lowerBound)...axis.cell(of: gap.upperBound)
        let days = Int(gap.upperBound.number - gap.lowerBound.number)
        let isCut = days * 24 > 2 * axis.hoursPerCell
        #expect(cells.filter(axis.isCut).count == (isCut ? 2 : 0), "\(gap) on \(axis)")
        if isCut { #expect(cells.count == 3) }
      }
    }
  }
}

extension TimeAxis {
  /// An axis of any scale, near the years 1945 to 2027, perhaps with gaps.
  static func random(
    width: Int? = nil, using random: inout SeededGenerator
  ) -> TimeAxis {
    let exponent = Double.random(in: 0...13.8, using: &random)
    let hours = Int(exponent.exponential)
    var gaps: [Range<Day>] = []
    var from = Int32.random(in: -9000...0, using: &random)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let end = from + .random(in: 3660...7000, using: &random)
      gaps.append(Day(number: from)..<Day(number: end))
      from = end + .random(in: 400...3000, using: &random)
    }
    let width = width ?? .random(in: 1...220, using: &random)
    return TimeAxis(
      placing: Day(number: .random(in: -9000...20_000, using: &random)),
      at: .random(in: 0..<(width * hours), using: &random), hoursPerCell: hours, width: width,
      gaps: gaps)
  }
}

extension Double {
  /// Two to the power of the number, roughly: scales are spread evenly over their sizes.
  fileprivate var exponential: Double {
    let whole = Int(self)
    return Double(1 << whole) * (1 + self - Double(whole))
  }
}
