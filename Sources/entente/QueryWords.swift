import ArgumentParser

/// The words of a query, each an argument of its own: quotes around them all are not needed, and
/// one may begin with a hyphen.
struct QueryWords: ParsableArguments {
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Only what matches; -word excludes.", valueName: "query"))
  var words: [String] = []

  func validate() throws {
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
  }

  var text: String { words.joined(separator: " ") }
}
