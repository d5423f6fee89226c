public import ArgumentParser
public import Events

/// How sources are cited.
struct CitationOptions: ParsableArguments {
  @Option(help: "How to cite sources.")
  var cite: CitationStyle?
}

extension CitationOptions {
  nonisolated var style: CitationStyle { cite ?? .chicago }
}

extension CitationStyle: ExpressibleByArgument {}
