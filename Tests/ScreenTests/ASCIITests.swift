import Foundation
import Screen
import Testing

/// A canvas as wide as the text.
private func canvas(_ text: String) -> Canvas {
  var canvas = Canvas(size: Size(rows: 1, columns: text.displayWidth))
  canvas.write(text, at: Point(row: 0, column: 0), role: .rung1, marks: .matched)
  return canvas
}

@Suite struct ASCIITests {
  @Test(arguments: [
    ("★◆▲◇✦◌· ≠", "*#^o%~. !"),
    ("─│┌┬┐├┼┤└┴┘╭╯━┃", "-|+++++++++++-|"),
    ("▌█▓▒░", ">##=:"),
    ("↑↓←→…–—‘’“”", "^v<>.--''\"\""),
    ("Hàn Quốc, Đà Nẵng, Ưu", "Han Quoc, Da Nang, Uu"),
    ("Ha\u{300}n Quo\u{302}\u{301}c, Đa\u{300} Na\u{303}\u{306}ng", "Han Quoc, Da Nang"),
    ("Côte d’Ivoire Łódź Şırnak ßÆ", "Cote d'Ivoire Lodz Sirnak sA"),
    ("日本 한국", "???? ????"),
    ("⠀⠁⠿⣿", " .##"),
    ("plain ASCII ~!", "plain ASCII ~!"),
  ])
  func `a glyph becomes its likeness`(shown: String, ascii: String) {
    #expect(canvas(shown).inASCII().description == ascii)
  }

  @Test func `every cell keeps its place, its role and its marks`() {
    var generator = SplitMix64(state: 7)
    for _ in 0..<200 {
      var canvas = Canvas(
        size: Size(
          rows: Int.random(in: 0...4, using: &generator),
          columns: Int.random(in: 0...30, using: &generator)))
      for row in 0..<canvas.size.rows {
        let text = (0..<20).map { _ in
          let code =
            [
              0x20...0x7E, 0xA0...0x24F, 0x300...0x320, 0x1E00...0x1EFF, 0x2190...0x28FF,
              0x4E00...0x4EFF,
            ]
            .randomElement(using: &generator)?.randomElement(using: &generator) ?? 0x20
          return String(Unicode.Scalar(UInt32(code)).map(Character.init) ?? " ")
        }.joined()
        canvas.write(
          text, at: Point(row: row, column: 0),
          role: Role.allCases.randomElement(using: &generator) ?? .text,
          marks: Marks(rawValue: UInt8.random(in: 0...7, using: &generator)))
      }
      canvas.cursor = Point(row: 1, column: 2)

      let ascii = canvas.inASCII()

      #expect(ascii.size == canvas.size)
      #expect(ascii.cursor == canvas.cursor)
      #expect(ascii.roles == canvas.roles)
      #expect(ascii.cells.map(\.marks) == canvas.cells.map(\.marks))
      #expect(ascii.cells.allSatisfy { $0.width == 1 && $0.character.isASCII })
    }
  }

  @Test func `a letter with marks becomes the one that Unicode decomposes it to`() {
    for code in [Array(0xC0...0x24F), Array(0x1E00...0x1EFF)].joined() {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      guard let base, base.isASCII else { continue }
      #expect(canvas(String(scalar)).inASCII().description == String(base), "U+\(code)")
    }
  }
}

/// A generator whose numbers are the same in every run.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
