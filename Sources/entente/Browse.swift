import ArgumentParser
import Browser
import Events
import Glibc
import Terminal

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
        psql -c "COPY (SELECT …) TO STDOUT WITH CSV HEADER" | entente -
      """)

  @OptionGroup var options: DataOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var text: TextOptions

  @Argument(help: .hidden)
  var words: [String] = []

  mutating func validate() throws {
    // As other filters of a pipe have it.
    if words == ["-"], options.data == nil {
      options.data = words.removeFirst()
    }
    guard let word = words.first else { return }
    let names = Entente.configuration.subcommands.map { $0._commandName }
    throw ValidationError(
      names.contains(word)
        ? "The command comes first: 'entente \(word) …'."
        : "There is no command '\(word)'; the commands are \(names.joined(separator: ", ")).")
  }

  func perform() throws {
    let browser = try options.browser()
    guard isatty(STDOUT_FILENO) == 1 else {
      let partner = try screen.partner(in: browser.store)
      return try EventList(browser, of: partner).print(as: .table, on: text.page)
    }
    let opened = try screen.opened(browser)
    let ending: Session.Ending
    do throws(Terminal.Failure) {
      let terminal = try Terminal(
        keyboard: isatty(STDIN_FILENO) == 1 ? .standardInput : .controllingTerminal,
        colors: text.color.colors)
      ending = Session(
        on: terminal, reload: { options.reloaded() },
        browser: { size in
          var sized = opened
          _ = sized.update(.resized(size))
          return sized
        }
      ).run()
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
    // The terminal is restored by now.
    ending.raiseSignal()
  }
}
