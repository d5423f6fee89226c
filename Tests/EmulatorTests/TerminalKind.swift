import CVterm
import Screen
import Terminal

/// What a type of terminal can show, as its description says.
struct TerminalKind: Sendable, CustomStringConvertible {
  var name: String
  var depth: ColorDepth
  /// Whether it has a way to hide the cursor.
  var hidesCursor = true
  /// Whether it underlines in colour.  Linux's console does not (`ncv`), so it is left out.
  var underlinesInColor = true
  /// Whether it can write into the last column of the last row without scrolling.  Where it cannot,
  /// the row of a window one column wide stays empty, and no wide character stands at the end.
  var reachesCorner = true

  static let all = [
    TerminalKind(name: "xterm-256color", depth: .indexed),
    TerminalKind(name: "tmux-256color", depth: .indexed, reachesCorner: false),
    TerminalKind(name: "screen", depth: .eight, reachesCorner: false),
    TerminalKind(name: "linux", depth: .eight, underlinesInColor: false),
    TerminalKind(name: "vt100", depth: .none, hidesCursor: false),
    TerminalKind(name: "vt220", depth: .none),
    // These scroll by lines taken out and put in, and insert characters in two ways.
    TerminalKind(
      name: "ansi", depth: .eight, hidesCursor: false, underlinesInColor: false,
      reachesCorner: false),
    TerminalKind(name: "cygwin", depth: .eight, hidesCursor: false, reachesCorner: false),
  ]

  var description: String { name }

  /// What the terminal must show of a canvas, cell by cell.
  func cells(of canvas: Canvas) -> [EmulatedCell] {
    let theme = Theme(depth: depth)
    var look: (role: Role, marks: Marks)?
    var ink = EmulatedCell()
    var cells = canvas.cells
    if !reachesCorner {
      if canvas.size.columns == 1 { cells[cells.count - 1] = .blank }
      for column in 0..<min(2, canvas.size.columns - 1) {
        let end = cells.count - 1 - column
        guard cells[end].width == 0 else { continue }
        (cells[end - 1], cells[end]) = (.blank, .blank)
      }
    }
    return cells.map { cell in
      if look?.role != cell.role || look?.marks != cell.marks {
        look = (cell.role, cell.marks)
        ink = self.ink(theme.style(cell.role, cell.marks))
      }
      var shown = ink
      shown.width = Int32(cell.width)
      if cell.width > 0 {
        let marks = cell.combining
        shown.chars = (cell.base.value, marks[0], marks[1], marks[2], marks[3])
      }
      emulated_simplify(&shown)
      return shown
    }
  }

  private func ink(_ style: Style) -> EmulatedCell {
    var ink = EmulatedCell()
    ink.foreground = style.foreground.map(Int32.init) ?? -1
    if style.attributes.contains(.bold) { ink.attributes |= EMULATED_BOLD }
    if style.attributes.contains(.underline), underlinesInColor || style.foreground == nil {
      ink.attributes |= EMULATED_UNDERLINE
    }
    if style.attributes.contains(.reverse) { ink.attributes |= EMULATED_REVERSE }
    return ink
  }
}
