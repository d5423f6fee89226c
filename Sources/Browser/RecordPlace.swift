import Events

/// A line of a record: of its head, or of an event.
struct RecordPlace: Hashable, Sendable {
  /// The event, or `nil` for the head.
  var event: Ref<Event>?
  /// The line, counted from 0; of an event the first one is the blank before it.
  var line: Int

  /// The first line of a record.
  static let start = RecordPlace(event: nil, line: 0)

  /// The blank line before an event.
  static func before(_ event: Ref<Event>) -> RecordPlace { RecordPlace(event: event, line: 0) }
}

extension RecordText {
  /// Whether a place is further up than another.
  func isBefore(_ a: RecordPlace, _ b: RecordPlace) -> Bool {
    guard a.event != b.event else { return a.line < b.line }
    guard let first = a.event else { return true }
    guard let second = b.event else { return false }
    return (first < second) == isOldestFirst
  }

  /// The place so many lines further down, or up for less than 0, or the end that comes first.
  ///
  /// Complexity: O(m) in the lines between.
  func place(_ place: RecordPlace, movedBy count: Int) -> RecordPlace {
    var place = place
    place.line += count
    while place.line < 0, let event = place.event {
      let before = self.event(before: event)
      // The head comes before the first event.
      place.event = before
      place.line += lines(of: before).count
    }
    while place.line >= lines(of: place.event).count {
      guard let next = event(after: place.event) else {
        place.line = lines(of: place.event).count - 1
        break
      }
      place.line -= lines(of: place.event).count
      place.event = next
    }
    return RecordPlace(event: place.event, line: max(0, place.line))
  }

  /// The furthest place that the text scrolls to: its last line at the bottom of so many rows.
  func lastTop(rows: Int) -> RecordPlace {
    let last = event(before: nil)
    return place(RecordPlace(event: last, line: lines(of: last).count), movedBy: -rows)
  }

  /// A place that may lie beyond the end of its event or of the text, brought to where there is text
  /// for so many rows.
  func clamped(_ place: RecordPlace, rows: Int) -> RecordPlace {
    guard place.event.map(contains) ?? true else { return .start }
    let own = RecordPlace(
      event: place.event, line: max(0, min(place.line, lines(of: place.event).count - 1)))
    let last = lastTop(rows: rows)
    return isBefore(last, own) ? last : own
  }

  /// How many lines a place is below the start of the text; `nil` for more than `limit`.
  func offset(of place: RecordPlace, limit: Int) -> Int? {
    var (offset, event) = (0, Ref<Event>?.none)
    while offset <= limit {
      if event == place.event {
        let offset = offset + place.line
        return offset <= limit ? offset : nil
      }
      offset += lines(of: event).count
      guard let next = self.event(after: event) else { return nil }
      event = next
    }
    return nil
  }
}
