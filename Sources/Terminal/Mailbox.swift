import Synchronization

/// Where work done elsewhere leaves its results for the event loop.
///
/// Posting wakes the loop, which waits on ``readEnd`` as it does on the keyboard.
public nonisolated final class Mailbox<Letter: Sendable>: Sendable {
  private let letters = Mutex<[Letter]>([])
  private let pipe: Pipe

  /// The descriptor that is readable while there are letters.
  public var readEnd: CInt { pipe.readEnd }

  /// An empty mailbox; throws when the process has no descriptors left.
  public init() throws(Terminal.Failure) { pipe = try Pipe() }

  deinit { pipe.close() }

  /// Leaves a letter; any thread may.
  public func post(_ letter: Letter) {
    let wasEmpty = letters.withLock { letters in
      letters.append(letter)
      return letters.count == 1
    }
    if wasEmpty { pipe.wake() }
  }

  /// Takes all letters, in the order in which they were posted.
  public func collect() -> [Letter] {
    pipe.drain()
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
