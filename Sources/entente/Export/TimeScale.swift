import Events
import Words

/// Days along a line of a picture.
nonisolated struct TimeScale {
  private let first: Day
  private let last: Day
  private let left: Int
  private let right: Int

  /// - Parameters:
  ///   - left: where the first day stands.
  ///   - right: where the last day stands.
  init(from first: Day, to last: Day, left: Int, right: Int) {
    self.first = first
    self.last = last
    self.left = left
    self.right = right
  }

  /// Where a day stands; at an end for one beyond it.
  func x(of day: Day) -> Int {
    let day = min(max(day, first), last)
    let length = max(1, Int(last.number) - Int(first.number))
    return left + (Int(day.number) - Int(first.number)) * (right - left) / length
  }

  /// The years to label: at most about fifteen, evenly apart.
  func years(in words: Words) -> [(day: Day, label: String)] {
    let span = last.year - first.year
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].first { span / $0 <= 15 } ?? 2_000
    let start = first.year - ((first.year % step) + step) % step
    return stride(from: start, through: last.year, by: step).compactMap { year in
      guard let day = Day(year: year, month: 1, day: 1), day >= first else { return nil }
      return (day, words.year(year))
    }
  }
}
