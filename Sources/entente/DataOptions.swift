import ArgumentParser

/// What to read, and what of it: the same for every command.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read this file: format 1, CSV, TSV or NDJSON, also packed by gzip or zstd; - is standard input, bundled the data inside.",
      valueName: "file"),
    completion: .file())
  var data: String?

  @Option(
    name: .customLong("as-of"), parsing: .unconditional,
    help: ArgumentHelp(
      "Show what stood on a day: YYYY-MM-DD, or the last of YYYY-MM or YYYY.", valueName: "date"))
  var asOf: String?

  @Option(
    name: .customLong("filter"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Show only what matches, such as 'tier:csp region:\"southeast asia\"'; of several, all hold.",
      valueName: "query"))
  var filters: [String] = []

  @Option(
    help: "The language of the interface and of names, not of the records; auto is the locale's.")
  var lang: LanguageChoice?

  @OptionGroup(title: "Files of rows")
  var table: TableArguments

  /// What they ask for.
  var request: DataRequest {
    DataRequest(data: data, asOf: asOf, filters: filters, lang: lang, table: table.request)
  }
}
