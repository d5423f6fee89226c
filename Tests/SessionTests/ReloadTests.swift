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

  /// A timeline of rows: fifty partners through thirty years.
  private static func rows(of name: String = "Land") -> String {
    "date,country,tier,id\n"
      + (0..<1_500).map { index in
        "\(1990 + index / 50)-0\(1 + index % 9)-1\(index % 10),\(name) \(index % 50),t\(index % 4),e\(index)\n"
      }.joined()
  }

  /// A session in which a row is selected among some as of a day, in a window that scrolled.
  private func tmuxOfRows(_ file: URL) throws -> Tmux {
    let tmux = try Tmux(rows: 24, columns: 100)
    try tmux.type(
      "\(Program.executable) --data \(file.path) --filter tier:t3 --as-of 2010-06 --event e803\n")
    try tmux.wait(for: "filter tier:t3")
    try tmux.wait(for: "▌") { $0.contains(/▌.*03-13.*Land 3/) }
    return tmux
  }

  @Test func `rows that became bad leave the old ones with the error`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "x.csv")
    let sound = Self.rows()
    try sound.write(to: file, atomically: false, encoding: .utf8)
    let tmux = try tmuxOfRows(file)
    let before = try tmux.capture().split(separator: "\n").dropLast()
    for (bytes, words) in [
      (Data(), "it is empty"), (Data("name,colour\na,b\n".utf8), "x.csv:1:1: found the columns"),
      (Data([0x1F, 0x8B, 8, 0, 1, 2, 3]), "it ends before what is packed"),
      (Data([0x28, 0xB5, 0x2F, 0xFD, 0xFF, 0xFF, 0xFF]), "x.csv: it"),
      (
        Data(sound.utf8.prefix(9_000)) + Data([0x0A, 0x22])
          + Data(repeating: 0x78, count: 40 << 20),
        "found a quotation mark"
      ),
      (Data([0xFF, 0xFE, 0x61, 0]), "x.csv:1:1: found UTF-16"),
    ] {
      try bytes.write(to: file)
      try tmux.press("R")
      let screen = try tmux.wait(for: words)
      // The error may take some rows, but not that of the selection.
      let same = zip(screen.split(separator: "\n"), before).filter { $0 == $1 }.count
      #expect(same >= before.count - 7, "\(words)\n\(screen)")
      #expect(screen.contains(/▌.*03-13.*Land 3/))
      try tmux.press("k", "j")
      try tmux.wait(for: "no error") { !$0.contains(words) }
    }
    try FileManager.default.removeItem(at: file)
    try tmux.press("R")
    try tmux.wait(for: "there is no such file")
    try sound.write(to: file, atomically: false, encoding: .utf8)
    try tmux.press("R")
    let screen = try tmux.wait(for: "read again: 1,500 events")
    #expect(screen.split(separator: "\n").dropLast().elementsEqual(before))
  }

  @Test func `good rows keep the record, the filter, the day and the place`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "x.csv")
    try Self.rows().write(to: file, atomically: false, encoding: .utf8)
    let tmux = try tmuxOfRows(file)
    let before = try tmux.capture().split(separator: "\n").dropLast()
    try (Self.rows(of: "Isle") + "2024,Isle 9,t3,new\n").write(
      to: file, atomically: true, encoding: .utf8)
    try tmux.press("R")
    let after = try tmux.wait(for: "read again: 1,501 events").split(separator: "\n").dropLast()
    // But for the header, which counts them.
    let named = after.map { String($0.replacing("Isle", with: "Land")) }
    #expect(named.dropFirst() == before.map(String.init).dropFirst())
    try tmux.press("2")
    try tmux.wait(for: "lanes") { $0.contains("Isle 3") && $0.contains("filter tier:t3") }
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
