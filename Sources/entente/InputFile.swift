import Glibc

/// A file to read whole: one by its name, or standard input.
nonisolated struct InputFile {
  private let path: String

  /// - Parameter path: a file's path, or `-` for standard input.
  init(_ path: String) {
    self.path = path
  }

  /// As many bytes as are read: what comes without end must not fill the memory.
  static let limit = 1 << 30

  var isStandardInput: Bool { path == "-" }

  /// What messages call it.
  var name: String { isStandardInput ? "standard input" : path }

  /// Reads it to its end.
  ///
  /// - Throws: a ``Failure`` for what cannot be read, and for an empty file unless it may be one.
  func bytes(orNone mayBeEmpty: Bool = false) throws(Failure) -> [UInt8] {
    // A pipe without a writer would keep a blocking `open` waiting for ever.
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unopened(errno) }
    defer { if !isStandardInput { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unread(errno) }
    let sort = status.st_mode & S_IFMT
    switch sort {
    case S_IFREG, S_IFIFO, S_IFSOCK: break
    case S_IFDIR: throw failure("it is a directory; name a file in it")
    case S_IFCHR where isatty(descriptor) == 1 || isAtEnd(descriptor): break
    default: throw failure("it is a device; name a file, or pipe the data in with --data -")
    }
    let bytes =
      sort == S_IFREG ? try settled(descriptor) : try read(descriptor, expecting: 0)
    let hasNoWriter = sort == S_IFIFO && !isStandardInput
    guard bytes.isEmpty, hasNoWriter || !mayBeEmpty else { return bytes }
    throw hasNoWriter
      ? failure("nothing writes to this pipe; start what writes first, or use --data - < \(path)")
      : Failure(.badData, "\(name): it is empty; expected a dataset, a JSON document of format 1")
  }

  /// Reads all that comes, up to ``limit``.
  func read(_ descriptor: CInt, expecting size: Int) throws(Failure) -> [UInt8] {
    guard size <= InputFile.limit else { throw tooLarge }
    var bytes: [UInt8] = []
    // One byte more than is expected shows the end without another buffer.
    var room = max(size, 0) + 1
    while true {
      let part = try readPart(descriptor, upTo: room)
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= InputFile.limit else { throw tooLarge }
      room = max(1 << 16, room - part.count)
    }
  }

  /// Some of the bytes that come next; none at the end.
  private func readPart(_ descriptor: CInt, upTo room: Int) throws(Failure) -> [UInt8] {
    while true {
      var problem: CInt = 0
      let part = [UInt8](unsafeUninitializedCapacity: max(room, 1 << 16)) { buffer, count in
        let read = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        problem = read < 0 ? errno : 0
        count = max(0, read)
      }
      switch problem {
      case 0: return part
      case EINTR: break
      case EAGAIN:
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&ready, 1, -1)
      default: throw unread(problem)
      }
    }
  }

  private func isAtEnd(_ descriptor: CInt) -> Bool {
    var byte: UInt8 = 0
    return Glibc.read(descriptor, &byte, 1) == 0
  }

  private func unopened(_ number: CInt) -> Failure {
    switch number {
    case ENOENT: failure("there is no such file; look for a slip in its name")
    case EACCES: failure("it may not be read; look at its permissions")
    case ENXIO: failure("it is a socket; name a file, or pipe the data in with --data -")
    default: failure("it cannot be opened: \(reason(number))")
    }
  }

  private var tooLarge: Failure {
    Failure(
      .badData,
      "\(name): it has more than \(InputFile.limit >> 30) GiB; leave out what need not be browsed")
  }

  private func failure(_ text: String) -> Failure {
    Failure(.noInput, "\(name): \(text)")
  }

  func unread(_ number: CInt) -> Failure {
    Failure(.inputOutput, "\(name): it cannot be read: \(reason(number))")
  }
}
