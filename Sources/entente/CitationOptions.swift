public import ArgumentParser
public import Events

/// How sources are cited.
struct CitationOptions: ParsableArguments {
  @Option(help: "How to cite sources.")
  var cite: CitationStyle?
}

extension CitationOptions {
  nonisolated func style(_ configuration: Configuration) -> CitationStyle {
    cite ?? configuration.cite
  }
}

extension CitationStyle: ExpressibleByArgument {}
