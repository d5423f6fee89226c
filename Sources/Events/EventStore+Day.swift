import Words

/// A text that asks for no day that the record covers.
public struct DayError: Error, Equatable, CustomStringConvertible {
  /// What was asked and what can be, in one line.
  public let description: String

  public init(description: String) { self.description = description }
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
    guard let date = EventDate(asked: trimmed, in: words) else {
      throw DayError(description: words.noDate(trimmed))
    }
    guard hasDays else {
      throw DayError(description: words.noDayToLookBackFrom)
    }
    guard date.overlaps(days) else {
      throw DayError(
        description: words.outsideTheRecord(
          date.text(in: words), from: days.lowerBound.text(in: words),
          to: days.upperBound.text(in: words)))
    }
    return min(date.last, days.upperBound)
  }
}

extension EventStore {
  /// The date that the record ends with, as precisely as that is known: the coverage's, or else the last
  /// one of the events and their ends.
  ///
  /// Complexity: O(n) in the events.
  public var lastDate: EventDate {
    if let end = dataset.coverage?.to { return end }
    let last = days.upperBound
    func latest(_ dates: some Sequence<PackedDate>) -> EventDate? {
      var latest: EventDate?
      for date in dates where date != .none && date.last == last {
        let known = date.known
        if latest.map({ known.precision > $0.precision }) ?? true { latest = known }
        if known.precision == .day { break }
      }
      return latest
    }
    let found = [latest(columns.dates.reversed()), latest(columns.ends)].compactMap { $0 }
    return found.max { $0.precision < $1.precision } ?? EventDate(last)
  }
}
