import Screen
import Words

extension Browser {
  /// The help as it reads at this width.
  var helpLines: [Line] { Help.lines(of: keymap, in: words, columns: size.columns) }

  var lastHelpTop: Int { max(0, helpLines.count - layout.body.size.rows) }

  mutating func pressInHelp(_ key: Key, top: Int) {
    let page = max(1, layout.body.size.rows)
    guard let row = row(from: top, by: key, count: helpLines.count, page: page) else {
      let command = keymap.command(for: key, in: view)
      if Overlay.closingKeys.contains(key) || command == .back || command == .help {
        overlay = nil
      }
      return
    }
    overlay = .help(top: max(0, min(row, lastHelpTop)))
  }
}
