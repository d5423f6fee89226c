import Browser
import Foundation
import Screen
import Testing

@testable import BrowserTests
@testable import TerminalTests

/// What a terminal shows against what was drawn, cell by cell.
@MainActor @Suite(.serialized) struct EmulatorTests {
  /// How often each seed makes a fresh program take steps, and how many.
  private static let (programs, steps) = (
    ProcessInfo.processInfo.environment["ENTENTE_PROGRAMS"].flatMap(Int.init) ?? 4, 150
  )

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `the screen is what was drawn after any keys, resizes, filters, days and reloads`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var (taken, sizes) = (0, Set<Size>())
    for _ in 0..<EmulatorTests.programs {
      let steps = (0..<EmulatorTests.steps).map { _ in Step.random(using: &random) }
      try expectNoFinding(steps, on: TerminalKind.all[0], seed: seed)
      taken += steps.count
      for case .resize(let size, _) in steps { sizes.insert(size) }
    }
    print(
      "emulator: seed \(seed), \(taken) steps, each followed by a comparison of every cell,",
      "\(sizes.count) sizes")
  }

  @Test(arguments: TerminalKind.all.dropFirst())
  func `it is on terminals that can do less`(kind: TerminalKind) throws {
    var random = SeededGenerator(seed: 7)
    let steps = (0..<EmulatorTests.steps).map { _ in Step.random(using: &random) }
    try expectNoFinding(steps, on: kind, seed: 7)
    print("emulator: TERM=\(kind.name), \(steps.count) steps")
  }

  private func expectNoFinding(_ steps: [Step], on kind: TerminalKind, seed: UInt64) throws {
    let trial = Trial(kind: kind)
    guard let finding = try trial.take(steps) else { return }
    let few = try Array(steps.prefix(finding.step)).shrunk { try trial.take($0) != nil }
    let last = try trial.take(few) ?? finding
    Issue.record("seed \(seed), TERM=\(kind.name), after \(few): \(last)")
  }

  @Test func `a mistake is found, and the steps to it shrunk to those that it takes`() throws {
    var random = SeededGenerator(seed: 8)
    let (help, other) = (Step.key(.character("?")), Step.key(.function(12)))
    let before = (0..<40).map { _ in Step.random(using: &random) }.filter { $0 != help }
    for bytes in ["\u{1B}[H*", "\u{1B}[1;1H\u{1B}[7m \u{1B}[m", "\u{1B}[?25h\u{1B}[99;99H"] {
      let trial = Trial(kind: TerminalKind.all[0], mistake: { $0 == help ? Array(bytes.utf8) : [] })
      #expect(try trial.take(before) == nil)
      let steps = before + [help, other]
      let finding = try #require(try trial.take(steps))
      #expect(finding.step == before.count + 1)
      #expect(try steps.shrunk { try trial.take($0) != nil } == [help])
    }
  }

  @Test func `the emulator takes every character of the data for as wide as the program does`() {
    let emulator = Emulator(size: Size(rows: 1, columns: 8))
    var scalars = Set("─│▌★".unicodeScalars)
    for text in HostileTimeline.fragments + Step.texts { scalars.formUnion(text.unicodeScalars) }
    for scalar in scalars.map(\.visible) {
      emulator.feed(Array("\u{1B}[2J\u{1B}[Ha\(scalar)".utf8))
      #expect(emulator.cursor.column == 1 + scalar.displayWidth, "\(scalar.escaped(asASCII: true))")
    }
  }
}
