import CNcurses
import Glibc

/// What ncurses writes to, so that each frame goes to the terminal in one piece.
///
/// ncurses writes whenever it moves the cursor, and whoever reads at the other end wakes each time.  While
/// a frame is written its descriptor is therefore a file in memory; the rest of the time it is the terminal,
/// of which it asks for modes and which it leaves by itself.
struct FrameOutput: ~Copyable {
  /// For `newterm`.
  let file: UnsafeMutablePointer<FILE>
  private let terminal: CInt
  /// The file in memory, or -1 where the system has none: then ncurses writes to the terminal as it does.
  private let memory: CInt

  /// - Parameter terminal: the terminal's descriptor, which stays with whoever opened it.
  /// - Throws: ``Terminal/Failure`` when the process has no descriptors left.
  init(terminal: CInt) throws(Terminal.Failure) {
    let descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else {
      throw .system("dup", errno)
    }
    self.file = file
    self.terminal = terminal
    memory = memfd_create("frame", MEMFD_CLOEXEC)
  }

  deinit {
    fclose(file)
    if memory >= 0 { close(memory) }
  }

  /// Has `draw` write a frame, and sends it.
  ///
  /// - Parameters:
  ///   - isWhole: whether the frame paints all, on a terminal that somebody else may have used.
  ///   - draw: what makes ncurses write to its terminal, and do nothing else with it.
  func send(isWhole: Bool, _ draw: () -> Void) {
    let descriptor = fileno(file)
    guard memory >= 0, dup3(memory, descriptor, O_CLOEXEC) >= 0 else { return draw() }
    draw()
    dup3(terminal, descriptor, O_CLOEXEC)
    let size = lseek(memory, 0, SEEK_CUR)
    guard size > 0 else { return }
    let frame = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, size, 0))
    }
    lseek(memory, 0, SEEK_SET)
    write(isWhole ? frame : FrameOutput.compact(frame))
  }

  /// Writes all bytes, however long the terminal takes.
  private func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          terminal, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var ready = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        } else if errno != EINTR {
          // A terminal that is gone is noticed where keys are waited for.
          return
        }
      }
    }
  }
}

extension FrameOutput {
  /// The bytes of a frame without those that tell the terminal nothing: that letters are ASCII's, as no
  /// frame says otherwise, and the ends between attributes that follow one another.
  nonisolated static func compact(_ frame: [UInt8]) -> [UInt8] {
    let escape: UInt8 = 0x1B
    var compacted: [UInt8] = []
    compacted.reserveCapacity(frame.count)
    /// Where attributes end that nothing follows yet.
    var attributesEnd: Int?
    var position = 0
    while position < frame.count {
      guard frame[position] == escape else {
        compacted.append(frame[position])
        position += 1
        continue
      }
      let rest = frame[position...]
      if rest.starts(with: [escape, UInt8(ascii: "("), UInt8(ascii: "B")]) {
        position += 3
        continue
      }
      guard let end = attributes(in: rest) else {
        compacted.append(escape)
        position += 1
        continue
      }
      var parameters = frame[(position + 2)..<end]
      if attributesEnd == compacted.count {
        compacted.removeLast()
        // Nothing means 0.
        if compacted.last == UInt8(ascii: "[") { compacted.append(UInt8(ascii: "0")) }
        compacted.append(UInt8(ascii: ";"))
        if parameters.isEmpty { parameters = [UInt8(ascii: "0")] }
      } else {
        compacted += [escape, UInt8(ascii: "[")]
      }
      compacted += parameters
      compacted.append(UInt8(ascii: "m"))
      attributesEnd = compacted.count
      position = end + 1
    }
    return compacted
  }

  /// Where the control sequence ends that some bytes begin with, if it sets attributes.
  nonisolated private static func attributes(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.dropFirst().first == UInt8(ascii: "[") else { return nil }
    let end = bytes.dropFirst(2).firstIndex {
      !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) && $0 != UInt8(ascii: ";")
    }
    return end.flatMap { bytes[$0] == UInt8(ascii: "m") ? $0 : nil }
  }
}
