import Foundation
import Screen
import Testing

@testable import EmulatorTests

/// Copying and opening, with the programs that receive.
@Suite struct ClipboardTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  private static let record =
    "On 27 November 2023, Japan rose from Strategic Partnership to Comprehensive Strategic "
  private static let copied = "copied the record of Japan, 2023-11-27, to the clipboard"
  private static let browse = "\(Program.executable) --filter country:jpn"

  /// A program that notes what it is given.
  ///
  /// A shell writes it: a program that another test starts meanwhile might keep what this process has
  /// open for writing, and nothing runs that is.
  private func program(_ name: String, _ script: String) throws {
    try Shell.run(
      "cat >\(folder.path)/\(name) <<'END'\n#!/bin/sh\n\(script)\nEND\nchmod +x \(folder.path)/\(name)",
      in: folder)
  }

  private func noted(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: ["external", "on", "off"])
  func `in tmux the record is in its buffer, whatever its option set-clipboard is`(
    option: String
  ) throws {
    defer { removeFolder() }
    let tmux = try Tmux()
    try tmux.set("set-clipboard", option)
    try tmux.type("\(Self.browse)\n")
    try tmux.wait(for: "1/")
    try tmux.press("y")
    try tmux.wait(for: Self.copied)
    #expect(try tmux.buffer().hasPrefix(Self.record))
    try tmux.press("Y")
    try tmux.wait(for: "citations of Japan, 2023-11-27, to the clipboard")
    #expect(try tmux.buffer().contains("“Japan, Vietnam Agree to Upgrade Bilateral Ties.”"))
  }

  @Test func `over a network tmux takes it from the terminal where its option lets it`() throws {
    defer { removeFolder() }
    let tmux = try Tmux()
    try tmux.set("set-clipboard", "on")
    try tmux.type("env -u TMUX \(Self.browse)\n")
    try tmux.wait(for: "1/")
    try tmux.press("y")
    try tmux.wait(for: Self.copied)
    try tmux.waitForBuffer { $0.hasPrefix(Self.record) }
  }

  @Test func `tmux passes it on to the terminal that it runs on`() throws {
    defer { removeFolder() }
    let outer = try Tmux(rows: 30, columns: 100)
    try outer.set("set-clipboard", "on")
    let inner = "tmux -L \(folder.lastPathComponent) -f \(folder.path)/inner.conf"
    try "set -g set-clipboard off\nset -g allow-passthrough on\nset -g status off\n".write(
      to: folder.appending(path: "inner.conf"), atomically: true, encoding: .utf8)
    try outer.type("env -u TMUX \(inner) new 'env -u TMUX \(Self.browse)'\n")
    try outer.wait(for: "1/")
    try outer.press("y")
    try outer.wait(for: Self.copied)
    try outer.waitForBuffer { $0.hasPrefix(Self.record) }
    try outer.press("Q")
    try outer.wait(for: "[exited]")
  }

  @Test(arguments: [("xclip", "DISPLAY"), ("wl-copy", "WAYLAND_DISPLAY"), ("pbcopy", "X")])
  func `where the terminal has no clipboard a program of the machine takes it`(
    name: String, variable: String
  ) throws {
    defer { removeFolder() }
    try program(name, "cat >\(folder.path)/copied; echo noise; echo noise >&2")
    let session = try Program(
      ["--filter", "country:jpn"], type: "vt100",
      environment: [variable: ":9", "PATH": "\(folder.path):/usr/bin:/bin"], isAwaited: false)
    try session.wait(for: "the list") { $0.rows.joined().contains("1/") }
    session.send("y")
    try session.wait(for: "what it did") { $0.rows.joined().contains(Self.copied) }
    #expect(try noted("copied").hasPrefix(Self.record))
    #expect(!session.output.contains("noise") && !session.output.contains("\u{1B}]52"))
    session.send("Q")
    #expect(try session.exitCode() == 0)
  }

  @Test func `where nothing takes it the footer says so`() throws {
    defer { removeFolder() }
    let session = try Program(
      ["--filter", "country:jpn"], type: "vt100", environment: ["PATH": folder.path],
      isAwaited: false)
    try session.wait(for: "the list") { $0.rows.joined().contains("1/") }
    session.send("y")
    try session.wait(for: "what it did") {
      $0.rows.joined().contains("the record of Japan, 2023-11-27, is not copied: neither")
    }
  }

  @Test func `o hands the address to the browser as one argument, without a shell`() throws {
    defer { removeFolder() }
    try program("show", "for word; do echo \"<$word>\"; done >\(folder.path)/shown")
    let data = """
      {"format":1,"id":"x","title":"x","countries":[{"id":"a","name":"A"}],"events":[
      {"id":"e","country":"a","date":"2020","sources":[
      {"url":"https://example.org/?a=1&b=$(touch pwned);`x`' \\" *"}]}]}
      """
    try data.write(to: folder.appending(path: "x.json"), atomically: true, encoding: .utf8)
    let session = try Program(
      ["\(folder.path)/x.json"],
      environment: ["BROWSER": "missing:\(folder.path)/show --new %s end", "PATH": "/usr/bin:/bin"])
    try session.wait(for: "the list") { $0.rows.joined().contains("1/1") }
    session.send("o")
    try session.wait(for: "what it did") { $0.rows.joined().contains("opened https://") }
    #expect(
      try noted("shown") == """
        <--new>
        <https://example.org/?a=1&b=$(touch%20pwned);%60x%60'%20%22%20*>
        <end>

        """)
  }

  @Test func `without a browser o shows the address`() throws {
    defer { removeFolder() }
    let session = try Program(
      ["--filter", "country:jpn"], environment: ["PATH": folder.path],
      size: Size(rows: 24, columns: 200)
    )
    session.send("o")
    try session.wait(for: "the address") { $0.rows.last?.hasPrefix(" https://") ?? false }
  }
}
