import Glibc

nonisolated extension InputFile {
  /// Reads a regular file as it is at one moment: one that is written meanwhile is read again.
  ///
  /// A file that is replaced by another of its name stays the one that was opened.
  func settled(_ descriptor: CInt) throws(Failure) -> [UInt8] {
    let start = max(0, lseek(descriptor, 0, SEEK_CUR))
    for _ in 0..<InputFile.tries {
      let before = try State(of: descriptor, named: self)
      _ = lseek(descriptor, start, SEEK_SET)
      let bytes = try read(descriptor, expecting: max(0, before.size - Int(start)))
      let after = try State(of: descriptor, named: self)
      if before == after, !before.isFresh { return bytes }
      usleep(InputFile.pause)
    }
    throw Failure(
      .inputOutput, "\(name): it is being written all the time; try again when it is complete")
  }

  static let tries = 40
  /// In microseconds.
  static let pause: UInt32 = 5_000

  /// What changes when a file is written.
  struct State: Equatable {
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
