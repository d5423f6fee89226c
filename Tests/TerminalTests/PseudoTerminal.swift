import Glibc

/// A pseudo-terminal of this process: what a program would have, and the side its user sits at.
final class PseudoTerminal {
  let outer: CInt
  let inner: CInt

  init?(rows: Int, columns: Int) {
    // As `posix_openpt` and its like do, which Swift's Glibc lacks.
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (locked, index): (CInt, CInt) = (0, -1)
    outer = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard ioctl(outer, unlock, &locked) == 0, ioctl(outer, number, &index) == 0 else { return nil }
    inner = open("/dev/pts/\(index)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard inner >= 0 else { return nil }
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(inner, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    close(outer)
    close(inner)
  }

  var modes: [UInt8] {
    var modes = termios()
    tcgetattr(inner, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Types bytes, and returns once the program could read all of them.
  func type(_ bytes: [UInt8]) {
    _ = write(outer, bytes, bytes.count)
    var count: CInt = 0
    for _ in 0..<20_000 where count < bytes.count {
      _ = ioctl(inner, UInt(FIONREAD), &count)
      if count < bytes.count { usleep(1_000) }
    }
  }

  /// What the program wrote so far.
  func output() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var source = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
    while poll(&source, 1, 50) > 0 {
      let count = read(outer, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
