/// A key press, or what was done with the mouse, free of any terminal library's codes.
public enum Key: Hashable, Sendable {
  /// A printable character; terminals send combining marks as characters of their own.
  case character(Character)
  /// A lower-case letter pressed together with Control.
  case control(Character)
  /// F1 to F12.
  case function(Int)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, backspace, delete, tab, backTab
  case mouse(Mouse)
}

extension Key: CustomStringConvertible {
  /// The key as the help screen shows it.
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .function(let number): "F\(number)"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .mouse(let mouse): mouse.description
    default: Key.names.first { $0.key == self }?.name ?? ""
    }
  }
}

extension Key {
  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BackTab", .backTab),
    ("Space", .character(" ")), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Home", .home), ("End", .end),
    ("Backspace", .backspace), ("Delete", .delete),
  ]

  /// What a script calls the key, as ``init(name:)`` takes it.
  public var name: String {
    switch self {
    case .control(let letter): "C-\(letter)"
    case .character(let character) where character != " ": String(character)
    case .function, .mouse: description
    default: Key.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key that a script names: one character, `Enter Esc Tab BackTab Space Up Down Left Right
  /// PgUp PgDn Home End Backspace Delete`, `C-x`, `F1` to `F12`, or `Click:12,5`, `WheelUp:12,5`
  /// and `WheelDown:12,5` for the mouse in column 12 of row 5; `nil` for anything else.
  public init?(name: some StringProtocol) {
    if let named = Key.names.first(where: { $0.name == name }) {
      self = named.key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.hasPrefix("C-"), name.count == 3, let letter = name.last,
      letter.isASCII, letter.isLetter, let lower = letter.lowercased().first
    {
      self = .control(lower)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if let mouse = Mouse(name: name) {
      self = .mouse(mouse)
    } else {
      return nil
    }
  }
}
