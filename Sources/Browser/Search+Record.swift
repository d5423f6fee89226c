import Events
import Screen

extension Search {
  /// All lines of a record that have it.
  func lines(of text: RecordText) -> [RecordPlace] {
    var places = matches(of: nil, in: text)
    var next = text.event(after: nil)
    while let event = next {
      places += matches(of: event, in: text)
      next = text.event(after: event)
    }
    return places
  }

  /// The next line of a record that has it, or the one before, going round at the ends.
  ///
  /// Of a long record only those events are laid out that mention it.
  func line(
    of text: RecordText, in store: EventStore, from line: RecordPlace?, backward: Bool
  ) -> RecordPlace? {
    let from = line ?? RecordPlace(event: nil, line: backward ? .max : -1)
    let own = matches(of: from.event, in: text)
    let next = backward ? own.last { $0.line < from.line } : own.first { $0.line > from.line }
    if let next { return next }
    let mentions = text.isShort ? nil : mentions(of: text.partner, in: store)
    var event = from.event
    // The head is passed on the way round.  What is mentioned is nearly always in the lines.
    for _ in 0...RecordText.few {
      event =
        mentions.map { $0.neighbour(of: event, further: text.isOldestFirst != backward, in: text) }
        ?? (backward ? text.event(before: event) : text.event(after: event))
      let matches = matches(of: event, in: text)
      if let match = backward ? matches.last : matches.first { return match }
      if event == from.event { return nil }
    }
    return nil
  }

  /// The lines of an event, or of the head, that have it.
  private func matches(of event: Ref<Event>?, in text: RecordText) -> [RecordPlace] {
    let lines = text.lines(of: event)
    return lines.indices.filter { !query.matchRanges(in: lines[$0].text).isEmpty }
      .map { RecordPlace(event: event, line: $0) }
  }
}

extension [Ref<Event>] {
  /// The next of the events in time, or the one before, that is in a record; `nil` at the end, and from
  /// `nil` the first or the last.
  fileprivate func neighbour(
    of event: Ref<Event>?, further: Bool, in text: RecordText
  ) -> Ref<Event>? {
    if further {
      let start = event.map { event in firstPosition { $0 > event } } ?? startIndex
      return self[start...].first(where: text.contains)
    }
    let end = event.map { event in firstPosition { $0 >= event } } ?? endIndex
    return self[..<end].last(where: text.contains)
  }
}
