import Events
import Screen

/// A list that typing narrows to what resembles the text, with one of it selected.
struct Finder<Match: Equatable & Sendable>: Equatable, Sendable {
  private(set) var editor = LineEditor()
  /// What the text resembles, the best first.
  private(set) var matches: [Match]
  private(set) var selected = 0
  private(set) var top = 0

  /// - Parameter matches: all there is to find.
  init(_ matches: [Match]) { self.matches = matches }

  var match: Match? { matches.indices.contains(selected) ? matches[selected] : nil }

  /// Selects a match, or the nearest there is, and scrolls to it.
  mutating func select(_ index: Int, height: Int) {
    selected = max(0, min(index, matches.count - 1))
    top = max(0, min(max(min(top, selected), selected - height + 1), matches.count - height))
  }

  /// Lists other matches, with the same one selected as `isSame` tells it.
  mutating func renew(_ matches: [Match], height: Int, isSame: (Match, Match) -> Bool) {
    let (row, old) = (selected - top, match)
    self.matches = matches
    (selected, top) = (0, 0)
    guard let old, let index = matches.firstIndex(where: { isSame($0, old) }) else { return }
    top = max(0, index - row)
    select(index, height: height)
  }

  /// What a key in a finder asks for.
  enum Answer { case close, choose, stay }

  /// Takes a key: edits the text, or moves among the matches.
  ///
  /// - Parameters:
  ///   - height: the rows of the list.
  ///   - find: what a text resembles, the best first.
  mutating func press(_ key: Key, height: Int, find: (String) -> [Match]) -> Answer {
    switch key {
    case .escape: return .close
    case .backspace where editor.text.isEmpty: return .close
    case .enter: return .choose
    case .down, .up, .pageDown, .pageUp, .control("n"), .control("p"):
      if let row = Panel.move(key, from: selected, count: matches.count, page: height) {
        select(row, height: height)
      }
    default:
      guard editor.press(key) else { return .stay }
      matches = find(editor.text)
      (selected, top) = (0, 0)
    }
    return .stay
  }
}
