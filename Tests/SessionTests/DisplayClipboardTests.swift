import Foundation
import Glibc
import Testing

@testable import EmulatorTests

/// Copying where the terminal has no clipboard, with the real programs of a display.
@Suite struct DisplayClipboardTests {
  private static func isInstalled(_ programs: String...) -> Bool {
    programs.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
  }

  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Starts a server of a display, without a screen, and waits for what it is ready with.
  private func serve(
    _ command: String, until isReady: () -> Bool
  ) throws -> pid_t {
    let process = try spawn(
      "/bin/sh", ["-c", "exec \(command) >\(folder.path)/log 2>&1"],
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path], leadsSession: true
    ) { _ in }
    let deadline = Date(timeIntervalSinceNow: 120)
    while !isReady() {
      guard Date() < deadline else {
        kill(process, SIGTERM)
        throw POSIXError(.ETIMEDOUT)
      }
      usleep(10_000)
    }
    return process
  }

  private func stop(_ server: pid_t) {
    kill(server, SIGTERM)
    waitpid(server, nil, 0)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Copies the record and its citations in a session, and compares what another program pastes.
  private func expectCopies(_ variables: [String: String], pastedBy paste: String) throws {
    let session = try Program(
      ["--filter", "country:jpn"], type: "vt100",
      environment: variables.merging(["PATH": "/usr/bin:/bin"]) { $1 }, isAwaited: false)
    try session.wait(for: "the list") { $0.rows.joined().contains("1/") }
    func pasted() throws -> String {
      let names = variables.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      try Shell.run("\(names) \(paste) >\(folder.path)/pasted", in: folder)
      return try String(contentsOf: folder.appending(path: "pasted"), encoding: .utf8)
    }
    session.send("y")
    try session.wait(for: "what it did") { $0.rows.joined().contains("copied the record of Japan") }
    #expect(try pasted().hasPrefix("On 27 November 2023, Japan rose from Strategic"))
    session.send("Y")
    try session.wait(for: "what it did") { $0.rows.joined().contains("citations of Japan") }
    session.send("Q")
    #expect(try session.exitCode() == 0)
    // The text stays when the program has ended.
    #expect(try pasted().contains("“Japan, Vietnam Agree to Upgrade Bilateral Ties.”"))
  }

  @Test(
    .enabled(if: isInstalled("Xvfb", "xclip"), "xclip is not installed: apt-get install xvfb xclip")
  )
  func `on X11 xclip has the text`() throws {
    let number = folder.appending(path: "number")
    let server = try serve("Xvfb -displayfd 3 -screen 0 64x64x24 -nolisten tcp 3>\(number.path)") {
      (try? String(contentsOf: number, encoding: .utf8))?.contains("\n") == true
    }
    defer { stop(server) }
    let display = try String(contentsOf: number, encoding: .utf8).filter(\.isNumber)
    try expectCopies(["DISPLAY": ":\(display)"], pastedBy: "xclip -o -selection clipboard")
  }

  @Test(
    .enabled(
      if: isInstalled("sway", "wl-copy"),
      "wl-copy is not installed: apt-get install sway wl-clipboard"))
  func `on Wayland wl-copy has the text`() throws {
    // The compositor refuses to be root's.
    let drop =
      geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups env" : "env"
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: folder.path)
    let runtime = folder.appending(path: "run").path
    let server = try serve(
      "\(drop) sh -c 'mkdir -m 700 \(runtime) && XDG_RUNTIME_DIR=\(runtime) WLR_BACKENDS=headless "
        + "WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman exec sway -c /dev/null'"
    ) { access("\(runtime)/wayland-1", F_OK) == 0 }
    defer { stop(server) }
    try expectCopies(
      ["WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": runtime], pastedBy: "wl-paste -n")
  }
}
