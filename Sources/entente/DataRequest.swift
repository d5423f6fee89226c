import Browser
import Events
import Screen
import Words

/// What is to be read, and what of it is to be shown.
struct DataRequest: Equatable {
  /// The path of a file, `-` for standard input, or ``bundled``; `nil` leaves it to the settings.
  var data: String?
  /// The day, as it was typed.
  var asOf: String?
  /// The queries, all of which hold.
  var filters: [String] = []
  /// `nil` leaves it to the settings.
  var lang: LanguageChoice?
  var table = TableRequest()
}

extension DataRequest {
  /// What the data inside is called where a file could be named.
  nonisolated static let bundled = "bundled"

  /// The file to read; `nil` for the data inside.
  var file: String? { data == DataRequest.bundled ? nil : data }

  /// The request with what settings say where it leaves that to them.
  func configured(by configuration: Configuration) -> DataRequest {
    var request = self
    request.data = data ?? configuration.data
    request.lang = lang ?? configuration.language
    return request
  }

  /// The language that the data is told in.
  var language: Language { (lang ?? .auto).language }

  /// Whether a filter narrows anything.
  nonisolated var hasFilter: Bool { filters.contains { !$0.allSatisfy(\.isWhitespace) } }

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
