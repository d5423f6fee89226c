import Glibc
import Synchronization

/// Puts the terminal back before the process dies of a trap, so that the report can be read.
///
/// Everything that runs in a handler is safe there: `read`, `write`, `dup2`, `tcsetattr`,
/// `fcntl`, `sigaction`, `raise`, and memory that was filled beforehand; `.ci/handlers` makes sure.
nonisolated enum CrashGuard {
  private static let fatal = [
    SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS,
  ]

  /// What the handlers need, written only while they are not armed.
  private struct State {
    var output: CInt = -1
    var modes = termios()
    var farewell = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    var stack = stack_t()
  }

  nonisolated(unsafe) private static let state = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return state
  }()
  /// The dispositions found by ``install(output:farewell:)``, indexed by signal.
  nonisolated(unsafe) private static let previous = {
    let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 64)
    previous.initialize(repeating: sigaction(), count: 64)
    return previous
  }()
  private static let isArmed = Atomic<Bool>(false)

  /// Catches the fatal signals; `farewell` is what makes the terminal on `output` a plain one.
  static func install(output: CInt, farewell: [UInt8]) {
    state.pointee.output = output
    state.pointee.farewell = .allocate(capacity: farewell.count)
    _ = state.pointee.farewell.initialize(from: farewell)
    giveHandlersTheirStack()
    HeldErrors.install(output: output)
    for number in fatal {
      var action = sigaction()
      action.__sigaction_handler.sa_sigaction = { number, info, _ in
        let saved = errno
        defer { errno = saved }
        // A positive code is the kernel's: the program did something wrong, or `^\` was pressed.
        let isFault = (info?.pointee.si_code ?? 0) > 0 && number != SIGQUIT
        let isAbort = number == SIGABRT && info?.pointee._sifields._kill.si_pid == getpid()
        if isFault || isAbort { CrashGuard.crash(number) } else { CrashGuard.die(of: number) }
      }
      action.sa_flags = SA_ONSTACK | SA_SIGINFO
      sigaction(number, &action, previous + Int(number))
    }
  }

  /// Leaves the fatal signals to who had them before.
  static func uninstall() {
    disarm()
    HeldErrors.uninstall()
    for number in fatal { sigaction(number, previous + Int(number), nil) }
    state.pointee.farewell.deallocate()
    state.pointee.farewell = UnsafeMutableBufferPointer(start: nil, count: 0)
  }

  /// From now on a crash gives the terminal these modes back.
  static func arm(modes: termios) {
    disarm()
    state.pointee.modes = modes
    isArmed.store(true, ordering: .releasing)
    HeldErrors.hold()
  }

  /// The terminal is not ours at the moment: a crash leaves it alone.
  static func disarm() {
    isArmed.store(false, ordering: .releasing)
    HeldErrors.release()
  }

  /// Ends the process by a signal that somebody sent, once the handler that calls this returns.
  static func die(of number: CInt) {
    giveBack()
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Leaves a fault to who had its signal before, such as the runtime's backtracer: on return the
  /// faulting instruction runs again, and `abort` goes on.
  private static func crash(_ number: CInt) {
    giveBack()
    sigaction(number, previous + Int(number), nil)
  }

  /// Gives the terminal back, if it is ours.
  private static func giveBack() {
    guard isArmed.exchange(false, ordering: .acquiringAndReleasing) else { return }
    sayFarewell()
    // In the background this would stop the process instead.
    signal(SIGTTOU, SIG_IGN)
    tcsetattr(state.pointee.output, TCSANOW, &state.pointee.modes)
    HeldErrors.release()
  }

  /// Writes the farewell, or as much of it as the terminal takes without blocking.
  static func sayFarewell() {
    let (output, farewell) = (state.pointee.output, state.pointee.farewell)
    let flags = fcntl(output, F_GETFL)
    _ = fcntl(output, F_SETFL, flags | O_NONBLOCK)
    _ = write(output, farewell.baseAddress, farewell.count)
    _ = fcntl(output, F_SETFL, flags)
  }

  /// A handler for an overflow of the stack cannot run on that stack.
  private static func giveHandlersTheirStack() {
    var found = stack_t()
    guard sigaltstack(nil, &found) == 0, found.ss_flags & CInt(SS_DISABLE) != 0,
      state.pointee.stack.ss_sp == nil
    else { return }
    let size = 64 * 1024
    state.pointee.stack = stack_t(
      ss_sp: .allocate(byteCount: size, alignment: 16), ss_flags: 0, ss_size: size)
    sigaltstack(&state.pointee.stack, nil)
  }
}
