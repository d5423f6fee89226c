import Foundation

/// Starts a program as a shell would: with no signal blocked or ignored, whatever the test runner's
/// threads do about theirs.
///
/// The path is sought in `PATH` if it has no slash.  A leader of a session is controlled by the
/// first terminal it opens; `redirect` says what its standard files are.
func spawn(
  _ path: String, _ arguments: [String], environment: [String: String], leadsSession: Bool,
  redirect: (inout posix_spawn_file_actions_t) -> Void
) throws -> pid_t {
  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  defer { posix_spawn_file_actions_destroy(&files) }
  redirect(&files)

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var (all, none) = (sigset_t(), sigset_t())
  sigfillset(&all)
  sigemptyset(&none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setsigmask(&attributes, &none)
  let newSession: CInt = 0x80
  posix_spawnattr_setflags(
    &attributes,
    Int16(
      CInt(POSIX_SPAWN_SETSIGDEF) | CInt(POSIX_SPAWN_SETSIGMASK) | (leadsSession ? newSession : 0)))

  var words = ([path] + arguments).map { strdup($0) } + [nil]
  var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { (words + variables).forEach { free($0) } }
  var process = pid_t()
  let status = posix_spawnp(&process, path, &files, &attributes, &words, &variables)
  guard status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: status) ?? .EINVAL) }
  return process
}
