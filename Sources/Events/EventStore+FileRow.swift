extension EventStore {
  /// The row of its file that an event is, counted from 0.
  ///
  /// A file that is still being read gives its rows the same numbers in every store made of it.
  public func fileRow(of event: Ref<Event>) -> Int { columns.row(of: event.index) }

  /// The event that a row of the file is, counted from 0, or `nil` when there is none so far.
  public func event(fileRow row: Int) -> Ref<Event>? {
    (0..<eventCount).contains(row) ? Ref(columns.event(ofRow: row)) : nil
  }

  /// The event with an id.
  ///
  /// Complexity: O(1) where it is the row of the file that it is thought to be, O(n) otherwise.
  /// - Parameter row: the row of the file that it had when the file was read before, if it was.
  public func event(id: String, near row: Int = 0) -> Ref<Event>? {
    if let event = event(fileRow: row), self[event].id == id { return event }
    return events.first { self[$0].id == id }
  }
}
