import CNcurses

/// A control sequence of a terminal's description, with up to two numbers to fill in.
///
/// Most descriptions ask for no more than decimal numbers, counted from 0 or from 1; those are written here.
/// What asks for more is left to ncurses.
struct ControlSequence {
  private enum Part {
    case bytes([UInt8])
    /// The first number, 0, or the second, 1.
    case number(Int)
  }

  private let capability: UnsafePointer<CChar>
  /// `nil` for what is left to ncurses.
  private let parts: [Part]?
  /// What the first number is.
  private let origin: Int

  /// The capability of a name, as `terminfo(5)` has them; `nil` where the terminal lacks it.
  init?(_ name: String) {
    guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return nil }
    capability = UnsafePointer(found)
    (parts, origin) = ControlSequence.parts(of: Terminal.withoutPadding(found))
  }

  private static func parts(of template: [UInt8]) -> ([Part]?, origin: Int) {
    var (parts, literal, origin) = ([Part](), [UInt8](), 0)
    var rest = template[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        literal.append(byte)
        continue
      }
      if rest.starts(with: Array("i".utf8)) {
        origin = 1
        rest = rest.dropFirst()
      } else if rest.starts(with: Array("p1%d".utf8)) || rest.starts(with: Array("p2%d".utf8)) {
        parts += [.bytes(literal), .number(rest.dropFirst().first == UInt8(ascii: "1") ? 0 : 1)]
        literal = []
        rest = rest.dropFirst(4)
      } else {
        return (nil, 0)
      }
    }
    return (parts + [.bytes(literal)], origin)
  }

  /// Writes the sequence for a number, or two, counted from 0 where they are places.
  func append(_ first: Int, _ second: Int = 0, to output: inout [UInt8]) {
    guard let parts else {
      if let sequence = tgoto(capability, CInt(second), CInt(first)) {
        output += Terminal.withoutPadding(sequence)
      }
      return
    }
    for part in parts {
      switch part {
      case .bytes(let bytes): output += bytes
      case .number(let index): output.append(decimal: origin + (index == 0 ? first : second))
      }
    }
  }

  /// The sequence for a number.
  func bytes(_ first: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(first, to: &bytes)
    return bytes
  }

  /// How many bytes ``append(_:_:to:)`` writes.
  func length(_ first: Int, _ second: Int = 0) -> Int {
    guard let parts else {
      var bytes: [UInt8] = []
      append(first, second, to: &bytes)
      return bytes.count
    }
    var length = 0
    for part in parts {
      switch part {
      case .bytes(let bytes): length += bytes.count
      case .number(let index): length += (origin + (index == 0 ? first : second)).digitCount
      }
    }
    return length
  }
}

extension [UInt8] {
  /// Appends a number that is not negative.
  nonisolated fileprivate mutating func append(decimal number: Int) {
    if number > 9 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension Int {
  nonisolated fileprivate var digitCount: Int { self > 9 ? 1 + (self / 10).digitCount : 1 }
}
