/// The events partner after partner, each partner's in the order in which they became certain: by the
/// last day that their date may mean.
public final class CertaintyIndex: Sendable {
  private let columns: EventColumns
  private let postings: Postings
  /// The event at each place.
  private let events: [UInt32]
  /// The last day of the event at each place.
  let lasts: [Day]
  /// The months and the years that are dates of events.
  let vagueDates: VagueDates

  /// Complexity: O(n) in the events.
  init(_ postings: Postings, in columns: EventColumns) {
    self.columns = columns
    self.postings = postings
    let (partners, count) = (columns.partners, columns.count)
    var (next, isVague) = (postings.starts, RefSet<Arrangement.Place>(capacity: count))
    var events = Array(repeating: UInt32(0), count: count)
    var lasts = Array(repeating: Day(number: 0), count: count)
    next.withUnsafeMutableBufferPointer { next in
      events.withUnsafeMutableBufferPointer { events in
        lasts.withUnsafeMutableBufferPointer { lasts in
          columns.forEachByCertainty(where: { _ in true }) { event, last in
            let partner = Int(partners[event])
            let place = Int(next[partner])
            next[partner] += 1
            events[place] = UInt32(truncatingIfNeeded: event)
            lasts[place] = last
            if columns.dates[event].precision != .day { isVague.insert(Ref(place)) }
          }
        }
      }
    }
    self.lasts = lasts
    // Where all are certain on the day they begin, the order is the chronological one.
    self.events = isVague.isEmpty ? postings.rows : events
    vagueDates = VagueDates(isVague, of: postings) { columns.dates[Int(events[$0])] }
  }

  /// The event at a place.
  public subscript(place: Ref<Arrangement.Place>) -> Ref<Event> { Ref(Int(events[place.index])) }

  /// Where an event stands.
  ///
  /// Complexity: O(log n) in the events of its partner.
  public func place(of event: Ref<Event>) -> Ref<Arrangement.Place> {
    let wanted = (columns.dates[event.index].last, event.index)
    let places = postings.range(of: Int(columns.partners[event.index]))
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if (lasts[middle], Int(events[middle])) < wanted { low = middle + 1 } else { high = middle }
    }
    return Ref(low)
  }

  /// The places of some events.
  ///
  /// Complexity: O(n) in the events of the store, or O(m log n) for few.
  public func places(of set: RefSet<Event>) -> RefSet<Arrangement.Place> {
    // Looking for a place takes as long as passing some 64.
    set.gathered(by: events, few: set.capacity / 64) { place(of: Ref($0)).index }
  }

  /// Where the events of a partner stand.
  public func places(of partner: Ref<Partner>) -> Range<Int> {
    postings.range(of: partner.index)
  }

  /// The first of some places of a partner of which the event becomes certain after a day.
  ///
  /// Complexity: O(log n).
  public func place(after day: Day, in places: Range<Int>) -> Int {
    lasts.withUnsafeBufferPointer { $0.firstPosition(after: day, in: places) }
  }
}

/// The months and the years that are dates of each partner's events, in the order in which they end.
struct VagueDates: Sendable {
  /// Where the dates of each partner start, and after the last where they end.
  private var starts: [UInt32] = [0]
  /// What the dates are sorted by; see ``EventDate/vagueOrder``.
  private(set) var orders: [Int32] = []
  /// Where the events of each date stand in a ``CertaintyIndex``: one after the other.
  private var places: [(start: UInt32, end: UInt32)] = []

  /// - Parameters:
  ///   - vague: the places of the events that are not known to the day.
  ///   - date: the date of the event at a place.
  init(
    _ vague: RefSet<Arrangement.Place>, of partners: Postings, date: (Int) -> PackedDate
  ) {
    starts.reserveCapacity(partners.groupCount + 1)
    for partner in 0..<partners.groupCount {
      let first = orders.count
      vague.forEach(in: partners.range(of: partner)) { place in
        let (order, place) = (date(place).known.vagueOrder, UInt32(truncatingIfNeeded: place))
        if orders.count > first, orders[orders.count - 1] == order {
          places[places.count - 1].end = place + 1
        } else {
          orders.append(order)
          places.append((place, place + 1))
        }
      }
      starts.append(UInt32(truncatingIfNeeded: orders.count))
    }
  }

  /// Where the dates of a partner stand.
  func dates(of partner: Int) -> Range<Int> {
    Int(starts[partner])..<Int(starts[partner + 1])
  }

  func lastDay(of date: Int) -> Day { Day(number: orders[date] >> 1) }

  /// Where the events of a date stand.
  func places(of date: Int) -> Range<Int> {
    Int(places[date].start)..<Int(places[date].end)
  }
}

extension EventDate {
  /// What months and years are sorted by: the last day, a year before its December.
  var vagueOrder: Int32 { last.number * 2 + (precision == .year ? 0 : 1) }
}

extension UnsafeBufferPointer where Element: Comparable {
  /// The first position in a range whose element is greater than another; they are in order.
  ///
  /// Complexity: O(log n).
  func firstPosition(after element: Element, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= element { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same, looked for from the beginning of the range on.
  ///
  /// Complexity: O(log m), m positions further.
  /// - Parameter step: how many positions further it is looked for first, 1 or more.
  func nextPosition(after element: Element, in range: Range<Int>, step: Int = 1) -> Int {
    var (low, step) = (range.lowerBound, step)
    while low + step <= range.upperBound, self[low + step - 1] <= element {
      low += step
      step *= 2
    }
    return firstPosition(after: element, in: low..<Swift.min(low + step, range.upperBound))
  }
}
