import Glibc
import Synchronization

/// Signals, noted by a handler and read by the event loop when it wakes.
///
/// A signal that was ignored when the program started stays ignored, as `nohup` wants it.  One that
/// ends programs and arrives again before the loop has read the first ends this one at once: then
/// the loop is stuck, perhaps in writing to a terminal that reads no more.
public struct SignalPipe: ~Copyable {
  /// Signals that ask the program to end.
  public nonisolated static let ending: [CInt] = [SIGHUP, SIGINT, SIGTERM]

  /// The descriptor that is readable while there are signals to collect.
  public var readEnd: CInt { pipe.readEnd }

  private let pipe: Pipe
  /// What to do with a signal after this value is gone.
  private let previous: [(number: CInt, action: sigaction)]

  /// Catches window changes, stops and continuations and the signals that end programs.
  ///
  /// There may be one value at a time.
  init() throws(Terminal.Failure) {
    pipe = try Pipe()
    writeEnd.store(pipe.writeEnd, ordering: .releasing)
    pending.store(0, ordering: .releasing)
    var previous: [(number: CInt, action: sigaction)] = []
    for number in [SIGWINCH, SIGTSTP, SIGCONT] + SignalPipe.ending {
      var found = sigaction()
      sigaction(number, nil, &found)
      if SignalPipe.isIgnored(found) { continue }
      previous.append((number, found))
      catchSignal(number)
    }
    self.previous = previous
  }

  deinit {
    for (number, action) in previous {
      var action = action
      sigaction(number, &action, nil)
    }
    pipe.close()
  }

  /// Takes the signals that arrived since the last time.
  public func collect() -> Arrived {
    pipe.drain()
    return Arrived(bits: pending.exchange(0, ordering: .acquiringAndReleasing))
  }

  /// Stops the process group, as `^Z` does to a program that does not catch it.
  ///
  /// Returns when the process is continued; at once where nobody could continue it.
  func stopProcessGroup() {
    guard previous.contains(where: { $0.number == SIGTSTP }) else { return }
    // First the others.  The signal to oneself goes to this thread, so that it has taken effect
    // before the handler is back; one to the group may be taken up by another thread later.
    signal(SIGTSTP, SIG_IGN)
    kill(0, SIGTSTP)
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    catchSignal(SIGTSTP)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

extension SignalPipe {
  /// Signals of which each arrived at least once.
  public nonisolated struct Arrived: Hashable, Sendable {
    fileprivate var bits: UInt64 = 0

    /// Whether a signal arrived, by its number.
    public func contains(_ number: CInt) -> Bool { bits & bit(number) != 0 }

    /// The signal that asks the program to end, if one did.
    public var ending: CInt? { SignalPipe.ending.first(where: contains) }
  }
}

private nonisolated func bit(_ number: CInt) -> UInt64 { 1 << UInt64(number & 63) }

private nonisolated func catchSignal(_ number: CInt) {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = note
  action.sa_flags = SA_RESTART
  sigaction(number, &action, nil)
}

/// Which signals have arrived.
private nonisolated let pending = Atomic<UInt64>(0)
/// Where ``note`` announces the first of them.
private nonisolated let writeEnd = Atomic<CInt>(-1)

/// The signal handler.  The kernel may run it on any thread, so it belongs to no actor, and it
/// calls only what is safe in a handler.
private nonisolated func note(_ number: CInt) {
  let saved = errno
  let before = pending.bitwiseOr(bit(number), ordering: .acquiringAndReleasing).oldValue
  if before == 0 { Pipe.wake(writeEnd.load(ordering: .relaxed)) }
  let ends = number == SIGHUP || number == SIGINT || number == SIGTERM
  if ends, before & bit(number) != 0 { CrashGuard.die(of: number) }
  errno = saved
}
