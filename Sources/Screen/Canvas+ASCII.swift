extension Canvas {
  /// The canvas in ASCII, for terminals that show nothing else: every cell in its place, letters
  /// without their marks, and question marks for what has no likeness.
  public func inASCII() -> Canvas {
    var ascii = Canvas(size: size)
    ascii.cursor = cursor
    for (index, cell) in cells.enumerated() where cell.width > 0 {
      let (row, column) = index.quotientAndRemainder(dividingBy: size.columns)
      let shown = cell.base.inASCII
      ascii.write(
        String(repeating: Character(shown), count: Int(cell.width)),
        at: Point(row: row, column: column), role: cell.role, marks: cell.marks)
    }
    return ascii
  }
}

extension Unicode.Scalar {
  /// The ASCII character that looks most like this one; `?` when none does.
  var inASCII: Unicode.Scalar {
    switch value {
    case 0..<0x80: self
    case 0xC0...0x24F: symbol ?? BareLettersTable.latin.scalar(at: value - 0xC0)
    case 0x1E00...0x1EFF: BareLettersTable.latinAdditional.scalar(at: value - 0x1E00)
    case 0x2500...0x257F: boxDrawing
    case 0x2800...0x28FF: braille
    default: symbol ?? "?"
    }
  }

  private var symbol: Unicode.Scalar? {
    switch self {
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": " "
    case "★", "☆", "•", "●", "⋆": "*"
    case "◆", "■", "▪", "◼": "#"
    case "▲", "△", "▴", "↑", "⇑": "^"
    case "◇", "○", "◯", "□", "▫", "◦", "°", "º": "o"
    case "✦", "✧": "%"
    case "◌", "≈", "∼": "~"
    case "·", "…", "‧", "∙": "."
    case "▼", "▽", "▾", "↓", "⇓": "v"
    case "▌", "▐", "▶", "▷", "▸", "›", "→", "⇒", "≥", "❯": ">"
    case "◀", "◁", "◂", "‹", "←", "⇐", "≤", "❮": "<"
    case "█", "▉", "▊", "▇", "▆", "▓": "#"
    case "▚", "▞": "%"
    case "▄": ";"
    case "▒", "▋", "▅": "="
    case "░", "▍", "▃": ":"
    case "▎", "▏", "▕", "¦", "‖": "|"
    case "▂", "▁": "_"
    case "▀", "\u{2010}"..."\u{2015}", "−", "\u{AD}": "-"
    case "≠", "¡": "!"
    case "‘", "’", "‚", "‛", "′", "´", "ʹ", "ʻ", "ʼ": "'"
    case "“", "”", "„", "‟", "″", "«", "»": "\""
    case "×", "✓", "✔", "✗", "✘", "☑", "☒": "x"
    case "÷", "⁄", "∕": "/"
    case "±": "+"
    case "ª": "a"
    case "©": "c"
    case "®": "r"
    case "€": "E"
    case "£": "L"
    case "¥": "Y"
    case "¢": "c"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    case "⁰": "0"
    case "⁴"..."⁹": Unicode.Scalar(value - 0x2070 + 0x30)
    case "₀"..."₉": Unicode.Scalar(value - 0x2080 + 0x30)
    default: nil
    }
  }

  /// Lines by their direction; corners, tees and crossings alike.
  private var boxDrawing: Unicode.Scalar {
    switch self {
    case "─", "━", "┄", "┅", "┈", "┉", "╌", "╍", "═", "╴", "╶", "╸", "╺", "╼", "╾": "-"
    case "│", "┃", "┆", "┇", "┊", "┋", "╎", "╏", "║", "╵", "╷", "╹", "╻", "╽", "╿": "|"
    case "╱": "/"
    case "╲": "\\"
    default: "+"
    }
  }

  /// As dark as the number of raised dots.
  private var braille: Unicode.Scalar {
    switch (value & 0xFF).nonzeroBitCount {
    case 0: " "
    case 1, 2: "."
    case 3...5: ":"
    default: "#"
    }
  }
}

extension StaticString {
  /// The ASCII character at an index; `?` outside.
  fileprivate func scalar(at index: UInt32) -> Unicode.Scalar {
    withUTF8Buffer { index < $0.count ? Unicode.Scalar($0[Int(index)]) : "?" }
  }
}
