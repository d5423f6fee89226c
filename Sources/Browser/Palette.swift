import Events
import Screen
import Words

/// Finds a command by its name or by what it does.
typealias Palette = Finder<CommandMatch>

/// A command that what somebody typed may mean.
struct CommandMatch: Equatable, Sendable {
  let binding: Binding
  /// Whether the name resembles the text, or else what the command does.
  let inName: Bool
  /// Offsets in characters of the letters that were typed, in order.
  let matched: [Int]
}

extension Browser {
  /// The commands of this view that resemble what was typed, the best first; all of them, in the
  /// order of the help, when nothing was typed.
  func commands(resembling typed: String) -> [CommandMatch] {
    let bindings = keymap.bindings.filter { $0.views.contains(view) && $0.command != .palette }
    let typed = typed.trimmed
    guard !typed.isEmpty else {
      return bindings.map { CommandMatch(binding: $0, inName: true, matched: []) }
    }
    return bindings.compactMap { binding -> (match: CommandMatch, score: Int)? in
      let name = FuzzyMatch(typed, in: binding.name)
      let help = FuzzyMatch(typed, in: binding.help(in: words))
      if binding.keys.contains(where: { "\($0)" == typed }) {
        return (CommandMatch(binding: binding, inName: true, matched: []), .max)
      }
      // A name that is matched as well is what was meant.
      if let name, help.map({ $0.score <= name.score }) ?? true {
        let match = CommandMatch(binding: binding, inName: true, matched: name.matched)
        return (match, name.score * 2 + 1)
      }
      return help.map { help in
        (CommandMatch(binding: binding, inName: false, matched: help.matched), help.score * 2)
      }
    }
    .enumerated().sorted { (-$0.element.score, $0.offset) < (-$1.element.score, $1.offset) }
    .map(\.element.match)
  }

  mutating func press(_ key: Key, in open: Palette) -> Effect? {
    var palette = open
    switch palette.press(key, height: panelHeight, find: commands) {
    case .close: overlay = nil
    case .stay: overlay = .palette(palette)
    case .choose:
      guard let match = palette.match else { return nil }
      overlay = nil
      return perform(match.binding.command)
    }
    return nil
  }
}
