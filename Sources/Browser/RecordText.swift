public import Events
public import Screen
import Words

/// A partner's whole record as lines of text: who it is, where it stands, its ladder, its events.
///
/// The record pane, the record view and `entente show` all print these lines.  Only the head is laid
/// out at once; each event is when its lines are asked for.
public struct RecordText: Sendable {
  let partner: Ref<Partner>
  private let store: EventStore
  /// The day to look back from, or `nil` for all that is known.
  private let asOf: Day?
  /// The order of the events; the newest is first otherwise.
  let isOldestFirst: Bool
  private let columns: Int
  /// The events of the partner that may have begun by the day, oldest first.
  private let begun: RefSlice<Event>.SubSequence
  /// The lines before the first event.
  let head: [Line]
  private let laidOut = Memo<Ref<Event>, [Line]>(keeping: 64)

  /// - Parameters:
  ///   - asOf: the day to look back from, or `nil` for all that is known.
  ///   - oldestFirst: the order of the events; the newest is first otherwise.
  ///   - unread: why the data could not be read to its end, if so.
  ///   - columns: the width to wrap at; at least 10 are used.
  public init(
    of partner: Ref<Partner>, in store: EventStore, asOf: Day?, oldestFirst: Bool = false,
    unread: String? = nil, columns: Int
  ) {
    self.partner = partner
    self.store = store
    self.asOf = asOf
    isOldestFirst = oldestFirst
    self.columns = columns
    let all = store.events(of: partner)
    begun = all.prefix(
      asOf.map { day in all.firstPosition { store[$0].date.first > day } } ?? all.count)
    var writer = RecordWriter(store: store, day: asOf ?? store.days.upperBound, columns: columns)
    writer.head(of: partner)
    if let unread { writer.paragraph(unread, .error) }
    writer.standing(of: partner, isAsOf: asOf != nil)
    writer.ladder(of: partner)
    writer.reading()
    let hasEvents = begun.contains { event in
      asOf.map { store[event].date.last <= $0 } ?? true
    }
    if !hasEvents {
      writer.paragraph(
        asOf == nil ? store.words.noEventKnown : store.words.noEventByThisDay, .faint)
    }
    head = writer.lines
  }

  /// All lines.
  ///
  /// Complexity: O(n) in the texts of the partner's events.
  public var lines: [Line] {
    var lines: [Line] = []
    forEachPart { lines += $0 }
    return lines
  }

  /// Calls `body` with the lines of the head, and then with those of each event.
  public func forEachPart(_ body: ([Line]) -> Void) {
    body(head)
    var next = event(after: nil)
    while let event = next {
      body(layOut(event))
      next = self.event(after: event)
    }
  }
}

extension RecordText {
  /// As many events as are gone through one by one for every key.
  static let few = 200

  /// Whether the record has so few events that all its lines can be looked at for every key.
  var isShort: Bool { begun.count <= RecordText.few }

  func contains(_ event: Ref<Event>) -> Bool {
    let position = begun.firstPosition { $0 >= event }
    return position < begun.endIndex && begun[position] == event && isKnown(event)
  }

  /// The event that follows another in the text, or the first one for `nil`.
  func event(after event: Ref<Event>?) -> Ref<Event>? { neighbour(of: event, further: true) }

  /// The event before another in the text, or the last one for `nil`.
  func event(before event: Ref<Event>?) -> Ref<Event>? { neighbour(of: event, further: false) }

  private func neighbour(of event: Ref<Event>?, further: Bool) -> Ref<Event>? {
    if further == isOldestFirst {
      let start = event.map { event in begun.firstPosition { $0 > event } } ?? begun.startIndex
      return begun[start...].first(where: isKnown)
    }
    let end = event.map { event in begun.firstPosition { $0 >= event } } ?? begun.endIndex
    return begun[..<end].last(where: isKnown)
  }

  /// Whether an event is certain by the day.
  private func isKnown(_ event: Ref<Event>) -> Bool {
    asOf.map { store[event].date.last <= $0 } ?? true
  }

  /// The lines of an event, the first of them blank; of the head for `nil`.
  func lines(of event: Ref<Event>?) -> [Line] {
    event.map { event in laidOut.value(for: event) { layOut(event) } } ?? head
  }

  private func layOut(_ event: Ref<Event>) -> [Line] {
    var writer = RecordWriter(store: store, day: asOf ?? store.days.upperBound, columns: columns)
    writer.blank()
    writer.event(event)
    return writer.lines
  }
}
