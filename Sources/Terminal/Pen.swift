import CNcurses
import Screen

/// Draws rows of cells into an ncurses window.
struct Pen {
  private struct Look: Hashable {
    var role: Role
    var marks: Marks
  }

  private struct Ink {
    var glyph: cchar_t
    var showsOnBlanks: Bool
  }

  /// A space in every look there is, as ncurses wants it.
  private let inks: [Look: Ink]
  private let plain: Ink

  init(theme: Theme) {
    // Pair 0 would look the same as one of default colours, but ncurses goes to it by a reset of
    // all attributes and from it by nothing less.
    var pairs: [UInt8?: CInt] = theme.depth == .none ? [nil: 0] : [:]
    var inks: [Look: Ink] = [:]
    for role in Role.allCases {
      for rawValue in 0..<8 as Range<UInt8> {
        let look = Look(role: role, marks: Marks(rawValue: rawValue))
        let style = theme.style(look.role, look.marks)
        let pair = pairs[style.foreground] ?? CInt(pairs.count + 1)
        if pairs.updateValue(pair, forKey: style.foreground) == nil {
          init_pair(Int16(pair), style.foreground.map(Int16.init) ?? -1, -1)
        }
        inks[look] = Pen.ink(style, pair: pair)
      }
    }
    self.inks = inks
    self.plain = inks[Look(role: .text, marks: [])] ?? Pen.ink(.plain, pair: 0)
  }

  private static func ink(_ style: Style, pair: CInt) -> Ink {
    let attributes = style.attributes
    var attr: attr_t = 0
    if attributes.contains(.bold) { attr |= NCURSES_A_BOLD }
    if attributes.contains(.dim) { attr |= NCURSES_A_DIM }
    if attributes.contains(.underline) { attr |= NCURSES_A_UNDERLINE }
    if attributes.contains(.reverse) { attr |= NCURSES_A_REVERSE }
    var glyph = cchar_t()
    setcchar(&glyph, [0x20, 0], attr, Int16(pair), nil)
    return Ink(glyph: glyph, showsOnBlanks: style.showsOnBlanks)
  }

  /// Draws the first `columns` columns of a row of cells into a row of a window.
  ///
  /// The row goes in whole: a character at a time, ncurses would scroll at the last corner.
  func draw(
    _ cells: ArraySlice<Cell>, columns: Int, row: CInt, of window: UnsafeMutablePointer<WINDOW>
  ) {
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: columns) { glyphs in
      var count = 0
      var column = 0
      var look = Look(role: .text, marks: [])
      var ink = plain
      // The ink in use: a blank that shows none is drawn with it, to save changing to its own.
      var wet = plain
      for cell in cells.prefix(columns) where cell.width > 0 {
        if cell.role != look.role || cell.marks != look.marks {
          look = Look(role: cell.role, marks: cell.marks)
          ink = inks[look] ?? plain
        }
        if !cell.isBlank || ink.showsOnBlanks || wet.showsOnBlanks { wet = ink }
        column += Int(cell.width)
        // A wide character may be cut in half by a window narrower than the canvas.
        let width = column <= columns ? CInt(cell.width) : 1
        var glyph = wet.glyph
        if width == cell.width, glyph.hold(cell, width: width) {
          glyphs.initializeElement(at: count, to: glyph)
          count += 1
        } else {
          // A C library older than the character would misplace the rest of the row.
          for index in 0..<width {
            glyph.chars = (index == 0 && width == cell.width ? 0xFFFD : 0x20, 0, 0, 0, 0)
            glyphs.initializeElement(at: count, to: glyph)
            count += 1
          }
        }
      }
      wmove(window, row, 0)
      wadd_wchnstr(window, glyphs.baseAddress, CInt(count))
    }
  }
}

extension cchar_t {
  /// Takes up a cell's character and its marks; refuses one that the C library gives another width.
  fileprivate mutating func hold(_ cell: Cell, width: CInt) -> Bool {
    let base = cell.base.value
    if base < 0x80 ? width != 1 : wcwidth(wchar_t(bitPattern: base)) != width { return false }
    let marks = cell.combining
    chars = (wchar_t(bitPattern: base), 0, 0, 0, 0)
    if marks[0] != 0 {
      chars.1 = wchar_t(bitPattern: marks[0])
      chars.2 = wchar_t(bitPattern: marks[1])
      chars.3 = wchar_t(bitPattern: marks[2])
      chars.4 = wchar_t(bitPattern: marks[3])
    }
    return true
  }
}
