import CNcurses
import Glibc
import Screen

/// Turns what ncurses reads, bytes and the codes of the keys it knows, into keys.
///
/// A character may arrive in pieces.  What a terminal sends for the mouse, for a key that ncurses does
/// not know, and for one pressed together with Alt, begins with an escape too, but nobody pressed Esc:
/// it is recognised by what follows without delay, and dropped unless it is of the mouse.
struct KeyReader {
  /// Whether the mouse is asked for; what arrives of it unasked is dropped.
  var takesMouse = false
  private var conversion = mbstate_t()
  /// A code that was read ahead.
  private var ahead: CInt?

  /// The next key, or `nil` when there is none now.
  ///
  /// `read` gives the next code, or `nil` when there is none, waiting a moment for it if asked to.
  mutating func next(_ read: (_ patiently: Bool) -> CInt?) -> Key? {
    while let code = ahead ?? read(false) {
      ahead = nil
      if code == escape {
        let follower = read(false)
        // Esc twice in a row may be one held down.
        if follower == escape { ahead = escape }
        guard let follower, follower != escape else { return .escape }
        if let key = finish(from: follower, read) { return key }
      } else if code > 0xFF {
        conversion = mbstate_t()
        if let key = Key(cursesCode: code) { return key }
      } else if let scalar = scalar(endingWith: UInt8(code)), let key = Key(typed: scalar) {
        return key
      }
    }
    return nil
  }

  /// The character that `byte` completes, in the encoding of the locale.
  private mutating func scalar(endingWith byte: UInt8) -> Unicode.Scalar? {
    var wide = wchar_t()
    var byte = CChar(bitPattern: byte)
    let isContinuation = mbsinit(&conversion) == 0
    switch mbrtowc(&wide, &byte, 1, &conversion) {
    case -2: return nil
    case -1:
      conversion = mbstate_t()
      // What was cut short is lost, the byte that did not continue it is not.
      return isContinuation ? scalar(endingWith: UInt8(bitPattern: byte)) : nil
    default: return Unicode.Scalar(UInt32(bitPattern: wide))
    }
  }

  /// Reads the rest of what an escape began: a key that it stands for, or `nil` where it is dropped.
  private mutating func finish(
    from follower: CInt, _ read: (_ patiently: Bool) -> CInt?
  ) -> Key? {
    switch follower {
    case ascii("["): return finishControlSequence(read)
    case ascii("O"):
      while let code = read(true) {
        if !(ascii("0")...ascii(";")).contains(code) { break }
      }
    case ascii("]"), ascii("P"), ascii("X"), ascii("^"), ascii("_"):
      while let code = read(true), code != bell {
        guard code == escape else { continue }
        if let terminator = read(true), terminator != ascii("\\") { ahead = terminator }
        break
      }
    case 0x80...0xFF:
      var byte = follower
      while scalar(endingWith: UInt8(byte)) == nil, mbsinit(&conversion) == 0,
        let next = read(true)
      {
        guard (0x80...0xFF).contains(next) else {
          conversion = mbstate_t()
          ahead = next
          break
        }
        byte = next
      }
    default: break
    }
    return nil
  }

  /// Reads parameters and the final byte of a control sequence (ECMA-48 §5.4).
  private mutating func finishControlSequence(_ read: (_ patiently: Bool) -> CInt?) -> Key? {
    var parameters: [UInt8] = []
    while let code = read(true) {
      switch code {
      // Linux's console sends a second bracket, then the letter, for F1 to F5.
      case ascii("[") where parameters.isEmpty:
        _ = read(true)
      case ascii("M") where parameters.isEmpty:
        return mouse([read(true), read(true), read(true)].compactMap { $0 })
      case 0x20...0x3F:
        // More than any sequence that is understood has.
        if parameters.count < 32 { parameters.append(UInt8(code)) }
        continue
      case ascii("M") where parameters.first == UInt8(ascii: "<"):
        return mouse(String(decoding: parameters.dropFirst(), as: UTF8.self))
      case 0x40...0x7E: break
      default: ahead = code
      }
      return nil
    }
    return nil
  }

  /// A button, a column and a row counted from 1, as terminals tell of the mouse where mode 1006 is set.
  private func mouse(_ parameters: String) -> Key? {
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    return numbers.count == 3 ? mouse(numbers[0], column: numbers[1], row: numbers[2]) : nil
  }

  /// The same in three bytes, each 32 more than its number, as terminals do that do not know that mode.
  private func mouse(_ bytes: [CInt]) -> Key? {
    guard bytes.count == 3 else { return nil }
    return mouse(Int(bytes[0]) - 32, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32)
  }

  private func mouse(_ button: Int, column: Int, row: Int) -> Key? {
    guard takesMouse, (1...9999).contains(column), (1...9999).contains(row) else { return nil }
    // Shift, Alt and Control are 4, 8 and 16.
    let action: Mouse.Action? =
      switch button & ~28 {
      case 0: .click
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    return action.map { .mouse(Mouse($0, at: Point(row: row - 1, column: column - 1))) }
  }
}

private let escape: CInt = 0x1B
private let bell: CInt = 0x07

private func ascii(_ character: Unicode.Scalar) -> CInt { CInt(character.value) }
