import Screen
import Terminal
import Testing

@Suite struct ThemeTests {
  @Test func `every tier has a colour of its own, far enough from black and from white`() {
    let theme = Theme(depth: .indexed)
    let tiers: [Role] = [.special, .rung1, .rung2, .rung3, .rung4, .sectoral]
    let colors = tiers.compactMap { theme.style($0).foreground }
    #expect(Set(colors).count == tiers.count)
    for color in colors + [Role.error, .doubt].compactMap({ theme.style($0).foreground }) {
      // WCAG asks for 3:1 of large text and of graphics.
      #expect(1.05 / (luminance(color) + 0.05) >= 3, "colour \(color) on white")
      #expect((luminance(color) + 0.05) / 0.05 >= 3, "colour \(color) on black")
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func `no style asks for a colour that the terminal lacks`(depth: ColorDepth) {
    let limit: [ColorDepth: UInt8] = [.none: 0, .eight: 8, .sixteen: 16]
    for role in Role.allCases {
      for marks in 0..<8 as Range<UInt8> {
        let color = Theme(depth: depth).style(role, Marks(rawValue: marks)).foreground
        if let limit = limit[depth] { #expect(color.map { $0 < limit } ?? true) }
      }
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func `what is selected or matched stands out without colour, from every role and each other`(
    depth: ColorDepth
  ) {
    let theme = Theme(depth: depth)
    for role in Role.allCases where role != .link {
      let plain = theme.style(role).attributes
      let attributes = [[], .selected, .selectedElsewhere, .matched].map {
        theme.style(role, $0).attributes
      }
      #expect(Set(attributes).count >= (plain == .bold ? 3 : 4), "role \(role)")
      #expect(attributes[1].contains(.reverse))
      #expect(theme.style(role, [.selected, .matched]) != theme.style(role, .selected))
    }
  }

  @Test func `a canvas prints as text with SGR, plain at the end of every line`() {
    var canvas = Canvas(size: Size(rows: 3, columns: 9))
    canvas.write("★ 日本", at: Point(row: 0, column: 0), role: .rung1)
    canvas.write("dim", at: Point(row: 1, column: 1), role: .faint)
    canvas.write("on", at: Point(row: 2, column: 0))
    canvas.mark(Rect(row: 2, column: 0, rows: 1, columns: 4), .selected)

    #expect(
      canvas.ansi(Theme(depth: .indexed))
        == "\u{1B}[0;38;5;166m★ 日本\u{1B}[0m\n \u{1B}[0;2mdim\u{1B}[0m\n\u{1B}[0;7mon  \u{1B}[0m\n")
    #expect(canvas.ansi(Theme(depth: .sixteen)).hasPrefix("\u{1B}[0;33m★"))
    #expect(canvas.ansi(Theme(depth: .none)).hasPrefix("\u{1B}[0;1m★"))
  }
}

/// The relative luminance (WCAG 2) of a colour of the 256, in xterm's shades.
private func luminance(_ color: UInt8) -> Double {
  let levels: [Double] = [0, 95, 135, 175, 215, 255]
  let cube = Int(color) - 16
  let channels = [cube / 36, cube / 6 % 6, cube % 6].map { levels[$0] / 255 }
  let linear = channels.map { $0 <= 0.03928 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

/// The power 2.4.
private func power(_ base: Double) -> Double {
  // x^2.4 = x² · (x²)^(1/5), the root by Newton's method.
  let square = base * base
  var root = 1.0
  for _ in 0..<60 { root -= (root - square / (root * root * root * root)) / 5 }
  return square * root
}
