import CNcurses

/// What a terminal can do with the cells of its screen, as its description says (`terminfo(5)`).
final class Terminfo {
  /// Goes to a row and a column, counted from 0.
  let goTo: ControlSequence
  let goToRow = ControlSequence("vpa")
  let goToColumn = ControlSequence("hpa")
  let right = ControlSequence("cuf")
  let left = ControlSequence("cub")
  let rightOne = Terminal.capability("cuf1")
  let home = Terminal.capability("home")
  let carriageReturn = Terminal.capability("cr")
  let lineFeed = Terminal.capability("cud1")
  let backspace = Terminal.capability("cub1")
  /// Whether it moves as well while it writes in another look than plain.
  let movesInAnyLook = tigetflag("msgr") == 1
  /// Whether the cursor goes on to the next row behind the last column, at once or with the next character.
  let wraps = tigetflag("am") == 1

  let clear: [UInt8]
  /// Blanks the rest of a row, and so many columns from the cursor on; the cursor stays.
  let eraseRest = Terminal.capability("el")
  let erase = ControlSequence("ech")

  /// Has rows scroll between a first and a last one; the cursor is anywhere afterwards.
  let region = ControlSequence("csr")
  let scrollUp = Terminal.capability("ind")
  let scrollDown = Terminal.capability("ri")
  let scrollUpBy = ControlSequence("indn")
  let scrollDownBy = ControlSequence("rin")
  let insertLines = ControlSequence("il")
  let deleteLines = ControlSequence("dl")

  /// How the last column of the last row is written without scrolling the screen; `nil` where it is written
  /// as any other.
  let corner: Corner?
  let hideCursor = Terminal.capability("civis") ?? []
  let showCursor = Terminal.capability("cnorm") ?? []

  /// What it takes to write the last column of the last row.
  enum Corner {
    /// Between two sequences, without wrapping.
    case unwrapped(begin: [UInt8], end: [UInt8])
    /// A column too early; what belongs there then shifts it.
    case shifted(begin: [UInt8], end: [UInt8])
    case never

    /// Whether a character of two columns may stand there.
    var takesWide: Bool { if case .unwrapped = self { true } else { false } }
    /// Whether any may.
    var takesAny: Bool { if case .never = self { false } else { true } }
  }

  /// The description of the terminal that ncurses has set up; `nil` where it cannot hold a screen.
  init?() {
    guard let goTo = ControlSequence("cup"), let clear = Terminal.capability("clear") else {
      return nil
    }
    self.goTo = goTo
    self.clear = clear
    let between = { (begin: String, end: String) -> ([UInt8], [UInt8])? in
      guard let begin = Terminal.capability(begin), let end = Terminal.capability(end) else {
        return nil
      }
      return (begin, end)
    }
    if !wraps {
      corner = nil
    } else if let (begin, end) = between("rmam", "smam") {
      corner = .unwrapped(begin: begin, end: end)
    } else if let (begin, end) = between("smir", "rmir") {
      corner = .shifted(begin: begin, end: end)
    } else if let insert = Terminal.capability("ich1") ?? ControlSequence("ich")?.bytes(1) {
      corner = .shifted(begin: insert, end: [])
    } else {
      corner = .never
    }
  }

  /// Whether there is a way to scroll rows up, or down where the distance is negative.
  func canScroll(by distance: Int) -> Bool {
    region != nil && (distance > 0 ? scrollUp : scrollDown) != nil
      || insertLines != nil && deleteLines != nil
  }
}
