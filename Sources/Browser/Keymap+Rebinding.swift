import Events
public import Screen

extension Keymap {
  /// A command by its name, and the keys that shall ask for it instead of its standard ones.
  public typealias Rebinding = (command: String, keys: [Key])

  /// The standard keys, but for some commands.
  ///
  /// `Esc` always goes back and `^C` always quits, whatever else does.  A command without keys is
  /// asked for by its name.
  ///
  /// - Throws: what is wrong with the first rebinding that cannot be.
  public init(rebinding: [Rebinding]) throws(KeymapError) {
    let (keymap, errors) = Keymap.rebound(rebinding)
    if let error = errors.first { throw error }
    self = keymap
  }

  /// The standard keys with those rebindings that can be, and what is wrong with the others, in
  /// their order.
  ///
  /// A command whose rebinding is refused keeps its standard keys.
  public static func rebound(
    _ rebindings: [Rebinding]
  ) -> (keymap: Keymap, errors: [KeymapError]) {
    var errors: [KeymapError] = []
    var accepted: [Command: Int] = [:]
    for (entry, rebinding) in rebindings.enumerated() {
      let wrong = problems(
        of: rebinding,
        isRepeated: Command(name: rebinding.command).map { accepted[$0] != nil } ?? false)
      errors += wrong.map { KeymapError(rebinding.command, entry: entry, key: $0.key, $0.problem) }
      if wrong.isEmpty, let command = Command(name: rebinding.command) { accepted[command] = entry }
    }
    // The standard keys of a command that is refused may be those that another one was given.
    while true {
      let keymap = Keymap(
        Binding.all.map { binding in
          var binding = binding
          if let entry = accepted[binding.command] {
            binding.keys = binding.command.keys(rebound: rebindings[entry].keys)
          }
          return binding
        })
      let conflicts = accepted.flatMap { command, entry in
        keymap.conflicts(of: command, keys: rebindings[entry].keys, entry: entry) {
          accepted[$0].map { $0 > entry } ?? false
        }
      }
      if conflicts.isEmpty {
        return (keymap, errors.sorted { ($0.entry, $0.key ?? -1) < ($1.entry, $1.key ?? -1) })
      }
      errors += conflicts
      for conflict in conflicts { accepted[Command(name: conflict.command) ?? .quit] = nil }
    }
  }

  /// What is wrong with a rebinding whatever the others are, and with which of its keys.
  private static func problems(
    of rebinding: Rebinding, isRepeated: Bool
  ) -> [(key: Int?, problem: KeymapError.Problem)] {
    guard let command = Command(name: rebinding.command) else {
      let names = Command.allCases.map(\.name)
      return [(nil, .unknownCommand(suggestion: nearest(to: rebinding.command, among: names)))]
    }
    if isRepeated { return [(nil, .repeatedCommand)] }
    if command == .palette, rebinding.keys.isEmpty { return [(nil, .noWayToTheRest)] }
    return rebinding.keys.enumerated().compactMap { index, key in
      if let owner = Command.owner(of: key), owner != command {
        return (index, .reserved(key, for: owner.name))
      }
      return key.arrivesAs.map { (index, .neverArrives(key, as: $0)) }
    }
  }

  /// Which keys of a rebound command another one has in a view where both do something.
  ///
  /// - Parameter isBlamed: whether the conflict is laid to the other command instead.
  private func conflicts(
    of command: Command, keys: [Key], entry: Int, isBlamed: (Command) -> Bool
  ) -> [KeymapError] {
    guard let binding = bindings.first(where: { $0.command == command }) else { return [] }
    return keys.enumerated().compactMap { index, key in
      let other = bindings(of: key).first { other in
        other.command != command && !other.views.isDisjoint(with: binding.views)
          && !isBlamed(other.command)
      }
      return other.map {
        KeymapError(command.name, entry: entry, key: index, .taken(key, by: $0.name))
      }
    }
  }
}

extension Command {
  /// The command that a key asks for in every keymap.
  fileprivate static func owner(of key: Key) -> Command? {
    switch key {
    case .escape: .back
    case .control("c"): .quit
    case .mouse: .mouse
    default: nil
    }
  }

  /// The keys of the command where somebody chose some: each once, with those that it always has.
  fileprivate func keys(rebound chosen: [Key]) -> [Key] {
    let always: [Key] = [.escape, .control("c")].filter { Command.owner(of: $0) == self }
    return (chosen + always).reduce(into: []) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
  }
}

extension Key {
  /// The key that a terminal's bytes for this one mean, where that is another.
  fileprivate var arrivesAs: Key? {
    switch self {
    case .control("h"): .backspace
    case .control("i"): .tab
    case .control("j"), .control("m"): .enter
    default: nil
    }
  }
}
