import Dispatch
import Events
import Synchronization

/// A block of rows that is read on some thread.
nonisolated final class BlockTask: Sendable {
  private let block = Mutex<TableBlock?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// - Parameter count: the bytes at the start of `bytes` that are complete rows.
  init(_ plan: TablePlan, _ bytes: [UInt8], count: Int) {
    DispatchQueue.global().async { [self] in
      let read = bytes.withUnsafeBytes { plan.read(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      block.withLock { $0 = read }
      done.signal()
    }
  }

  /// Waits until the block is read, and hands it over once.
  func result() -> TableBlock {
    done.wait()
    return block.withLock { block in
      guard let read = block.take() else { fatalError("a block is handed over once") }
      return read
    }
  }
}
