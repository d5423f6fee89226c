import Glibc
import Screen

@testable import Terminal

extension Probe {
  /// Whatever a terminal sends is keys that it could mean, no more of them than codes, and every
  /// code is taken.
  ///
  /// A zero is a pause, a one makes the byte behind it a code of ncurses.
  func checkInput(_ bytes: [UInt8]) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    var codes: [CInt?] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0: codes.append(nil)
      case 1: codes.append(0x100 + CInt(rest.popFirst() ?? 0))
      default: codes.append(CInt(byte))
      }
    }
    let (keys, all) = try (keys(of: codes, takingMouse: false), keys(of: codes, takingMouse: true))
    for case .mouse(let mouse) in all {
      try require(
        (0..<9_999).contains(mouse.point.row) && (0..<9_999).contains(mouse.point.column),
        "the mouse is at \(mouse.point)")
    }
    // What comes of the mouse unasked is nothing, and asked for it is nothing beside.
    let others = all.filter { if case .mouse = $0 { false } else { true } }
    try require(others == keys, "with the mouse \(all), without \(keys)")
  }

  private func keys(of codes: [CInt?], takingMouse: Bool) throws -> [Key] {
    var reader = KeyReader()
    reader.takesMouse = takingMouse
    var (next, keys) = (0, [Key]())
    while next < codes.count {
      while let key = reader.next({ _ in
        guard next < codes.count else { return nil }
        defer { next += 1 }
        return codes[next]
      }) {
        keys.append(key)
        try require(keys.count <= codes.count, "more keys than codes")
        if case .character(let character) = key {
          try require(
            !character.unicodeScalars.contains { $0.properties.generalCategory == .control },
            "a control was typed: \(key)")
        }
      }
    }
    return keys
  }
}
