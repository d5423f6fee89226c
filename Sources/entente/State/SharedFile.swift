import Glibc

/// A small file that several programs change at once: none of them loses what another wrote, and a
/// reader sees one of its versions whole.
nonisolated struct SharedFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// Its bytes; none where there is no such file.
  ///
  /// - Parameter limit: more bytes than any such file has.
  /// - Throws: a ``Failure`` when there is something that cannot be read.
  func read(upTo limit: Int = 1 << 22) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw failure(reason(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure("it is not a file") }
    var bytes: [UInt8] = []
    var buffer = Array<UInt8>(repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(reason(errno)) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    throw failure("it is larger than \(limit >> 10) KB; expected a file of entente")
  }

  /// Replaces its bytes by what `change` makes of them, while no other program does so.
  ///
  /// - Throws: a ``Failure`` when it cannot be read or written; nothing has changed then.
  func update(_ change: ([UInt8]) throws(Failure) -> [UInt8]) throws(Failure) {
    let lock = try locked()
    // Closing gives the lock back.
    defer { close(lock) }
    try replace(by: change(try read()))
  }

  /// Opens the file that programs lock while they change this one.
  private func locked() throws(Failure) -> CInt {
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(reason(errno)) }
    // A program that was stopped holding it must not stop this one too.
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(10_000)
    }
    close(descriptor)
    throw failure("another program keeps it locked; end that, or remove \(path).lock")
  }

  /// Puts a new file in its place in one step; a link stays one.
  ///
  /// - Throws: a ``Failure`` when it cannot be written; nothing has changed then.
  func replace(by bytes: [UInt8]) throws(Failure) {
    let target = realpath(path, nil).map { name in
      defer { free(name) }
      return String(cString: name)
    }
    let destination = target ?? path
    let temporary = try written(bytes, beside: destination)
    guard rename(temporary, destination) == 0 else {
      let cause = errno
      unlink(temporary)
      throw failure(reason(cause))
    }
  }

  /// Makes the file, whole from the first moment on; tells whether there was none.
  ///
  /// - Throws: a ``Failure`` when it cannot be written.
  func create(_ bytes: [UInt8]) throws(Failure) -> Bool {
    guard access(path, F_OK) != 0 else { return false }
    let temporary = try written(bytes, beside: path)
    defer { unlink(temporary) }
    if link(temporary, path) == 0 { return true }
    if errno == EEXIST { return false }
    // A file system without a second name for a file.
    guard access(path, F_OK) != 0, rename(temporary, path) == 0 else {
      throw failure(reason(errno))
    }
    return true
  }

  /// Writes a file of a new name in the same folder, and returns that.
  private func written(_ bytes: [UInt8], beside destination: String) throws(Failure) -> String {
    var name = Array("\(destination).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw failure(reason(errno)) }
    var isWritten = true
    var rest = bytes[...]
    while isWritten, !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      isWritten = count > 0
      if isWritten { rest = rest.dropFirst(count) }
    }
    // A machine that fails now has the old bytes or the new ones, not none.
    isWritten = isWritten && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isWritten else {
      unlink(name)
      throw failure(reason(number))
    }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func failure(_ reason: String) -> Failure {
    Failure(.inputOutput, "\(path): \(reason)")
  }
}
