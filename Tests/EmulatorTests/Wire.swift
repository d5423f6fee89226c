import Dispatch
import Foundation
import Synchronization
import Terminal

@testable import TerminalTests

/// Reads the outer end of a pseudo-terminal while a program on this thread writes to the inner one,
/// perhaps more than the kernel holds.
final class Wire: Sendable {
  /// Bytes that no terminal's description has: the end of a frame, and of the wire.
  private static let (frameEnd, wireEnd): (UInt8, UInt8) = (0x1C, 0x1D)

  private let inner: CInt
  private let received = Mutex<[UInt8]>([])
  private let arrived = DispatchSemaphore(value: 0)

  init(_ terminal: PseudoTerminal) {
    inner = terminal.inner
    let outer = terminal.outer
    // The thread keeps the wire until it is told to end.
    Thread.detachNewThread { self.listen(to: outer) }
  }

  /// Everything written since the last time.
  func take() -> [UInt8] {
    mark(Wire.frameEnd)
    return received.withLock { received in
      defer { received = [] }
      return received.dropLast()
    }
  }

  /// Stops reading; the wire is of no use afterwards.
  func close() { mark(Wire.wireEnd) }

  private func mark(_ byte: UInt8) {
    var byte = byte
    _ = write(inner, &byte, 1)
    arrived.wait()
  }

  private func listen(to outer: CInt) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(outer, &buffer, buffer.count)
      if count <= 0 { break }
      received.withLock { $0 += buffer[..<count] }
      // Whoever marks waits, so nothing follows a mark.
      if buffer[count - 1] == Wire.wireEnd { break }
      if buffer[count - 1] == Wire.frameEnd { arrived.signal() }
    }
    arrived.signal()
  }
}
