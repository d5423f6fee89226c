import Glibc

/// Where the program keeps what it is asked to remember: `entente` in `$XDG_STATE_HOME`, or in
/// `~/.local/state` (XDG Base Directory Specification 0.8).
nonisolated enum StateFolder {
  /// Its path; `nil` without a home.
  static var path: String? {
    let state = Environment.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let base = state ?? Environment.variable("HOME").map { $0 + "/.local/state" }
    return base.map { $0 + "/entente" }
  }

  /// Makes it, and the folders that it is in, where they are missing.
  ///
  /// - Throws: a ``Failure`` that names what cannot be made.
  static func make(_ path: String) throws(Failure) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    let number = errno
    guard number == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw Failure(.inputOutput, "\(path): \(reason(number))")
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw Failure(.inputOutput, "\(path): \(reason(errno))")
    }
  }
}
