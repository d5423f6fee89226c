import Screen
import Words

/// What lies over the views for the moment and takes the keys.
enum Overlay: Equatable, Sendable {
  case prompt(Prompt)
  case picker(Picker)
  case jump(Jump)
  case palette(Palette)
  case marks(MarkList)
  /// The words of a command line that shows this screen again.
  case link([String])
  /// The help, scrolled to a line.
  case help(top: Int)
}

extension Overlay {
  /// What closes a page of text, beside the keys of ``Command/back``.
  static let closingKeys: Set<Key> = [.escape, .enter, .backspace]

  /// Whether a key means here what it always does, whichever command it asks for elsewhere.
  func keeps(_ key: Key) -> Bool {
    if Overlay.closingKeys.contains(key) || Panel.move(key, from: 0, count: 1, page: 1) != nil {
      return true
    }
    switch self {
    case .prompt, .jump, .palette:
      var editor = LineEditor()
      return key == .tab || editor.press(key)
    case .marks:
      if case .character = key { return true }
      return key == .delete
    case .picker: return [.character(" "), .character("0")].contains(key)
    case .help, .link: return false
    }
  }
}

/// The part of a view that the keys go to.
enum Focus: Equatable, Sendable {
  case list, record
}

/// A sentence on the bottom line, until the next key; what went wrong on as many lines as that takes.
struct Notice: Equatable, Sendable {
  var text: String
  var role: Role

  static func said(_ text: String) -> Notice { Notice(text: text, role: .notice) }
  static func failed(_ text: String) -> Notice { Notice(text: text, role: .error) }
}
