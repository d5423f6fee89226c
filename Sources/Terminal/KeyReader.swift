import CNcurses
import Glibc
import Screen

/// Turns what ncurses reads, bytes and the codes of the keys it knows, into keys.
///
/// A character may arrive in pieces.  What a terminal sends for a key that ncurses does not know,
/// and for one pressed together with Alt, begins with an escape too, but nobody pressed Esc: it is
/// recognised by what follows without delay, and dropped.
struct KeyReader {
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
        drop(from: follower, read)
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

  /// Drops the rest of what an escape began.
  private mutating func drop(from follower: CInt, _ read: (_ patiently: Bool) -> CInt?) {
    switch follower {
    case ascii("["): dropControlSequence(read)
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
  }

  /// Drops parameters and the final byte of a control sequence (ECMA-48 §5.4).
  private mutating func dropControlSequence(_ read: (_ patiently: Bool) -> CInt?) {
    var isFirst = true
    while let code = read(true) {
      switch code {
      // Linux's console sends a second bracket, then the letter, for F1 to F5.
      case ascii("[") where isFirst: _ = read(true)
      case 0x20...0x3F:
        isFirst = false
        continue
      case 0x40...0x7E: break
      default: ahead = code
      }
      return
    }
  }
}

private let escape: CInt = 0x1B
private let bell: CInt = 0x07

private func ascii(_ character: Unicode.Scalar) -> CInt { CInt(character.value) }
