import ArgumentParser
import Browser
import Events
import Screen
import Words

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
}

extension DataOptions {
  /// What the data inside is called where a file could be named.
  nonisolated static let bundled = "bundled"

  /// The file to read; `nil` for the data inside.
  var file: String? { data == DataOptions.bundled ? nil : data }

  /// The options with what settings say where these do not.
  func configured(by configuration: Configuration) -> DataOptions {
    var options = self
    options.data = data ?? configuration.data
    options.lang = lang ?? configuration.language
    return options
  }

  /// The language that the data is told in.
  var language: Language { (lang ?? .auto).language }

  /// Whether a filter narrows anything.
  var hasFilter: Bool { filters.contains { !$0.allSatisfy(\.isWhitespace) } }

  /// The words that name the data, how to read it and in which language to tell it, for a command line.
  var words: [String] {
    let spoken = lang == .en || language != .english ? ["--lang", language.rawValue] : []
    return (data.map { ["--data", $0] } ?? []) + table.words + spoken
  }

  /// Reads the data.
  func store() throws(Failure) -> EventStore {
    if let file { return try InputFile(file).events(try table.options()).told(in: language) }
    do throws(DatasetError) {
      return try EventStore.bundled(in: language)
    } catch {
      throw Failure(.badData, "\(error)")
    }
  }

  /// The data read again, or why it could not be.
  func reloaded() -> Message {
    guard data != "-" else {
      return .reloadFailed(Words(language).noSecondReading)
    }
    do throws(Failure) {
      return .reloaded(try store())
    } catch {
      return .reloadFailed(error.message)
    }
  }

  /// The day that is asked for, if one is.
  func day(in store: EventStore) throws(Failure) -> Day? {
    guard let asOf else { return nil }
    do throws(DayError) {
      if let day = try store.day(asked: asOf) { return day }
      throw DayError(description: store.words.noDayAsked)
    } catch {
      throw Failure(.usage, "--as-of: \(error)")
    }
  }

  /// A browser that shows what the filters and a further query ask for.
  ///
  /// All of them hold.
  func browser(
    query: String = "", size: Size = Size(rows: 24, columns: 80)
  ) throws(Failure) -> Browser {
    try browser(of: try store(), query: query, size: size)
  }

  /// A browser of a store that shows what the filters and a further query ask for.
  func browser(
    of store: EventStore, query: String = "", size: Size = Size(rows: 24, columns: 80)
  ) throws(Failure) -> Browser {
    var browser = Browser(store: store, size: size)
    browser.dataWords = words
    browser.setDay(try day(in: store))
    let texts = (filters + [query]).filter { !$0.allSatisfy(\.isWhitespace) }
    var problem = texts.first ?? ""
    do throws(QueryError) {
      for text in texts {
        problem = text
        _ = try Query(text, for: store)
      }
      problem = texts.count == 1 ? texts[0] : texts.map { "(\($0))" }.joined(separator: " ")
      try browser.setFilter(problem)
    } catch {
      throw Failure(.usage, error.description(of: problem))
    }
    return browser
  }
}
