import Foundation

/// A PostgreSQL server of its own, in a folder and on a socket of its own, that ends with it, or
/// with the thread that started it.
final class PostgreSQL {
  /// The newest server that is installed.
  static let programs: URL? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.compactMap { Int($0) }.sorted(by: >)
      .map { URL(filePath: "\(root)/\($0)/bin") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path + "/initdb") }
  }()

  /// Where the data and the socket are.
  private let folder: URL
  private let server: pid_t

  /// How to call `psql` for it.
  var psql: String { "psql -X -q -v ON_ERROR_STOP=1 -h \(folder.path) -U entente -d postgres" }

  init() throws {
    guard let programs = PostgreSQL.programs else { throw POSIXError(.ENOENT) }
    // The path of a socket has room for some hundred bytes.
    folder = URL(filePath: "/tmp/entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    var user = "setpriv --pdeathsig QUIT"
    // The server refuses to run as root.
    if getuid() == 0 {
      guard let entry = getpwnam("postgres") ?? getpwnam("nobody") else {
        throw POSIXError(.ENOENT)
      }
      let (owner, group) = (entry.pointee.pw_uid, entry.pointee.pw_gid)
      guard chown(folder.path, owner, group) == 0 else { throw POSIXError(.EPERM) }
      user += " --reuid \(owner) --regid \(group) --clear-groups"
    }
    let data = folder.appending(path: "data").path
    try Shell.run(
      "\(user) \(programs.path)/initdb -D \(data) -U entente -A trust -E UTF8 --locale C --no-sync",
      in: FileManager.default.temporaryDirectory)
    server = try spawn(
      "bash",
      [
        "-c",
        """
        exec \(user) \(programs.path)/postgres -D \(data) -k \(folder.path) -h '' -F \
        >\(folder.path)/log 2>&1
        """,
      ], environment: ProcessInfo.processInfo.environment, leadsSession: true
    ) { files in posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0) }
    try Shell.run(
      "for _ in {1..1200}; do \(psql) -c 'SELECT' 2>/dev/null && exit; sleep 0.1; done; exit 1",
      in: FileManager.default.temporaryDirectory)
  }

  deinit {
    kill(server, SIGQUIT)
    waitpid(server, nil, 0)
    try? FileManager.default.removeItem(at: folder)
  }
}
