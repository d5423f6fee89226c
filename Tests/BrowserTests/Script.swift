import Browser
import Events
import Screen

extension Browser {
  /// Presses keys named as `entente snapshot --keys` names them, separated by spaces.
  ///
  /// Returns what the last key asked of the shell.
  @discardableResult
  mutating func press(_ script: String) -> Effect? {
    var effect: Effect?
    for name in script.split(separator: " ") {
      guard let key = Key(name: name) else { fatalError("no key is called \(name)") }
      effect = update(.key(key))
    }
    return effect
  }

  /// Presses a key for each character of `text`.
  mutating func type(_ text: String) {
    for character in text { _ = update(.key(.character(character))) }
  }

  /// The bundled timeline in a window of `columns` by `rows`.
  static func bundled(_ columns: Int, _ rows: Int) throws -> Browser {
    Browser(store: try EventStore.bundled(), size: Size(rows: rows, columns: columns))
  }

  /// The rows of the screen as text.
  var screen: [String] {
    draw().description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text of the selected row, found by its marks.
  var selectedRow: String {
    let canvas = draw()
    return (0..<canvas.size.rows)
      .filter { row in canvas[row, 0].character == "▌" }
      .map { row in String(canvas.row(row).filter { $0.width > 0 }.map(\.character)) }
      .joined(separator: "\n")
  }
}

/// A generator of the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
