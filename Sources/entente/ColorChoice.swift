import ArgumentParser
import Glibc
import Terminal

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
        ?? (Environment.variable("TERM") != "dumb" && isatty(STDOUT_FILENO) == 1)
    }
  }

  /// Whether a full screen is drawn in colours.
  var colors: Terminal.Colors {
    self == .never || (self == .auto && ColorChoice.environment?.choice == .never)
      ? .none : .available
  }

  /// What the environment says of colours, whatever the output is, and the variable that does.
  static var environment: (choice: ColorChoice, variable: String)? {
    if Environment.variable("NO_COLOR") != nil { return (.never, "NO_COLOR") }
    return [nil, "0"].contains(Environment.variable("CLICOLOR_FORCE"))
      ? nil : (.always, "CLICOLOR_FORCE")
  }

  /// How many colours the kind of terminal has, by its name.
  static var depth: ColorDepth {
    let hasMany =
      Environment.variable("TERM")?.contains("256color") ?? false
      || Environment.variable("COLORTERM") != nil
    return hasMany ? .indexed : .eight
  }
}
