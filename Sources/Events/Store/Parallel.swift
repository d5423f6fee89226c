internal import Dispatch

/// The results of `body` for 0 to `count` - 1, made on all cores.
package func inParallel<Result: Sendable>(
  _ count: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  guard count > 1 else { return (0..<count).map(body) }
  return [Result](unsafeUninitializedCapacity: count) { results, initialized in
    // Each result has a place of its own.
    nonisolated(unsafe) let places = results
    DispatchQueue.concurrentPerform(iterations: count) { index in
      places.initializeElement(at: index, to: body(index))
    }
    initialized = count
  }
}
