import Glibc
import Synchronization

/// What the program says on standard error while the screen is up, kept until the screen is down.
///
/// Otherwise the words that the runtime has for a trap would go to the alternate screen, and with it.
nonisolated enum HeldErrors {
  private struct State {
    /// Standard error as it was found.
    var found: CInt = -1
    var readEnd: CInt = -1
    var writeEnd: CInt = -1
  }

  nonisolated(unsafe) private static let state = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return state
  }()
  private static let isHolding = Atomic<Bool>(false)

  /// Gets ready for ``hold()``, if standard error is the terminal that `output` is.
  static func install(output: CInt) {
    var (screen, errors) = (stat(), stat())
    guard isatty(STDERR_FILENO) == 1, fstat(output, &screen) == 0,
      fstat(STDERR_FILENO, &errors) == 0, screen.st_rdev == errors.st_rdev,
      let pipe = try? Pipe()
    else { return }
    let found = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    state.pointee = State(found: found, readEnd: pipe.readEnd, writeEnd: pipe.writeEnd)
  }

  /// Forgets what ``install(output:)`` prepared.
  static func uninstall() {
    release()
    for descriptor in [state.pointee.found, state.pointee.readEnd, state.pointee.writeEnd]
    where descriptor >= 0 { close(descriptor) }
    state.pointee = State()
  }

  /// From now on keeps what is written; beyond what a pipe holds it is lost.
  static func hold() {
    guard state.pointee.found >= 0 else { return }
    dup2(state.pointee.writeEnd, STDERR_FILENO)
    isHolding.store(true, ordering: .releasing)
  }

  /// Writes what was kept, and keeps no more; safe in a signal handler.
  static func release() {
    guard isHolding.exchange(false, ordering: .acquiringAndReleasing) else { return }
    dup2(state.pointee.found, STDERR_FILENO)
    // As much of it as the terminal takes: one that reads no more is not to keep the program.
    let flags = fcntl(STDERR_FILENO, F_GETFL)
    _ = fcntl(STDERR_FILENO, F_SETFL, flags | O_NONBLOCK)
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { part in
      while case let count = read(state.pointee.readEnd, part.baseAddress, part.count), count > 0 {
        _ = write(STDERR_FILENO, part.baseAddress, count)
      }
    }
    _ = fcntl(STDERR_FILENO, F_SETFL, flags)
  }
}
