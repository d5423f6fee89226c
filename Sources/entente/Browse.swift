import ArgumentParser
import Glibc

struct Browse: Subcommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse the timeline on the screen.",
    discussion: """
      With its output not a terminal, prints the list instead.

      Examples:
        entente
        entente --filter group:asean --as-of 2013
        entente --data mine.json --country japan
      """)

  @OptionGroup var options: DataOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var text: TextOptions

  func perform() throws {
    let browser = try screen.opened(options.browser())
    try EventList(browser).print(as: .table, on: text.page)
  }
}
