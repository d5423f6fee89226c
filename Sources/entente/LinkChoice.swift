import ArgumentParser
import Glibc

/// When addresses in text are links that a terminal opens (OSC 8).
nonisolated enum LinkChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether addresses on standard output are links.
  var isWanted: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isatty(STDOUT_FILENO) == 1
        && LinkChoice.isCapable(
          type: Environment.variable("TERM") ?? "", isInTmux: Environment.variable("TMUX") != nil)
    }
  }

  /// Whether a type of terminal shows links, or at least leaves out what makes them.
  static func isCapable(type: String, isInTmux: Bool) -> Bool {
    isInTmux || types.contains { type == $0 || type.hasPrefix($0 + "-") }
  }

  private static let types = [
    "xterm", "tmux", "vte", "gnome", "konsole", "alacritty", "foot", "wezterm", "kitty", "ghostty",
    "iterm2", "contour", "rio", "mintty", "ms",
  ]
}
