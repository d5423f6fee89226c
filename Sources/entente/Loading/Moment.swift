import Glibc

/// A moment that is remembered to tell how long ago it was.
nonisolated struct Moment {
  private let time = Moment.now

  /// The seconds since then.
  var seconds: Double { Moment.now - time }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
