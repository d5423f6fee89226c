public import Screen

extension Canvas {
  /// The canvas as a picture: an SVG document of real text on a grid, in the theme's colours.
  ///
  /// Every glyph that fonts may draw at another width has its own place, so columns stay columns
  /// in any monospaced font.  Everything is escaped, and nothing outside the document is needed.
  public nonisolated func svg(
    _ theme: Theme = Theme(depth: .indexed), background: PictureBackground
  ) -> String {
    let (width, height) = (
      Grid.x(size.columns) + 2 * Grid.margin, Grid.y(size.rows) + 2 * Grid.margin
    )
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width.text)" height="\(height.text)" \
      viewBox="0 0 \(width.text) \(height.text)">
      <style>
      \(background.css)
      text{font:\(Grid.fontSize)px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace}
      .b{font-weight:bold}.d{opacity:.62}.u{text-decoration:underline}

      """
    for color in Set(Role.allCases.compactMap { theme.style($0).foreground }).sorted() {
      let (red, green, blue) = Style.rgb(of: color)
      svg += ".c\(color){fill:rgb(\(red),\(green),\(blue))}\n"
    }
    svg += """
      </style>
      <rect width="100%" height="100%" class="g"/>
      <g xml:space="preserve" transform="translate(\(Grid.margin.text) \(Grid.margin.text))">

      """
    for row in 0..<size.rows { svg += svgRow(row, theme) }
    return svg + "</g>\n</svg>\n"
  }

  private nonisolated func svgRow(_ row: Int, _ theme: Theme) -> String {
    let cells = Array(self.row(row))
    var (bars, texts) = ("", "")
    var start = 0
    while start < cells.count {
      let style = theme.style(cells[start].role, cells[start].marks)
      var end = start + 1
      while end < cells.count, theme.style(cells[end].role, cells[end].marks) == style { end += 1 }
      if style.attributes.contains(.reverse) {
        bars += """
          <rect x="\(Grid.x(start).text)" y="\(Grid.y(row).text)" \
          width="\(Grid.x(end - start).text)" height="\(Grid.y(1).text)" class="f"/>

          """
      }
      texts += svgText(cells, start..<end, row: row, style)
      start = end
    }
    return bars + texts
  }

  /// A stretch of one style, with the place of every glyph where one is not plain ASCII.
  private nonisolated func svgText(
    _ cells: [Cell], _ range: Range<Int>, row: Int, _ style: Style
  ) -> String {
    let drawn = range.filter { cells[$0].width > 0 }
    guard let first = drawn.first(where: { cells[$0].base != " " }),
      let last = drawn.last(where: { cells[$0].base != " " })
    else { return "" }
    let shown = drawn.filter { first <= $0 && $0 <= last }
    let isPlain = shown.allSatisfy { cells[$0].base.isASCII }
    let places = isPlain ? [first] : shown
    let text = shown.map { String(cells[$0].character).escapedForXML }.joined()
    return """
      <text\(style.svgClass) x="\(places.map { Grid.x($0).text }.joined(separator: " "))" \
      y="\((Grid.y(row) + Grid.baseline).text)">\(text)</text>

      """
  }
}

/// What a picture is drawn on.
public nonisolated enum PictureBackground: String, Hashable, Sendable, CaseIterable {
  case light, dark
  /// Light or dark as the reader's system prefers, where the viewer tells.
  case auto

  private static let onLight = ".f{fill:#1f2328}.g{fill:#ffffff}"
  private static let onDark = ".f{fill:#d6dae0}.g{fill:#14171c}"

  /// The colours of text and ground.
  fileprivate var css: String {
    switch self {
    case .light: Self.onLight
    case .dark: Self.onDark
    case .auto: "\(Self.onLight)@media(prefers-color-scheme:dark){\(Self.onDark)}"
    }
  }

}

extension Style {
  /// The class attribute of the style.
  fileprivate nonisolated var svgClass: String {
    var classes: [String] = []
    if attributes.contains(.bold) { classes.append("b") }
    if attributes.contains(.dim) { classes.append("d") }
    if attributes.contains(.underline) { classes.append("u") }
    if attributes.contains(.reverse) {
      classes.append("g")
    } else {
      classes.append(foreground.map { "c\($0)" } ?? "f")
    }
    return " class=\"\(classes.joined(separator: " "))\""
  }
}

/// The measures of a cell, those of common monospaced fonts, in whole thousandths of a pixel.
private nonisolated enum Grid {
  static let fontSize = 14
  static let margin = 12_000
  /// From the top of a cell to the line the glyphs stand on.
  static let baseline = 13_000

  static func x(_ column: Int) -> Int { column * 8_428 }
  static func y(_ row: Int) -> Int { row * 16_300 }
}

extension Int {
  /// Thousandths written as a decimal number.
  fileprivate nonisolated var text: String {
    let fraction = String(1000 + self % 1000).dropFirst()
    return fraction == "000" ? "\(self / 1000)" : "\(self / 1000).\(fraction)"
  }
}

extension String {
  /// The text with the characters that XML gives a meaning written as references.
  ///
  /// By scalars: one with a mark on it has its meaning all the same.
  fileprivate nonisolated var escapedForXML: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text.append(contentsOf: "&amp;".unicodeScalars)
      case "<": text.append(contentsOf: "&lt;".unicodeScalars)
      case ">": text.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": text.append(contentsOf: "&quot;".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
