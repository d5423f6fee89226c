import Glibc

/// The bytes of a file as they come, unpacked where gzip or zstd packed them.
nonisolated struct ByteStream: ~Copyable {
  private let descriptor: CInt
  private let file: InputFile
  /// A descriptor that becomes readable when nobody wants more.
  private let stop: CInt?
  private var unpacker: Unpacker?
  private var packed: [UInt8] = []
  /// How many bytes of the file were read so far, before unpacking.
  private(set) var consumed = 0
  /// Whether what is read ends because nobody wants more.
  private(set) var isStopped = false
  private var isAtStart = true

  /// - Parameters:
  ///   - descriptor: what to read, to be closed by whoever opened it.
  ///   - file: what it belongs to.
  ///   - stop: a descriptor that becomes readable when nobody wants more.
  init(_ descriptor: CInt, of file: InputFile, stop: CInt? = nil) {
    self.descriptor = descriptor
    self.file = file
    self.stop = stop
  }

  /// Adds what comes next, about `room` bytes or as much as is there, and more only when unpacking
  /// makes more of it; nothing at the end.
  mutating func read(_ room: Int, into bytes: inout [UInt8]) throws(Failure) {
    let start = bytes.count
    while bytes.count == start {
      guard unpacker != nil else {
        try readRaw(room, into: &bytes)
        if isAtStart, bytes.count > start { try recognisePacking(&bytes, from: start) }
        if unpacker == nil { return }
        continue
      }
      if packed.isEmpty {
        var more: [UInt8] = []
        try readRaw(1 << 18, into: &more)
        packed = more
        if packed.isEmpty {
          guard unpacker?.isComplete != false || isStopped else {
            throw Failure(.badData, "\(file.name): it ends before what is packed in it does")
          }
          return
        }
      }
      let problem = unpacker?.unpack(&packed, into: &bytes)
      if let problem { throw Failure(.badData, "\(file.name): it cannot be unpacked: \(problem)") }
    }
  }

  /// Adds all that is left.
  ///
  /// - Parameters:
  ///   - size: how many bytes the file has, where that is known.
  ///   - advice: what to do about more than ``InputFile/limit`` bytes, behind the sentence that says so.
  mutating func readToEnd(
    into bytes: inout [UInt8], expecting size: Int?, adviceOnExcess advice: String
  ) throws(Failure) {
    var count = -1
    while bytes.count != count {
      guard max(bytes.count, size ?? 0) <= InputFile.limit else {
        throw Failure(
          .badData, "\(file.name): it has more than \(InputFile.limit >> 30) GiB\(advice)")
      }
      count = bytes.count
      try read(1 << 20, into: &bytes)
    }
  }

  /// Whether more is there, or the end, without waiting longer than some milliseconds.
  func isReady(within milliseconds: CInt) -> Bool {
    if !packed.isEmpty { return true }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, milliseconds) != 0
  }

  private mutating func recognisePacking(
    _ bytes: inout [UInt8], from start: Int
  ) throws(Failure) {
    // A pipe may bring the first bytes one by one.
    while bytes.count - start < 4 {
      let count = bytes.count
      try readRaw(1 << 16, into: &bytes)
      if bytes.count == count { break }
    }
    isAtStart = false
    guard let packing = Unpacker.Packing(bytes[start...]) else { return }
    unpacker = Unpacker(packing)
    packed = Array(bytes[start...])
    bytes.removeSubrange(start...)
  }

  private mutating func readRaw(_ room: Int, into bytes: inout [UInt8]) throws(Failure) {
    while !isStopped {
      if let stop {
        var ready = [
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
          pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        ]
        if poll(&ready, 2, -1) < 0, errno != EINTR { throw file.unread(errno) }
        if ready[1].revents != 0 {
          isStopped = true
          return
        }
      }
      let descriptor = descriptor
      var (count, problem) = (0, CInt(0))
      // The few bytes of a row that has not ended are copied rather than what comes behind them.
      let before = bytes.count <= room ? bytes : []
      let part = [UInt8](unsafeUninitializedCapacity: before.count + room) { buffer, filled in
        _ = buffer.update(fromContentsOf: before)
        count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + before.count }, room)
        problem = errno
        filled = before.count + max(0, count)
      }
      if bytes.count <= room { bytes = part } else { bytes += part }
      if count >= 0 {
        consumed += count
        return
      }
      switch problem {
      case EINTR: break
      case EAGAIN:
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&ready, 1, -1)
      default: throw file.unread(problem)
      }
    }
  }
}
