import Glibc

/// Bytes on their way to a file descriptor, many at a time.
nonisolated struct Output: ~Copyable {
  private let descriptor: CInt
  private var buffer: [UInt8] = []
  /// Why nothing can be written any more.
  private var failure: Failure?

  /// As many bytes as are held back.
  private static let capacity = 1 << 16

  init(_ descriptor: CInt = STDOUT_FILENO) {
    self.descriptor = descriptor
  }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Output.capacity { drain() }
  }

  mutating func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Output.capacity { drain() }
  }

  /// Writes what is held back.
  ///
  /// - Throws: the first ``Failure`` of any write so far.
  mutating func flush() throws(Failure) {
    drain()
    if let failure { throw failure }
  }

  /// Whether writing goes on: not after a failure, such as a reader who has left.
  var isOpen: Bool { failure == nil }

  private mutating func drain() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    failure = buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&ready, 1, -1)
        } else if errno == EPIPE {
          return Failure(.closedPipe, "")
        } else if errno != EINTR {
          return Failure(.inputOutput, "the output cannot be written: \(reason(errno))")
        }
      }
      return nil
    }
  }
}
