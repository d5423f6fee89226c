import CNcurses
import Screen

extension Key {
  private static let byCode: [CInt: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
    // What DEC printed on the keys where others have Home and End.
    KEY_FIND: .home, KEY_SELECT: .end,
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_BTAB: .backTab,
  ]

  /// The key that ncurses calls `code`, or `nil` for one this program has no use for.
  init?(cursesCode code: CInt) {
    if let key = Key.byCode[code] {
      self = key
    } else if (KEY_F0 + 1...KEY_F0 + 12).contains(code) {
      self = .function(Int(code - KEY_F0))
    } else {
      return nil
    }
  }

  /// The key that sends this character, or `nil` for a control character without a name.
  init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 8, 0x7F: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    case 1...26:
      guard let letter = Unicode.Scalar(scalar.value + 0x60) else { return nil }
      self = .control(Character(letter))
    case 0..<0x20, 0x80..<0xA0: return nil
    default: self = .character(Character(scalar))
    }
  }

  /// Makes ncurses know the sequences that terminals send beside those of their description: the
  /// cursor keys of the other keypad mode, and what xterm, rxvt and screen have in common.
  static func defineCommonSequences() {
    // What comes of the mouse is read here: ncurses knows the one way to tell of it that the terminal's
    // description has, which many a terminal does not use.
    define_key(nil, KEY_MOUSE)
    var sequences: [(String, CInt)] = [
      ("[1~", KEY_HOME), ("[4~", KEY_END), ("[7~", KEY_HOME), ("[8~", KEY_END),
      ("[3~", KEY_DC), ("[5~", KEY_PPAGE), ("[6~", KEY_NPAGE), ("[Z", KEY_BTAB),
      ("OM", KEY_ENTER), ("OP", KEY_F0 + 1), ("OQ", KEY_F0 + 2), ("OR", KEY_F0 + 3),
      ("OS", KEY_F0 + 4),
    ]
    let letters = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME),
      ("F", KEY_END),
    ]
    for (letter, code) in letters { sequences += [("[" + letter, code), ("O" + letter, code)] }
    for (index, number) in [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated() {
      sequences.append(("[\(number)~", KEY_F0 + 1 + CInt(index)))
    }
    for (sequence, code) in sequences {
      // A code beyond KEY_MAX is a capability without a name of its own in curses.
      let known = key_defined("\u{1B}" + sequence)
      if known == 0 || known > KEY_MAX { define_key("\u{1B}" + sequence, code) }
    }
  }
}
