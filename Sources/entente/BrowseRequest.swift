import Browser
import Events
import Glibc
import Terminal
import Words

/// What is to be browsed, and how: what ``Browse`` makes of its options, and the whole of what a start
/// without any asks for.
struct BrowseRequest: Equatable {
  var data = DataRequest()
  var screen = ScreenRequest()
  var text = TextRequest()
  /// `nil` leaves it to the settings.
  var citationStyle: CitationStyle?
  var settings = ConfigurationRequest()
  /// Whether to open where the timeline was left; `nil` leaves it to the settings.
  var remembersPlace: Bool?
}

extension BrowseRequest {
  /// Browses on the terminal, or prints the list where the output is none.
  func perform() throws {
    let file = try settings.file()
    let configuration = file.configuration
    let data = data.configured(by: configuration)
    guard isatty(STDOUT_FILENO) == 1 else {
      file.warn()
      let browser = try data.browser()
      let partner = try screen.partner(in: browser.store)
      return try EventList(browser, of: partner).print(
        as: text.format(.table), on: text.page(configuration))
    }
    guard let path = data.file else {
      var opened = try screen.opened(data.browser(), configuration)
      let memory = Memory(of: nil, id: opened.store.dataset.id, in: opened.words)
      if let place = start(memory, configuration) { opened.resume(at: place) }
      return try browse(opened, memory, as: file, reload: { data.reloaded() })
    }
    let memory = Memory(of: path, id: path, in: Words(data.language))
    let rows = try data.table.options()
    let loading: LiveLoading
    do throws(Terminal.Failure) {
      loading = try LiveLoading(InputFile(path), options: rows, in: data.language)
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
    loading.start()
    try browse(
      data.browser(
        of: loading, on: screen, at: start(memory, configuration), configuration),
      memory, as: file, mailbox: loading.mailbox,
      reload: loading.reload, stopLoading: loading.stop)
    // What went wrong while the screen was up is said once more where it stays.
    if let failure = loading.failure { throw failure }
  }

  private func remembers(_ configuration: Configuration) -> Bool {
    remembersPlace ?? configuration.remembersPlace
  }

  /// Where an earlier session was left, if that is where this one begins.
  private func start(_ memory: Memory, _ configuration: Configuration) -> SavedPlace? {
    let asks = screen.asksForScreen || data.asOf != nil || data.hasFilter
    return remembers(configuration) && !asks ? memory.lastPlace : nil
  }

  private func browse(
    _ opened: Browser, _ memory: Memory, as file: ConfigurationFile,
    mailbox: Mailbox<Message>? = nil,
    reload: @escaping () -> Message?,
    stopLoading: @escaping () -> Void = {}
  ) throws(Failure) {
    let configuration = file.configuration
    let (ending, place): (Session.Ending, SavedPlace)
    do throws(Terminal.Failure) {
      let terminal = try Terminal(
        keyboard: isatty(STDIN_FILENO) == 1 ? .standardInput : .controllingTerminal,
        colors: text.colors(configuration).colors, design: screen.design(configuration))
      (ending, place) = Session(
        on: terminal, mailbox: mailbox, reload: reload, stopLoading: stopLoading, memory: memory,
        browser: { size in
          var sized = opened
          sized.citationStyle = citationStyle ?? configuration.cite
          _ = sized.update(.resized(size))
          if let notice = file.notice { sized.warn(notice) }
          return sized
        }
      ).run()
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
    // The terminal is restored by now.
    if remembers(configuration) { memory.leave(at: place) }
    ending.raiseSignal()
  }
}
