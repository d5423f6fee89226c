import Glibc

/// A pipe to oneself, neither end of which ever blocks or is inherited by another program.
nonisolated struct Pipe: Sendable {
  let readEnd: CInt
  let writeEnd: CInt

  init() throws(Terminal.Failure) {
    var ends: [CInt] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .system("pipe", errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  func close() {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  /// Makes the read end readable.  A full pipe refuses, and is readable already.
  func wake() { Pipe.wake(writeEnd) }

  /// As ``wake()`` of the pipe with this write end; safe in a signal handler.
  static func wake(_ writeEnd: CInt) {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Makes the read end unreadable until the next ``wake()``.
  func drain() {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { scratch in
      while read(readEnd, scratch.baseAddress, scratch.count) > 0 {}
    }
  }
}
