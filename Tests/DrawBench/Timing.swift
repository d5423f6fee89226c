import Glibc

/// How long something took, in milliseconds.
struct Timing {
  /// By the clock on the wall.
  let elapsed: Double
  /// Of all processors together.
  let processor: Double

  init(of work: () -> Void) {
    let (wall, processor) = (Timing.now(CLOCK_MONOTONIC), Timing.now(CLOCK_PROCESS_CPUTIME_ID))
    work()
    elapsed = Timing.now(CLOCK_MONOTONIC) - wall
    self.processor = Timing.now(CLOCK_PROCESS_CPUTIME_ID) - processor
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

extension [Timing] {
  /// Median, 99th percentile and maximum by the clock; median and 99th percentile of the processors.
  var columns: String {
    let (elapsed, processor) = (map(\.elapsed).sorted(), map(\.processor).sorted())
    return [
      elapsed.share(0.5), elapsed.share(0.99), elapsed.share(1), processor.share(0.5),
      processor.share(0.99),
    ].map(\.inColumn).joined()
  }
}

extension [Double] {
  /// The value that a share of the sorted values does not exceed.
  fileprivate func share(_ share: Double) -> Double {
    isEmpty ? 0 : self[Swift.min(count - 1, Int(Double(count) * share))]
  }
}

extension Double {
  /// Two digits after the point, right-aligned in nine columns.
  fileprivate var inColumn: String {
    let hundredths = Int((self * 100).rounded())
    let digits = "\(hundredths % 100 + 100)".dropFirst()
    let text = "\(hundredths / 100).\(digits)"
    return String(repeating: " ", count: Swift.max(0, 9 - text.count)) + text
  }
}
