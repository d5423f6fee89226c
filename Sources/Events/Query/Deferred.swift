import Synchronization

/// A value that is made when it is first asked for, and kept.
///
/// It follows from other values of its owner, so it takes no part in comparing two owners.
public final class Deferred<Value: Sendable>: Sendable, Equatable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value, made now if it was not asked for before.
  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }

  public static func == (a: Deferred, b: Deferred) -> Bool { true }
}
