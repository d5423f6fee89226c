public import Screen

extension Canvas {
  /// The canvas as text with the control sequences of ECMA-48 for its colours and attributes.
  ///
  /// Each row ends in a line feed, in plain text, and without the blanks that nothing shows on.
  public nonisolated func ansi(_ theme: Theme) -> String {
    var text = ""
    for row in 0..<size.rows {
      let cells = self.row(row)
      let shown = cells.lastIndex {
        !$0.isBlank || $0.width == 0 || theme.style($0.role, $0.marks).showsOnBlanks
      }
      var style = Style.plain
      for cell in cells[..<(shown.map { $0 + 1 } ?? cells.startIndex)] where cell.width > 0 {
        let next = theme.style(cell.role, cell.marks)
        if next != style { text += next.sgr }
        style = next
        text.append(cell.character)
      }
      if style != .plain { text += Style.plain.sgr }
      text += "\n"
    }
    return text
  }
}

extension Style {
  /// The sequence that changes from any style to this one.
  public nonisolated var sgr: String {
    var parameters = "0"
    if attributes.contains(.bold) { parameters += ";1" }
    if attributes.contains(.dim) { parameters += ";2" }
    if attributes.contains(.underline) { parameters += ";4" }
    if attributes.contains(.reverse) { parameters += ";7" }
    switch foreground {
    case nil: break
    case .some(let color) where color < 8: parameters += ";\(30 + Int(color))"
    case .some(let color) where color < 16: parameters += ";\(90 + Int(color) - 8)"
    case .some(let color): parameters += ";38;5;\(color)"
    }
    return "\u{1B}[\(parameters)m"
  }
}
