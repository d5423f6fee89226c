import Glibc

nonisolated extension InputFile {
  /// Opens the file, and returns what `read` makes of it as it is at one moment: a regular file that
  /// is written meanwhile is read again.
  ///
  /// A file that is replaced by another of its name stays the one that was opened.
  ///
  /// - Parameter read: takes a descriptor and how many bytes are to come, `nil` where that is unknown.
  /// - Throws: a ``Failure`` for a file that cannot be opened or is written all the time, and what
  ///   `read` throws.
  func settled<Value>(
    _ read: (CInt, Int?) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let (descriptor, isRegular) = try opened()
    defer { close(descriptor) }
    guard isRegular else { return try read(descriptor, nil) }
    let start = max(0, lseek(descriptor, 0, SEEK_CUR))
    for _ in 0..<InputFile.tries {
      let before = try State(of: descriptor, named: self)
      if !before.isFresh {
        _ = lseek(descriptor, start, SEEK_SET)
        let result: Result<Value, Failure>
        do throws(Failure) {
          result = .success(try read(descriptor, max(0, before.size - Int(start))))
        } catch {
          result = .failure(error)
        }
        // Half of one file and half of another may be anything, an error too.
        if before == (try State(of: descriptor, named: self)) { return try result.get() }
      }
      usleep(InputFile.pause)
    }
    throw Failure(
      .inputOutput, "\(name): it is being written all the time; try again when it is complete")
  }

  private static let tries = 40
  /// In microseconds.
  private static let pause: UInt32 = 5_000

  /// What changes when a file is written.
  private struct State: Equatable {
    let size: Int
    private let seconds: Int
    private let nanoseconds: Int
    /// Whether the file was written so shortly before that another write would leave the same
    /// time: the clock that file systems use ticks some hundred times a second.
    let isFresh: Bool

    init(of descriptor: CInt, named file: InputFile) throws(Failure) {
      var (now, status) = (timespec(), stat())
      clock_gettime(CLOCK_REALTIME_COARSE, &now)
      guard fstat(descriptor, &status) == 0 else { throw file.unread(errno) }
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
      // A time far ahead, as another machine's clock may give, tells nothing.
      isFresh =
        (seconds, nanoseconds) >= (now.tv_sec, now.tv_nsec) && seconds <= now.tv_sec + 1
    }

    static func == (left: State, right: State) -> Bool {
      (left.size, left.seconds, left.nanoseconds) == (right.size, right.seconds, right.nanoseconds)
    }
  }
}
