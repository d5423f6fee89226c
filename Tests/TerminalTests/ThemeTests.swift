import Screen
import Terminal
import Testing

@Suite struct ThemeTests {
  @Test(arguments: Theme.Name.allCases.filter { $0 != .mono && $0 != .highContrast })
  func `every tier has a colour of its own`(name: Theme.Name) {
    let theme = Theme(Theme.Design(name), depth: .indexed)
    let tiers: [Role] = [.special, .rung1, .rung2, .rung3, .rung4, .sectoral]
    #expect(Set(tiers.compactMap { theme.style($0).foreground }).count == tiers.count)
  }

  @Test(arguments: ColorDepth.allCases)
  func `no style asks for a colour that the terminal lacks`(depth: ColorDepth) {
    let limit: [ColorDepth: UInt8] = [.none: 0, .eight: 8, .sixteen: 16]
    for role in Role.allCases {
      for marks in 0..<8 as Range<UInt8> {
        for name in Theme.Name.allCases {
          let theme = Theme(Theme.Design(name), depth: depth)
          let color = theme.style(role, Marks(rawValue: marks)).foreground
          if let limit = limit[depth] { #expect(color.map { $0 < limit } ?? true) }
        }
      }
    }
  }

  @Test(arguments: ColorDepth.allCases, Theme.Name.allCases)
  func `what is selected or matched stands out without colour, from every role and each other`(
    depth: ColorDepth, name: Theme.Name
  ) {
    let theme = Theme(Theme.Design(name), depth: depth)
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
