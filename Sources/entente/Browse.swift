import ArgumentParser
import Glibc

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

  /// What they ask for.
  var request: BrowseRequest {
    var data = options.request
    if let word = words.first { data.data = word }
    return BrowseRequest(
      data: data, screen: screen.request, text: text.request, citationStyle: citations.cite,
      settings: settings.request, remembersPlace: rememberPlace)
  }

  func perform() throws { try request.perform() }
}
