extension String {
  /// The text in lines of at most `width` columns, broken at spaces, and within a word only where
  /// it is wider than a line: after one of `/-_?&=` in its last third, as addresses are, or else
  /// anywhere.
  ///
  /// A line break in the text ends a line.  Always at least one line.
  public func wrapped(to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var (line, column) = ("", 0)
      for word in paragraph.split(separator: " ") {
        var rest = word
        let room = column == 0 ? width : width - column - 1
        if rest.displayWidth <= room {
          line += (column == 0 ? "" : " ") + rest
          column += rest.displayWidth + (column == 0 ? 0 : 1)
          continue
        }
        if column > 0 { lines.append(line) }
        while rest.displayWidth > width {
          let head = rest.headToBreakAfter(columns: width)
          lines.append(String(head))
          rest = rest[head.endIndex...]
        }
        (line, column) = (String(rest), rest.displayWidth)
      }
      lines.append(line)
    }
    return lines
  }
}

extension Substring {
  /// A beginning of at most `columns` columns, and at least one character, to break a word after.
  fileprivate func headToBreakAfter(columns: Int) -> Substring {
    var end = startIndex
    var column = 0
    while end < endIndex {
      column += self[end].unicodeScalars.reduce(0) { $0 + $1.visible.displayWidth }
      if column > columns && end > startIndex { break }
      end = index(after: end)
    }
    let whole = self[startIndex..<end]
    let joint = whole.lastIndex { "/-_?&=".contains($0) }
    if let joint, whole[joint...].count <= whole.count / 3 { return whole[...joint] }
    return whole
  }
}
