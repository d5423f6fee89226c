/// All events of a store in an order of their own.
///
/// It is made once for a store; a set of events is brought into the order by moving its bits.
public final class Arrangement: Sendable {
  /// A position in the order.
  public enum Place {}

  /// The event at each place.
  private let events: [UInt32]
  /// The place of each event.
  private let places: [UInt32]

  /// - Parameter events: all events, each once.
  init(_ events: [UInt32]) {
    self.events = events
    var places = Array(repeating: UInt32(0), count: events.count)
    for (place, event) in events.enumerated() {
      places[Int(event)] = UInt32(truncatingIfNeeded: place)
    }
    self.places = places
  }

  /// The events by rank, the newest first within one.
  ///
  /// Complexity: O(n) in the events and the ranks.
  /// - Parameters:
  ///   - ranks: 0 to `rankCount` - 1 for each event.
  convenience init(byRank ranks: (Int) -> Int, rankCount: Int, count: Int) {
    var next = Array(repeating: 0, count: rankCount + 1)
    for event in 0..<count { next[ranks(event) + 1] += 1 }
    for rank in 0..<rankCount { next[rank + 1] += next[rank] }
    var events = Array(repeating: UInt32(0), count: count)
    for event in (0..<count).reversed() {
      let rank = ranks(event)
      events[next[rank]] = UInt32(truncatingIfNeeded: event)
      next[rank] += 1
    }
    self.init(events)
  }

  /// The event at a place.
  public subscript(place: Ref<Place>) -> Ref<Event> { Ref(Int(events[place.index])) }

  /// Where an event stands.
  public func place(of event: Ref<Event>) -> Ref<Place> { Ref(Int(places[event.index])) }

  /// The places of some events in chronological order, which are their own numbers.
  public static func chronologicalPlaces(of set: RefSet<Event>) -> RefSet<Place> {
    RefSet(words: set.words, capacity: set.capacity)
  }

  /// The places of some events.
  ///
  /// Complexity: O(n) in the events of the store, or of the set where it is small.
  public func places(of set: RefSet<Event>) -> RefSet<Place> {
    set.gathered(by: events, few: set.capacity / 8) { Int(places[$0]) }
  }
}

extension Arrangement: Equatable {
  public static func == (a: Arrangement, b: Arrangement) -> Bool {
    a === b || a.events == b.events
  }
}
