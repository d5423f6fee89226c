extension EventStore {
  /// Writes an event as an object of format 1; keys without a value are left out.
  public func write(_ event: Ref<Event>, to writer: inout JSONWriter) {
    dataset.write(self[event].record, to: &writer)
  }

  /// Writes a partner as a country of format 1; keys without a value are left out.
  public func write(_ partner: Ref<Partner>, to writer: inout JSONWriter) {
    writer.object { dataset.writeMembers(of: self[partner], to: &$0) }
  }

  /// Writes what ``write(_:to:)`` writes between the braces, for an object that goes on.
  public func writeMembers(of partner: Ref<Partner>, to writer: inout JSONWriter) {
    dataset.writeMembers(of: self[partner], to: &writer)
  }
}

extension EventStore {
  /// The names of what some events have that the program has no name for, in the order of the file.
  ///
  /// Complexity: O(n) in the events, where some may have a key that is no heading of the file.
  public func extraKeys(of events: some Sequence<Ref<Event>>) -> [String] {
    var (keys, seen) = ([String](), Set<String>())
    for key in columns.otherHeadings where seen.insert(key).inserted { keys.append(key) }
    guard StoredEvent.unlisted.contains(where: columns.mayHave) else { return keys }
    for event in events {
      for key in self[event].unlistedKeys where seen.insert(key).inserted { keys.append(key) }
    }
    return keys
  }
}
