import ArgumentParser
import Glibc

/// How text looks.
struct TextOptions: ParsableArguments {
  @Option(help: "Whether to use colours; auto: on a terminal, as the environment has it.")
  var color = ColorChoice.auto
}

/// When to use colours.
nonisolated enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether text for a file descriptor gets colours.
  func usesColor(on descriptor: CInt) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if !ColorChoice.variable("NO_COLOR").isEmpty {
        false
      } else if !["", "0"].contains(ColorChoice.variable("CLICOLOR_FORCE")) {
        true
      } else {
        ColorChoice.variable("TERM") != "dumb" && isatty(descriptor) == 1
      }
    }
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}

@MainActor extension TextOptions {
  /// Standard output as a page.
  var page: Page { Page(isColored: color.usesColor(on: STDOUT_FILENO)) }
}
