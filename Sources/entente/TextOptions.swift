import ArgumentParser
import Glibc
import Terminal

/// How text looks.
struct TextOptions: ParsableArguments {
  @Option(help: "Whether to use colours; auto does on a terminal, unless the environment objects.")
  var color = ColorChoice.auto

  @Flag(help: "Print sentences, without glyphs and columns; the same as --format speech.")
  var plain = false

  @Option(
    help: "Whether addresses are links; auto makes them so on a terminal that can show them.")
  var links = LinkChoice.auto
}

@MainActor extension TextOptions {
  /// Standard output as something to print text on.
  var page: Page { Page(theme: color.theme, links: links.isWanted) }
}

/// When to use colours.
nonisolated enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// The colours to use on standard output; none for plain text.
  var theme: Theme? {
    let isWanted =
      switch self {
      case .always: true
      case .never: false
      case .auto:
        isForced ?? (ColorChoice.variable("TERM") != "dumb" && isatty(STDOUT_FILENO) == 1)
      }
    return isWanted ? Theme(depth: ColorChoice.depth) : nil
  }

  /// Whether a full screen is drawn in colours.
  var colors: Terminal.Colors {
    self == .never || (self == .auto && isForced == false) ? .none : .available
  }

  /// What the environment says of colours, whatever the output is.
  private var isForced: Bool? {
    if !ColorChoice.variable("NO_COLOR").isEmpty { return false }
    return ["", "0"].contains(ColorChoice.variable("CLICOLOR_FORCE")) ? nil : true
  }

  /// How many colours the kind of terminal has, by its name.
  private static var depth: ColorDepth {
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
