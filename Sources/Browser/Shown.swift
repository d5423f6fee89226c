import Events

/// What the filter shows by the day, and what follows from it for the views.
///
/// It is made once for as long as the same events are shown; what takes a pass over them is made when
/// a view first asks for it.
final class Shown: Sendable {
  let store: EventStore
  let events: RankedSet<Event>
  /// How the events spread over the partners.
  let tally: PartnerTally
  private let rows = Memo<Order, Rows>()

  /// Complexity: O(n) in the events shown and the partners.
  init(_ events: RefSet<Event>, in store: EventStore) {
    self.store = store
    self.events = RankedSet(events)
    tally = store.tally(of: events)
  }

  /// The partners that have an event here, in the order of the file.
  var partners: [Ref<Partner>] { tally.partners }

  /// The events in an order.
  func rows(in order: Order) -> Rows {
    rows.value(for: order) { order.rows(of: events.set, in: store) }
  }

  /// The event shown that is nearest in time to one that is not.
  ///
  /// - Parameter partner: whose event it is to be, if any of its is shown.
  /// Complexity: O(log n), and O(n) in the events of the partner.
  func nearest(to event: Ref<Event>, of partner: Ref<Partner>?) -> Ref<Event>? {
    partner.flatMap { nearest(to: event, among: store.events(of: $0)) }
      ?? events.nearest(to: event)
  }

  private func nearest(to event: Ref<Event>, among all: RefSlice<Event>) -> Ref<Event>? {
    let place = all.firstPosition { $0 >= event }
    let before = all[..<place].last(where: events.contains)
    let after = all[place...].first(where: events.contains)
    guard let before, let after else { return before ?? after }
    return event.index - before.index < after.index - event.index ? before : after
  }
}

extension Shown: Equatable {
  static func == (a: Shown, b: Shown) -> Bool { a === b || a.events.set == b.events.set }
}

extension RandomAccessCollection where Index == Int {
  /// The first position of which `holds` accepts the element, where it accepts all after it too.
  ///
  /// Complexity: O(log n).
  func firstPosition(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
