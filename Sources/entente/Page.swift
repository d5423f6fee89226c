import Glibc
import Screen
import Terminal

/// What lines of text are printed on: a terminal, which has a width, or an endless pipe.
nonisolated struct Page: Sendable {
  /// The columns of the terminal; `nil` where there is none.
  let width: Int?
  /// The colours; `nil` for plain text.
  let theme: Theme?
  /// Whether addresses are links.
  let hasLinks: Bool

  /// Standard output.
  ///
  /// - Parameters:
  ///   - theme: the colours; `nil` for plain text.
  ///   - links: whether addresses are links.
  init(theme: Theme?, links: Bool) {
    self.theme = theme
    hasLinks = links
    guard isatty(STDOUT_FILENO) == 1 else {
      width = nil
      return
    }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    width = isKnown ? Int(size.ws_col) : Page.usualWidth
  }

  private init(theme: Theme?, links: Bool, width: Int?) {
    self.theme = theme
    hasLinks = links
    self.width = width
  }

  /// The same page for lines that must not be cut, such as messages, which terminals wrap.
  var uncut: Page { Page(theme: theme, links: hasLinks, width: nil) }

  private static let usualWidth = 80

  /// The columns to wrap text at; longer lines would be hard to read.
  var textWidth: Int { min(width ?? Page.usualWidth, 100) }

  /// Writes lines, cut to the width of a terminal.
  func write(_ lines: some Sequence<Line>, to output: inout Output) {
    for line in lines {
      guard output.isOpen else { return }
      output.write(text(of: line))
    }
  }

  func text(of line: Line) -> String {
    let line = width.map { line.truncated(to: $0) } ?? line
    guard let theme else {
      let text = line.text.printable
      return text.prefix(upTo: text.endIndexWithoutBlanks) + "\n"
    }
    var canvas = Canvas(size: Size(rows: 1, columns: line.width))
    canvas.write(line, at: Point(row: 0, column: 0))
    return canvas.ansi(theme)
  }
}

nonisolated extension String {
  /// Where the blanks at the end begin.
  fileprivate var endIndexWithoutBlanks: Index {
    unicodeScalars.lastIndex { $0 != " " }.map { unicodeScalars.index(after: $0) } ?? startIndex
  }
}
