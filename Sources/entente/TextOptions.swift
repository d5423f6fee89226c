import ArgumentParser
import Glibc
import Terminal

/// How text looks.
struct TextOptions: ParsableArguments {
  @Option(help: "Whether to use colours; auto does on a terminal, unless the environment objects.")
  var color: ColorChoice?

  @Flag(help: "Print sentences, without glyphs and columns; the same as --format speech.")
  var plain = false

  @Option(
    help: "Whether addresses are links; auto makes them so on a terminal that can show them.")
  var links: LinkChoice?
}

@MainActor extension TextOptions {
  /// Standard output as something to print text on.
  func page(_ configuration: Configuration) -> Page {
    let theme =
      colors(configuration).isWanted
      ? Theme(configuration.design, depth: ColorChoice.depth) : nil
    return Page(theme: theme, links: (links ?? configuration.links).isWanted)
  }

  /// When to use colours: what the command line says, else the environment, else the settings.
  func colors(_ configuration: Configuration) -> ColorChoice {
    color ?? (ColorChoice.environment == nil ? configuration.color : .auto)
  }
}

/// When to use colours.
nonisolated enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether to use colours on standard output.
  var isWanted: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      ColorChoice.environment.map { $0.choice == .always }
        ?? (ColorChoice.variable("TERM") != "dumb" && isatty(STDOUT_FILENO) == 1)
    }
  }

  /// Whether a full screen is drawn in colours.
  var colors: Terminal.Colors {
    self == .never || (self == .auto && ColorChoice.environment?.choice == .never)
      ? .none : .available
  }

  /// What the environment says of colours, whatever the output is, and the variable that does.
  static var environment: (choice: ColorChoice, variable: String)? {
    if !variable("NO_COLOR").isEmpty { return (.never, "NO_COLOR") }
    return ["", "0"].contains(variable("CLICOLOR_FORCE")) ? nil : (.always, "CLICOLOR_FORCE")
  }

  /// How many colours the kind of terminal has, by its name.
  static var depth: ColorDepth {
    let hasMany = variable("TERM").contains("256color") || !variable("COLORTERM").isEmpty
    return hasMany ? .indexed : .eight
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}

extension TextOptions {
  /// The format that is asked for: in words alone where those for people would have glyphs.
  func format(_ format: ListFormat) -> ListFormat { plain && format == .table ? .speech : format }

  func format(_ format: RecordFormat) -> RecordFormat {
    plain && format == .text ? .speech : format
  }

  func format(_ format: BriefFormat) -> BriefFormat { plain && format == .text ? .speech : format }
}
