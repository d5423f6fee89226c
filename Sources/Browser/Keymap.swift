import Screen

/// Which keys ask for which commands.
///
/// The help screen, the hints at the foot of the screen and every sentence that names a key are made
/// from it.
public struct Keymap: Hashable, Sendable {
  /// Every command with its keys, in the order of the help.
  public let bindings: [Binding]
  /// The positions of the bindings that have a key.
  private let positions: [Key: [Int]]
  /// The first key of each command that has one.
  private let firstKeys: [Command: Key]

  init(_ bindings: [Binding]) {
    self.bindings = bindings
    var positions: [Key: [Int]] = [:]
    for (position, binding) in bindings.enumerated() {
      for key in binding.keys { positions[key, default: []].append(position) }
    }
    self.positions = positions
    firstKeys = Dictionary(
      bindings.compactMap { binding in binding.keys.first.map { (binding.command, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The keys as long as nobody chooses others.
  public static let standard = Keymap(Binding.all)
}

extension Keymap {
  /// What a key asks for in a view, or `nil` when it does nothing there.
  func command(for key: Key, in view: View) -> Command? {
    positions[key]?.lazy.map { bindings[$0] }.first { $0.views.contains(view) }?.command
  }

  /// The bindings that have a key.
  func bindings(of key: Key) -> [Binding] { positions[key, default: []].map { bindings[$0] } }

  /// The first key of a command, for hints.
  func key(of command: Command) -> Key? {
    firstKeys[command]
  }

  /// How a sentence names what asks for a command: its first key, or its name after a colon.
  func sign(of command: Command) -> String {
    key(of: command).map { "\($0)" } ?? ":\(command.name)"
  }

  /// How a sentence names what leaves the program from its first layer.
  var leavingSign: String {
    let letter = bindings.first { $0.command == .back }?.keys.first { key in
      if case .character = key { true } else { false }
    }
    return letter.map { "\($0)" } ?? sign(of: .quit)
  }
}
