import ArgumentParser
import Glibc

@main
struct Entente: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Browse how a country's diplomatic partnerships rose from tier to tier.",
    discussion: """
      Without a command it opens the browser; into a pipe it prints the list.

      Examples:
        entente                                   browse; ? shows the keys
        entente show indonesia                    a partner's whole record
        entente list tier:csp year:2025           events that match a query
        entente tiers --as-of 2025-03-12          who stood where on a day
        entente stats tier:csp                    the numbers behind the statistics
        entente lint mine.json                    check a dataset of one's own

      Exit status: 0 done, 1 nothing matched or lint found errors, 2 wrong usage, 65 bad data, \
      66 no such file, 74 input or output failed, 128+n ended by signal n.
      """,
    version: Release.version,
    subcommands: [
      Browse.self, List.self, Show.self, Tiers.self, Stats.self, Brief.self, Export.self,
      Snapshot.self,
      Lint.self,
      Schema.self, Keys.self, Config.self,
    ],
    defaultSubcommand: Browse.self)

  static func main() {
    do {
      // Most starts ask for nothing, and the parser would take as long over it as all the rest.
      guard CommandLine.argc > 1 else { return try BrowseRequest().perform() }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Glibc.exit(report(error)?.rawValue ?? EXIT_SUCCESS)
    }
  }

  /// Says what ended the program: help and the version on standard output, anything else on
  /// standard error.
  private static func report(_ error: any Error) -> Failure.Code? {
    if let failure = error as? Failure {
      failure.write()
      return failure.code
    }
    guard exitCode(for: error).isSuccess else {
      let text = fullMessage(for: error)
      Failure(.usage, text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text).write()
      return .usage
    }
    do throws(Failure) {
      // The data is read for this alone, not at every start.
      let text = fullMessage(for: error)
      var output = Output()
      output.write((text == Release.version ? try Release.description() : text) + "\n")
      try output.flush()
      return nil
    } catch {
      error.write()
      return error.code
    }
  }
}
