import ArgumentParser

/// How text looks.
struct TextOptions: ParsableArguments {
  @Option(help: "Whether to use colours; auto does on a terminal, unless the environment objects.")
  var color: ColorChoice?

  @Flag(help: "Print sentences, without glyphs and columns; the same as --format speech.")
  var plain = false

  @Option(
    help: "Whether addresses are links; auto makes them so on a terminal that can show them.")
  var links: LinkChoice?

  /// What they ask for.
  var request: TextRequest { TextRequest(color: color, plain: plain, links: links) }
}
