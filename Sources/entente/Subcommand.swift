import ArgumentParser

/// A command that works on the main actor, where the process starts.
nonisolated protocol Subcommand: ParsableCommand, Sendable {
  @MainActor func perform() throws
}

extension Subcommand {
  nonisolated func run() throws {
    try MainActor.assumeIsolated { try perform() }
  }
}
