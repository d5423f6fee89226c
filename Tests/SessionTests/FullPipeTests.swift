import Foundation
import Testing

/// Who reads the program's output may take a while, or never come.
@Suite struct FullPipeTests {
  /// A program that writes more than its pipe holds, and the end to read from.
  private final class Writing {
    let process: pid_t
    let readEnd: CInt

    init(blocks: Bool) throws {
      var ends: [CInt] = [-1, -1]
      guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
      let writeEnd = ends[1]
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      if !blocks { _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK) }
      process = try spawn(
        Program.executable, ["list", "--format", "json"], environment: [:], leadsSession: false
      ) { files in
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&files, writeEnd, 1)
      }
      close(writeEnd)
      readEnd = ends[0]
    }

    deinit { close(readEnd) }

    /// Waits until the program has written and sleeps; whether it stays asleep.
    func waitsQuietly() -> Bool {
      var (held, before, now): (CInt, String, String) = (0, "", "-")
      for _ in 0..<600 where held == 0 || before != now {
        usleep(200_000)
        _ = ioctl(readEnd, UInt(FIONREAD), &held)
        (before, now) = (now, Program.text(of: "/proc/\(process)/schedstat"))
      }
      return held > 0 && before == now
    }

    func readToEnd() -> [UInt8] {
      var bytes: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 65_536)
      while case let count = read(readEnd, &part, part.count), count > 0 { bytes += part[..<count] }
      return bytes
    }

    /// The status of the program, as `waitpid` has it.
    func status() -> CInt {
      var status: CInt = 0
      waitpid(process, &status, 0)
      return status
    }
  }

  @Test func `it waits for the reader without spinning, and everything arrives`() throws {
    let unread = try [true, false].map { blocks in
      let writing = try Writing(blocks: blocks)
      #expect(writing.waitsQuietly())
      let bytes = writing.readToEnd()
      #expect(writing.status() == 0)
      return bytes
    }
    #expect(unread[0].count > 1 << 16)
    #expect(unread[0] == unread[1])
    #expect(try JSONSerialization.jsonObject(with: Data(unread[0])) is [Any])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal ends it however long nobody reads`(number: CInt) throws {
    let writing = try Writing(blocks: true)
    #expect(writing.waitsQuietly())
    kill(writing.process, number)
    #expect(writing.status() & 0x7F == number)
  }
}
