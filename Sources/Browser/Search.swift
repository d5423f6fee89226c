import Events

/// What was searched for, and the rows that have it.
struct Search: Equatable, Sendable {
  var text: String
  var query: Query
  /// All events that have it, and the day that this was asked on.
  private var found: (events: RefSet<Event>, asOf: Day?)?
  /// Those of the events that are shown, in the order shown.
  private(set) var rows = Rows()
  /// The line of the record that the search is at, while the record has the keys.
  var line: RecordPlace?
  /// All events of which the texts mention what is searched for; what is in a record's lines is.
  private var mentioning: Deferred<RefSet<Event>>?
  private let mentions = Memo<Ref<Partner>, [Ref<Event>]>()

  init(text: String, query: Query) {
    self.text = text
    self.query = query
  }

  static func == (a: Search, b: Search) -> Bool {
    a.text == b.text && a.query == b.query && a.rows == b.rows && a.line == b.line
  }

  /// Finds the rows among what is shown.
  ///
  /// Complexity: that of the query when it is another or the day is, O(n) in the events otherwise.
  mutating func find(among shown: Shown, in order: Order, asOf: Day?) {
    var rows =
      if let found, found.asOf == asOf { found.events } else {
        shown.store.eventSet(matching: query, asOf: asOf)
      }
    found = (rows, asOf)
    mentioning =
      mentioning ?? Deferred { [store = shown.store, query] in store.events(mentioning: query) }
    rows.formIntersection(shown.events.set)
    self.rows = order.rows(of: rows, in: shown.store)
  }

  /// The events of a partner of which the texts mention it, oldest first.
  ///
  /// Complexity: O(n) in the partner's events, and that of the query when it is first asked for.
  func mentions(of partner: Ref<Partner>, in store: EventStore) -> [Ref<Event>] {
    guard let mentioning else { return [] }
    return mentions.value(for: partner) {
      store.events(of: partner).filter(mentioning.value.contains)
    }
  }

  /// The how-manieth match an event is, counted from 1.
  func number(of event: Ref<Event>) -> Int? { rows.firstIndex(of: event).map { $0 + 1 } }

  /// The match after an event, or before it, going round at the ends.
  func match(from event: Ref<Event>, backward: Bool, includingIt: Bool = false) -> Ref<Event>? {
    guard !rows.isEmpty else { return nil }
    let row = rows.firstRow(from: event)
    if backward { return rows[row > 0 ? row - 1 : rows.count - 1] }
    let next = row < rows.count && !includingIt && rows[row] == event ? row + 1 : row
    return rows[next < rows.count ? next : 0]
  }
}
