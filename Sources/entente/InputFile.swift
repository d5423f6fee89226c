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

  /// Opens it, for ``close(_:)`` to close again.
  func opened() throws(Failure) -> (descriptor: CInt, isRegular: Bool) {
    // A pipe without a writer would keep a blocking `open` waiting for ever.
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unopened(errno) }
    do throws(Failure) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw unread(errno) }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return (descriptor, true)
      case S_IFIFO, S_IFSOCK: return (descriptor, false)
      case S_IFDIR: throw failure("it is a directory; name a file in it")
      case S_IFCHR where isatty(descriptor) == 1 || isAtEnd(descriptor): return (descriptor, false)
      default: throw failure("it is a device; name a file, or pipe the data in with --data -")
      }
    } catch {
      close(descriptor)
      throw error
    }
  }

  func close(_ descriptor: CInt) {
    if !isStandardInput { Glibc.close(descriptor) }
  }

  /// The failure to find anything in it.
  func empty(_ descriptor: CInt) -> Failure {
    var status = stat()
    _ = fstat(descriptor, &status)
    return status.st_mode & S_IFMT == S_IFIFO && !isStandardInput
      ? failure("nothing writes to this pipe; start what writes first, or use --data - < \(path)")
      : Failure(.badData, "\(name): it is empty; expected events, as format 1 or as rows")
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

  private func failure(_ text: String) -> Failure {
    Failure(.noInput, "\(name): \(text)")
  }

  /// The failure to read on.
  func unread(_ number: CInt) -> Failure {
    Failure(.inputOutput, "\(name): it cannot be read: \(reason(number))")
  }
}
