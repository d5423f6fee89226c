import Foundation
import Testing

/// `R` in a session, with a file that changes.
@Suite struct ReloadTests {
  private static let bundled = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Resources/vietnam.json").standardized

  private let folder: URL
  private let file: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = folder.appending(path: "x.json")
    try FileManager.default.copyItem(at: ReloadTests.bundled, to: file)
  }

  private func write(_ text: String, atomically: Bool = false) throws {
    try text.write(to: file, atomically: atomically, encoding: .utf8)
  }

  /// A session in which Indonesia's step of 2025 is selected among some as of a day.
  private func tmux() throws -> Tmux {
    let tmux = try Tmux(rows: 24, columns: 100)
    try tmux.type(
      "\(Program.executable) --data \(file.path) --filter group:asean --as-of 2025-06\n")
    try tmux.wait(for: "filter group:asean")
    try tmux.press("j", "j")
    try tmux.wait(for: "▌      03-12 ★ Singapore")
    try tmux.press("j")
    try tmux.wait(for: "▌      03-10 ★ Indonesia")
    return tmux
  }

  @Test func `a file that became bad leaves the old data with the error`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let tmux = try tmux()
    for (text, words) in [
      ("{\"format\": 1,\n \"id\": nul", "x.json:2:8: found nul"), ("", "it is empty"),
    ] {
      try write(text)
      try tmux.press("R")
      let screen = try tmux.wait(for: words)
      #expect(screen.contains("▌      03-10 ★ Indonesia"))
      #expect(screen.contains("filter group:asean"))
      try tmux.press("k", "j")
      try tmux.wait(for: "no error") { !$0.contains(words) }
    }
    try FileManager.default.removeItem(at: file)
    try tmux.press("R")
    try tmux.wait(for: "there is no such file")
    try FileManager.default.copyItem(at: ReloadTests.bundled, to: file)
    try tmux.press("R")
    try tmux.wait(for: "read again: \(bundledCount) events")
  }

  @Test(arguments: [false, true])
  func `a good file keeps the record, the filter, the day and the place`(isReplaced: Bool) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let tmux = try tmux()
    let before = try tmux.capture().split(separator: "\n")
    let text = try String(contentsOf: file, encoding: .utf8)
    try write(text.replacing("\"Indonesia\"", with: "\"Nusantara\""), atomically: isReplaced)
    try tmux.press("R")
    let after = try tmux.wait(for: "▌      03-10 ★ Nusantara").split(separator: "\n")
    #expect(after.contains { $0.contains("read again: \(bundledCount) events") })
    // All else is where it was: the names, the notice and what they cover aside.
    let rows = zip(before, after).filter { old, new in
      old.replacing("Indonesia", with: "Nusantara") != new
    }
    #expect(rows.count == 1, "\(rows)")
    try tmux.press("Enter")
    try tmux.wait(for: "Republic of Indonesia")
  }
}
