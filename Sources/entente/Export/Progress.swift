import Glibc
import Words

/// How far a long export is, on a line of standard error that it erases in the end.
final class Progress {
  private let total: Int
  private let words: Words
  private var done = 0
  private var next: Int
  private var isShown = false
  private var error = Output(STDERR_FILENO)

  /// From so many events on there is something to wait for.
  private static let least = 10_000

  /// - Returns: `nil` where there is nothing to wait for, nobody to see it, or the export itself to
  ///   be seen.
  init?(of total: Int, in words: Words) {
    guard total >= Progress.least, isatty(STDERR_FILENO) == 1, isatty(STDOUT_FILENO) == 0 else {
      return nil
    }
    self.total = total
    self.words = words
    next = total / 100
  }

  /// Counts events.
  func step(_ count: Int = 1) {
    done += count
    guard done >= next else { return }
    next = done + max(1, total / 100)
    isShown = true
    say("\rentente: \(words.progress(done, of: total))")
  }

  /// Erases the line.
  func end() {
    if isShown { say("\r\u{1B}[K") }
    isShown = false
  }

  private func say(_ text: String) {
    error.write(text)
    // Where it cannot be shown the export goes on.
    try? error.flush()
  }
}
