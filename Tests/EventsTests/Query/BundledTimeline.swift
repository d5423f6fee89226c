import Events

/// The bundled timeline, read once for all tests that ask it something.
enum BundledTimeline {
  static let store: EventStore = {
    do {
      return try EventStore.bundled()
    } catch {
      fatalError("the bundled timeline cannot be read: \(error)")
    }
  }()
}
