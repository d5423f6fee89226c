import Events

/// Where the reader was: enough to show the same screen again.
struct Place: Equatable, Sendable {
  var view: View
  var filter: Filter
  var asOf: Day?
  var order: Order
  var lanes: Lanes
  var event: Ref<Event>?
  /// The row at the top of the list.
  var top: Int
  var focus: Focus
  var recordTop: RecordPlace?
}

/// The places the reader was, for going back and forward.
struct Places: Equatable, Sendable {
  private var behind: [Place] = []
  private var ahead: [Place] = []

  /// As many as are remembered.
  private static let most = 100

  /// Remembers a place that is about to be left; what was ahead is forgotten.
  mutating func leave(_ place: Place) {
    guard behind.last != place else { return }
    behind.append(place)
    if behind.count > Places.most { behind.removeFirst() }
    ahead = []
  }

  /// The place before `current`, or `nil` at the first.
  mutating func goBack(from current: Place) -> Place? {
    while behind.last == current { behind.removeLast() }
    guard let place = behind.popLast() else { return nil }
    ahead.append(current)
    return place
  }

  /// The place after `current`, or `nil` at the last.
  mutating func goForward(from current: Place) -> Place? {
    guard let place = ahead.popLast() else { return nil }
    behind.append(current)
    return place
  }

  /// Finds all of them again in another store.
  mutating func renumber(_ renumbering: Renumbering) {
    behind = behind.map(renumbering.place)
    ahead = ahead.map(renumbering.place)
  }

  /// Forgets everything.
  mutating func forget() { self = Places() }
}
