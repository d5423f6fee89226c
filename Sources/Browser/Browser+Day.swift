public import Events

/// A text that asks for no day that the record covers.
public struct DayError: Error, Equatable, CustomStringConvertible {
  public let description: String
}

extension EventStore {
  /// The day that a text asks for: a day, or the last one of a month or a year; `nil` for none.
  ///
  /// The last day of the record stands for a month or year that it ends in.
  ///
  /// - Throws: ``DayError`` for a text that is no date, and for one outside the record, of which
  ///   nothing can be claimed.
  public func day(asked text: String) throws(DayError) -> Day? {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !trimmed.isEmpty else { return nil }
    guard let date = EventDate(trimmed) else {
      throw DayError(description: "“\(trimmed)” is no date; expected YYYY-MM-DD, YYYY-MM or YYYY")
    }
    guard date.overlaps(days) else {
      throw DayError(
        description: "\(date) is outside the record, which covers \(days.lowerBound) to "
          + "\(days.upperBound)")
    }
    return min(date.last, days.upperBound)
  }
}

extension Browser {
  /// Moves the as-of day to that of the nearest upgrade of what the filter shows.
  mutating func stepDay(backward: Bool) {
    let upgrades = store.upgrades.filter { (backward ? $0.start < day : $0.start > day) }
    let target = (backward ? upgrades.reversed() : upgrades).first {
      filter.active.matches($0.event, in: store, asOf: $0.start)
    }
    if let target {
      asOf = target.start
      refresh()
      notice = .said(
        "\(store[target.event].date): \(store[target.partner].name) "
          + store.stepText(of: store[target.event]))
    } else if backward {
      notice = .said("no earlier upgrade")
    } else if asOf != nil {
      asOf = nil
      refresh()
      notice = .said("all that is known, up to \(store.days.upperBound)")
    } else {
      notice = .said("no later upgrade is known")
    }
  }
}
