import Browser
import Events
import Foundation
import Screen
import Testing
import Words

/// Keys in, screen out: each file of `Screens` holds the keys, the screen that must follow, its
/// roles and its marks.
///
/// `ENTENTE_WRITE_SCREENS=1 swift test --filter ScreenTests` writes the files anew, to be read
/// before they are committed.
struct ScreenTests {
  static let scripts: [(name: String, keys: String)] = [
    ("timeline", "j j j"),
    ("record", "c i n d o n e s i a Enter"),
    ("record-scrolled", "c j a p a n Enter G"),
    ("filter", "f r e g i o n : e u r o p e Space s t a n d i n g > = s p Enter"),
    ("filter-error", "f t i e r : c s p Space r e g o i n : a s i a"),
    ("tiers", "t Down Space Down Space"),
    ("places", "f t i e r : c s p Enter r End Space"),
    ("jump", "c h a n Space q u o c"),
    ("as-of", "@ 2 0 1 2 - 0 7 - 2 7 Enter"),
    ("as-of-asked", "@ 2 0 1 2 - 1 3"),
    ("search", "/ j a k a r t a Enter n"),
    ("order", "s Down Enter"),
    ("board", "3 h j j"),
    ("board-stepped", "3 @ 2 0 2 5 - 0 5 - 1 6 Enter < h"),
    ("stats", "5"),
    ("stats-scrolled", "5 Space } }"),
    ("stats-filtered", "f t i e r : c s p Enter @ 2 0 2 5 - 0 3 - 1 2 Enter 5 G"),
    ("help", "?"),
    ("map", "4"),
    ("map-walk", "4 c j a p a n Enter Esc Left Left"),
    ("map-zoomed", "4 c i n d o n e s i a Enter Esc + + +"),
    ("map-europe", "4 f r e g i o n : e u r o p e Enter"),
    ("map-union", "4 c e u r o p e a n Enter Esc"),
    ("map-as-of", "4 @ 2 0 0 8 Enter"),
    ("lanes", "2"),
    ("lanes-whole", "2 g j 0 z"),
    ("lanes-year", "2 c i n d o n e s i a Enter Esc { + + + + +"),
    ("lanes-as-of", "2 @ 2 0 1 3 Enter < {"),
    ("lanes-region", "f t i e r : s s p Space O R Space t i e r : c s p Enter 2 0 s j j Enter"),
    ("lanes-order", "2 s Down Space"),
    ("lanes-record", "2 { { Enter"),
  ]
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 10), (20, 5)]

  @Test(arguments: scripts, sizes)
  func keysLeadToTheScreen(script: (name: String, keys: String), size: (Int, Int)) throws {
    try hold(script.name, script.keys, size, in: .english)
  }

  @Test(
    arguments: [
      ("timeline", "j j j"), ("record", "c h a n Space q u o c Enter"), ("lanes", "2"),
      ("board", "3 @ 2 0 1 3 Enter"), ("map", "4"), ("stats", "5"), ("help", "?"),
      ("filter-error", "f t i e r : c l t d Space r e g i o n : x x"),
    ], [(80, 24), (120, 40), (40, 10)])
  func soTheyDoInVietnamese(script: (name: String, keys: String), size: (Int, Int)) throws {
    try hold("vietnamese-" + script.name, script.keys, size, in: .vietnamese)
  }

  private func hold(
    _ name: String, _ keys: String, _ size: (Int, Int), in language: Language
  ) throws {
    var browser = Browser(
      store: try EventStore.bundled(in: language), size: Size(rows: size.1, columns: size.0))
    browser.press(keys)
    let drawn = ScreenFile(keys: keys, canvas: browser.draw()).description
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Screens/\(name)-\(size.0)x\(size.1).txt")
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SCREENS"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    if drawn != expected {
      Issue.record(Comment(rawValue: difference(expected: expected, drawn: drawn)))
    }
  }
}

/// A screen as a file of `Screens` holds it.
private struct ScreenFile: CustomStringConvertible {
  let keys: String
  let canvas: Canvas

  var description: String {
    let cursor = canvas.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
    return """
      keys: \(keys)
      cursor: \(cursor)
      == screen
      \(canvas.description)
      == roles
      \(canvas.roles)
      == marks
      \(canvas.markings)

      """
  }
}

/// Both texts, line by line where they differ.
func difference(expected: String, drawn: String) -> String {
  let (wanted, found) = (
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    drawn.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let rows = (0..<max(wanted.count, found.count)).map { row in
    let (w, f) = (row < wanted.count ? wanted[row] : nil, row < found.count ? found[row] : nil)
    return w == f
      ? "  \(f ?? "")"
      : [w.map { "- \($0)" }, f.map { "+ \($0)" }].compactMap { $0 }.joined(separator: "\n")
  }
  return "the screen differs (- expected, + drawn):\n" + rows.joined(separator: "\n")
}
