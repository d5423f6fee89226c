import Synchronization

/// What was asked for of late, by what it was asked for.
///
/// It follows from other values of its owner, so it takes no part in comparing two owners.
final class Memo<Key: Sendable, Value: Sendable>: Sendable {
  /// The latest last.
  private let held = Mutex<[(key: Key, value: Value)]>([])
  private let most: Int

  /// - Parameter most: how many are kept.
  init(keeping most: Int = 2) { self.most = most }
}

// Apart from the type, which would look up at the start of the program that each sort of key conforms.
extension Memo where Key: Equatable {
  /// The value for a key: the one that is kept, or what `make` makes.
  func value(for key: Key, make: () -> Value) -> Value {
    if let kept = held.withLock({ held in held.first { $0.key == key }?.value }) { return kept }
    let value = make()
    held.withLock { held in
      if held.count >= most { held.removeFirst() }
      held.append((key, value))
    }
    return value
  }
}

extension Memo: Equatable {
  static func == (a: Memo, b: Memo) -> Bool { true }
}
