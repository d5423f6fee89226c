import Words

extension QueryParser {
  /// The days that the values of `date` or `year` stand for.
  func ranges(
    _ key: Query.Key, _ comparison: Query.Comparison, _ values: [Value]
  ) throws(QueryError) -> [ClosedRange<Day>] {
    var ranges: [ClosedRange<Day>] = []
    for value in values {
      guard comparison == .equal else {
        ranges.append(days(comparison, try date(value, key)))
        continue
      }
      ranges.append(try range(value, key))
    }
    return ranges
  }

  /// The days that compare so with every day of a date.
  private func days(_ comparison: Query.Comparison, _ date: EventDate) -> ClosedRange<Day> {
    switch comparison {
    case .less: Day.first...date.first.advanced(by: -1)
    case .lessOrEqual: Day.first...date.last
    case .greater: date.last.advanced(by: 1)...Day.last
    case .greaterOrEqual: date.first...Day.last
    case .equal, .notEqual: date.first...date.last
    }
  }

  /// A date, or two with `..` between them of which one may be absent.
  private func range(_ value: Value, _ key: Query.Key) throws(QueryError) -> ClosedRange<Day> {
    let scalars = Array(value.text.unicodeScalars)
    let dots = scalars.indices.dropLast().first { scalars[$0...$0 + 1] == [".", "."] }
    guard let dots, scalars.count > 2 else {
      let date = try date(value, key)
      return date.first...date.last
    }
    let from = try end(0..<dots, of: value, key)?.first ?? Day.first
    let to = try end(dots + 2..<scalars.count, of: value, key)?.last ?? Day.last
    guard from <= to else {
      throw mistake(
        words.endsBeforeItStarts(value.text.visible()), at: value.range,
        expected: words.expectedEarlier(key.rawValue))
    }
    return from...to
  }

  /// The date at one end of a range, or `nil` where the range is open.
  private func end(
    _ part: Range<Int>, of value: Value, _ key: Query.Key
  ) throws(QueryError) -> EventDate? {
    guard !part.isEmpty else { return nil }
    let scalars = value.text.unicodeScalars.dropFirst(part.lowerBound).prefix(part.count)
    let isQuoted = value.text.unicodeScalars.count < value.range.count
    let start = value.range.lowerBound + part.lowerBound
    return try date(
      Value(
        text: String(scalars), range: isQuoted ? value.range : start..<start + part.count), key)
  }

  private func date(_ value: Value, _ key: Query.Key) throws(QueryError) -> EventDate {
    guard let date = EventDate(asked: value.text), key == .date || date.precision == .year else {
      throw mistake(
        words.unknownDate(key.rawValue, value.text.visible()), at: value.range,
        expected: expectation(of: key))
    }
    return date
  }
}

extension Day {
  /// Before every date that can be written.
  fileprivate static let first = Day(number: .min)
  /// After every date that can be written.
  fileprivate static let last = Day(number: .max)
}
