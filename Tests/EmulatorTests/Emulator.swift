import CVterm
import Screen

/// A terminal as its user sees it: libvterm, fed with what a program writes.
///
/// It knows all that the program's screens use but faintness, which libvterm ignores.
final class Emulator {
  private let vterm: OpaquePointer
  private let screen: OpaquePointer
  private let modes: UnsafeMutablePointer<EmulatedModes>
  private var interpreter = Interpreter()
  private(set) var size: Size

  init(size: Size) {
    self.size = size
    vterm = vterm_new(CInt(size.rows), CInt(size.columns))
    vterm_set_utf8(vterm, 1)
    screen = vterm_obtain_screen(vterm)
    modes = .allocate(capacity: 1)
    modes.initialize(
      to: EmulatedModes(showsCursor: true, showsAlternate: false, reportsMouse: false))
    emulated_watch(screen, modes)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(vterm)
    modes.deallocate()
  }

  /// Shows what a program writes.
  func feed(_ bytes: [UInt8]) {
    let understood = interpreter.translate(bytes)
    understood.withUnsafeBytes { bytes in
      let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      _ = vterm_input_write(vterm, start, bytes.count)
    }
  }

  /// Makes the window larger or smaller, as its user does.
  func resize(to size: Size) {
    self.size = size
    vterm_set_size(vterm, CInt(size.rows), CInt(size.columns))
  }

  var cursor: Point {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(vterm), &position)
    return Point(row: Int(position.row), column: Int(position.col))
  }

  var showsCursor: Bool { modes.pointee.showsCursor }
  var showsAlternate: Bool { modes.pointee.showsAlternate }
  var reportsMouse: Bool { modes.pointee.reportsMouse }
  /// Whether colours and attributes are off.
  var writesPlainly: Bool { emulated_pen_is_plain(vterm_obtain_state(vterm)) }

  /// The cells, row by row.
  var cells: [EmulatedCell] {
    let count = size.rows * size.columns
    return Array(unsafeUninitializedCapacity: count) { cells, initialized in
      if let start = cells.baseAddress {
        emulated_read(screen, CInt(size.rows), CInt(size.columns), start)
      }
      initialized = count
    }
  }

  /// Whether these are the cells, row by row.
  func shows(_ drawn: [EmulatedCell]) -> Bool { difference(from: drawn) == nil }

  /// The first cell that is not as it was drawn, with its row.
  func difference(from drawn: [EmulatedCell]) -> String? {
    let seen = cells
    guard drawn.count == seen.count else { return "\(drawn.count) cells drawn, \(seen.count) seen" }
    let index = emulated_difference(drawn, seen, drawn.count)
    guard index < drawn.count else { return nil }
    let (row, column) = index.quotientAndRemainder(dividingBy: size.columns)
    return """
      row \(row), column \(column): drawn \(drawn[index]), seen \(seen[index])
      drawn |\(drawn.rows(of: size.columns)[row])|
      seen  |\(seen.rows(of: size.columns)[row])|
      """
  }

  /// The rows as text, without trailing blanks.
  var rows: [String] { cells.rows(of: size.columns) }
}

extension [EmulatedCell] {
  /// The text of a grid with this many columns, row by row, without trailing blanks.
  func rows(of columns: Int) -> [String] {
    stride(from: 0, to: count, by: Swift.max(1, columns)).map { start in
      var text = String.UnicodeScalarView()
      for cell in self[start..<(start + columns)] { text.append(contentsOf: cell.scalars) }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }
}

extension EmulatedCell {
  var scalars: [Unicode.Scalar] {
    [chars.0, chars.1, chars.2, chars.3, chars.4].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }
}
