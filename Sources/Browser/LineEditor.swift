import Screen

/// A line of text being typed, with a cursor between its characters.
struct LineEditor: Equatable, Sendable {
  private(set) var text: String
  /// The characters before the cursor, 0 to the length of the text.
  private(set) var cursor: Int

  init(_ text: String = "") {
    self.text = text
    self.cursor = text.count
  }

  /// The text before the cursor.
  var beforeCursor: String { String(text.prefix(cursor)) }

  /// Edits the line; returns whether `key` is one that edits or moves in it.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): replace(before: beforeCursor + String(character))
    case .backspace: replace(before: String(beforeCursor.dropLast()))
    case .delete, .control("d"): text = beforeCursor + text.dropFirst(cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): replace(before: "")
    case .control("k"): text = beforeCursor
    case .control("w"): replace(before: beforeCursor.withoutLastWord)
    default: return false
    }
    return true
  }

  /// A combining mark joins the character before it, so the cursor is counted anew.
  private mutating func replace(before: String) {
    text = before + text.dropFirst(cursor)
    cursor = before.count
  }
}

extension String {
  /// The text up to the start of its last word.
  fileprivate var withoutLastWord: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    while let last = rest.last, last != " " { rest.removeLast() }
    return String(rest)
  }
}
