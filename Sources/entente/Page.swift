import Glibc
import Screen

/// What lines of text are printed on: a terminal, which has a width, or an endless pipe.
struct Page {
  /// The columns of the terminal; `nil` where there is none.
  let width: Int?
  let isColored: Bool

  init(isColored: Bool) {
    self.isColored = isColored
    var size = winsize()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let known = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    width = known ? Int(size.ws_col) : isTerminal ? 80 : nil
  }

  /// The columns to wrap text at.
  var textWidth: Int { min(width ?? 80, 100) }

  /// Writes lines, cut to the width of a terminal.
  func write(_ lines: [Line], to output: inout Output) {
    for line in lines where output.isOpen { output.write(text(of: line) + "\n") }
  }

  private func text(of line: Line) -> String {
    var text = line.text.visible
    if let width { text = text.truncated(to: width) }
    while text.last == " " { text.removeLast() }
    return text
  }
}
