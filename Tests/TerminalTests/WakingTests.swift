import Glibc
import Testing

@testable import Terminal

@Suite struct WakingTests {
  private func isReadable(_ descriptor: CInt) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) == 1
  }

  @Test func `letters of many threads all arrive, each thread's in its order`() async throws {
    let mailbox = try Mailbox<Int>()
    #expect(!isReadable(mailbox.readEnd))
    await withTaskGroup { group in
      for thread in 0..<8 {
        group.addTask { for number in 0..<1_000 { mailbox.post(thread * 1_000 + number) } }
      }
    }
    #expect(isReadable(mailbox.readEnd))
    let letters = mailbox.collect()
    #expect(letters.sorted() == Array(0..<8_000))
    for thread in 0..<8 {
      let own = letters.filter { $0 / 1_000 == thread }
      #expect(own == own.sorted())
    }
    #expect(mailbox.collect() == [])
    #expect(!isReadable(mailbox.readEnd))
  }
}

extension TerminalTests {
  @Test func `a signal waits in the pipe until it is collected, once however often it came`() throws
  {
    let signals = try SignalPipe()
    #expect(signals.collect() == SignalPipe.Arrived())
    for _ in 0..<100 { kill(getpid(), SIGWINCH) }
    for number in [SIGCONT, SIGTERM] {
      // The kernel may give it to any thread, a moment later.
      kill(getpid(), number)
      var source = pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0)
      var arrived = SignalPipe.Arrived()
      while !arrived.contains(number), poll(&source, 1, 20_000) == 1 { arrived = signals.collect() }
      #expect(arrived.contains(number))
      #expect(!arrived.contains(SIGTSTP))
      #expect(arrived.ending == (number == SIGTERM ? SIGTERM : nil))
    }
  }
}
