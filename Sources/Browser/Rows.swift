import Events

/// The events shown, in the order shown.
///
/// They are a bit each, by their places in the order: what a filter hides or shows again costs the
/// bits, and no row is moved.
struct Rows: RandomAccessCollection, Equatable, Sendable {
  private let places: RankedSet<Arrangement.Place>
  /// The order of the places, or `nil` for the chronological one.
  private let arrangement: Arrangement?
  /// Whether the last place is the first row.
  private let isReversed: Bool

  /// No rows.
  init() { self.init(chronological: RefSet(capacity: 0), newestFirst: true) }

  init(chronological events: RefSet<Event>, newestFirst: Bool) {
    places = RankedSet(Arrangement.chronologicalPlaces(of: events))
    arrangement = nil
    isReversed = newestFirst
  }

  /// Complexity: O(n) in the events of the store.
  init(_ events: RefSet<Event>, in arrangement: Arrangement, isReversed: Bool) {
    places = RankedSet(arrangement.places(of: events))
    self.arrangement = arrangement
    self.isReversed = isReversed
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  /// The events of all rows.
  ///
  /// Complexity: O(n).
  var events: [Ref<Event>] {
    let events = places.set.refs.map { arrangement?[$0] ?? Ref($0.index) }
    return isReversed ? events.reversed() : events
  }

  /// The event of a row.
  ///
  /// Complexity: O(log n).
  subscript(row: Int) -> Ref<Event> {
    let place = places[isReversed ? count - 1 - row : row]
    return arrangement?[place] ?? Ref(place.index)
  }

  /// Whether an event is shown.
  func contains(_ event: Ref<Event>) -> Bool { place(of: event).map(places.contains) ?? false }

  /// The row of an event, or `nil` when it is not shown.
  ///
  /// Complexity: O(1).
  func firstIndex(of event: Ref<Event>) -> Int? {
    guard let rank = place(of: event).flatMap(places.firstIndex) else { return nil }
    return isReversed ? count - 1 - rank : rank
  }

  /// The first row that is an event or stands after where it would; ``endIndex`` when none does.
  ///
  /// Complexity: O(1).
  func firstRow(from event: Ref<Event>) -> Int {
    guard let place = place(of: event) else { return endIndex }
    return isReversed
      ? count - places.rank(of: Ref(place.index + 1)) : places.rank(of: place)
  }

  private func place(of event: Ref<Event>) -> Ref<Arrangement.Place>? {
    guard event.index < places.set.capacity else { return nil }
    return arrangement?.place(of: event) ?? Ref(event.index)
  }

  /// The first row after one that differs from it in `key`; rows with equal keys stand together.
  ///
  /// Complexity: O(log n) in how many rows further it is.
  func endOfRun<Key: Equatable>(at row: Int, key: (Ref<Event>) -> Key) -> Int {
    let wanted = key(self[row])
    return run(from: row, upTo: count - row) { key(self[row + $0]) == wanted } + row
  }

  /// The first of the rows up to one that are like it in `key`; rows with equal keys stand together.
  ///
  /// Complexity: O(log n) in how many rows it is back.
  func startOfRun<Key: Equatable>(at row: Int, key: (Ref<Event>) -> Key) -> Int {
    let wanted = key(self[row])
    return row - run(from: row, upTo: row + 1) { key(self[row - $0]) == wanted } + 1
  }

  /// How many steps from a row on `holds` accepts, one after the other.
  private func run(from row: Int, upTo limit: Int, holds: (Int) -> Bool) -> Int {
    var (low, step) = (0, 1)
    while low + step < limit, holds(low + step) {
      low += step
      step *= 2
    }
    // It holds at `low`, and not at `high`.
    var high = Swift.min(low + step, limit)
    while low + 1 < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return high
  }
}
