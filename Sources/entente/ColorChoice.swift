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
