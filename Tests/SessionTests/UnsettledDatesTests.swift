import Foundation
import Testing

@testable import EmulatorTests

/// Rows that wait for what comes behind them.
@Suite struct UnsettledDatesTests {
  @Test func `what rows wait for is said until a date tells day and month apart`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appendingPathComponent("rows.csv").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let writer = open(pipe, O_RDWR | O_CLOEXEC)
    func send(_ text: String) { _ = text.withCString { write(writer, $0, strlen($0)) } }
    send("date,country,title\n02/03/2024,Japan,A treaty\n04/05/2024,Peru,A visit\n")

    let program = try Program(["--data", pipe])
    try program.wait(for: "what they wait for") { window in
      window.rows[1].contains("2 rows wait until day and month are clear")
        && window.rows[2].contains("Read so far: 2 rows.")
        && window.rows[4].contains("02/03/2024 does not")
    }
    send("25/12/2024,Chile,A summit\n")
    try program.wait(for: "all three") { $0.rows.last?.contains("1/3") == true }
    #expect(program.emulator.rows.contains { $0.contains("03-02") && $0.contains("Japan") })
    send("12/25/2024,Cuba,Another\n")
    try program.wait(for: "why the rest is not read, to its end") { window in
      let words = window.rows.suffix(4).flatMap { $0.split(separator: " ") }.joined(separator: " ")
      return words.contains("rows.csv:5:1: found the date 12/25/2024, and 25/12/2024 in line 4")
        && words.hasSuffix("--date-format dmy or mdy")
    }
    program.send("Q")
    #expect(try program.exitCode() == 65)
    close(writer)
  }
}
