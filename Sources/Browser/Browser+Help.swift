import Screen

extension Browser {
  /// The help as it reads at this width.
  var helpLines: [Line] { Help.lines(columns: size.columns) }

  var lastHelpTop: Int { max(0, helpLines.count - layout.body.size.rows) }

  mutating func pressInHelp(_ key: Key, top: Int) {
    let page = max(1, layout.body.size.rows)
    let row: Int? =
      switch key {
      case .character(" "): top + page
      case .character("b"): top - page
      case .control("d"): top + page / 2
      case .control("u"): top - page / 2
      default: Panel.move(key, from: top, count: helpLines.count, page: page)
      }
    guard let row else {
      if [.escape, .enter, .backspace, .character("q"), .character("?"), .function(1)].contains(key)
      {
        overlay = nil
      }
      return
    }
    overlay = .help(top: max(0, min(row, lastHelpTop)))
  }
}
