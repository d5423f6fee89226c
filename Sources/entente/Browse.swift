import ArgumentParser
import Browser
import Events
import Glibc
import Terminal
import Words

struct Browse: Subcommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse the timeline on the screen.",
    discussion: """
      With its output not a terminal, prints the list of the same events instead, with --country \
      those of one partner.

      Examples:
        entente
        entente --filter group:asean --as-of 2013
        entente --data mine.json --country japan
      """)

  @OptionGroup var options: DataOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var text: TextOptions
  @OptionGroup var citations: CitationOptions
  @OptionGroup(title: "Settings") var settings: ConfigurationOptions

  @Flag(
    inversion: .prefixedNo,
    help: "Whether to open where this timeline was left, if nothing else is asked for.")
  var rememberPlace: Bool?

  @Argument(help: .hidden)
  var words: [String] = []

  func validate() throws {
    guard let word = words.first, words.count > 1 || !isFile(word) else { return }
    let names = Entente.configuration.subcommands.map { $0._commandName }
    throw ValidationError(
      names.contains(word)
        ? "The command comes first: 'entente \(word) …'."
        : "There is no command '\(word)'; the commands are \(names.joined(separator: ", ")).")
  }

  /// Whether a word without an option in front of it names what to read.
  private nonisolated func isFile(_ word: String) -> Bool { word == "-" || access(word, F_OK) == 0 }

  func perform() throws {
    let file = try settings.file()
    let configuration = file.configuration
    var options = options
    if let word = words.first { options.data = word }
    options = options.configured(by: configuration)
    guard isatty(STDOUT_FILENO) == 1 else {
      file.warn()
      let browser = try options.browser()
      let partner = try screen.partner(in: browser.store)
      return try EventList(browser, of: partner).print(
        as: text.format(.table), on: text.page(configuration))
    }
    guard let data = options.file else {
      var opened = try screen.opened(options.browser(), configuration)
      let memory = Memory(of: nil, id: opened.store.dataset.id, in: opened.words)
      if let place = start(memory, configuration) { opened.resume(at: place) }
      return try browse(opened, memory, as: file, reload: { options.reloaded() })
    }
    let memory = Memory(of: data, id: data, in: Words(options.language))
    let rows = try options.table.options()
    let loading: LiveLoading
    do throws(Terminal.Failure) {
      loading = try LiveLoading(InputFile(data), options: rows, in: options.language)
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
    loading.start()
    try browse(
      options.browser(
        of: loading, on: screen, at: start(memory, configuration), configuration),
      memory, as: file, mailbox: loading.mailbox,
      reload: loading.reload, stopLoading: loading.stop)
    // What went wrong while the screen was up is said once more where it stays.
    if let failure = loading.failure { throw failure }
  }

  private func remembers(_ configuration: Configuration) -> Bool {
    rememberPlace ?? configuration.remembersPlace
  }

  /// Where an earlier session was left, if that is where this one begins.
  @MainActor
  private func start(_ memory: Memory, _ configuration: Configuration) -> SavedPlace? {
    let asks = screen.asksForScreen || options.asOf != nil || options.hasFilter
    return remembers(configuration) && !asks ? memory.lastPlace : nil
  }

  @MainActor
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
          sized.citationStyle = citations.style(configuration)
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
