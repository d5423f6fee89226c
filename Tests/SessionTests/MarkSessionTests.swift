import Foundation
import Testing

@testable import EmulatorTests

/// Marks, in sessions of the real executable.
@Suite struct MarkSessionTests {
  @Test func `a mark of one session leads another to its screen`() throws {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: home) }
    let environment = ["HOME": home.path]
    let first = try Program(environment: environment)
    // Another session is under way meanwhile, and learns of it.
    let other = try Program(environment: environment)
    first.send("2fgroup:asean\rmk")
    try first.wait(for: "the mark") { $0.rows.contains { $0.contains("has the mark k") } }
    let lanes = first.emulator.rows.dropLast()
    other.send("mo")
    try other.wait(for: "the other's") { $0.rows.contains { $0.contains("has the mark o") } }
    other.send("'k")
    try other.wait(for: "the same screen") { Array($0.rows.dropLast()) == Array(lanes) }
    first.send("Q")
    #expect(try first.exitCode() == 0)
    other.send("Q")
    #expect(try other.exitCode() == 0)

    let later = try Program(environment: environment)
    later.send("'")
    try later.wait(for: "both") { window in
      ["k ", "o "].allSatisfy { letter in window.rows.contains { $0.contains("│ \(letter)") } }
    }
    later.send("k")
    try later.wait(for: "the screen") { Array($0.rows.dropLast()) == Array(lanes) }
    later.send("Q")
    #expect(try later.exitCode() == 0)
  }

  @Test func `without a home or a place to write, marks last for the session`() throws {
    for environment in [[:], ["HOME": "/proc/nowhere"]] {
      let program = try Program(environment: environment)
      program.send("jjma")
      try program.wait(for: "why") { $0.rows.contains { $0.contains("for this session alone") } }
      program.send("G'a")
      try program.wait(for: "the place") { $0.rows.contains { $0.contains("3/\(bundledCount)") } }
      program.send("Q")
      #expect(try program.exitCode() == 0)
    }
  }
}
