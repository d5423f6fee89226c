/// Puts what libvterm 0.1.4 gets wrong into words that it gets right.
struct Interpreter {
  /// The beginning of a sequence of which the rest has not arrived.
  private var pending: [UInt8] = []
  private var last: UInt8 = 0x20

  mutating func translate(_ bytes: [UInt8]) -> [UInt8] {
    var rest = (pending + bytes)[...]
    pending = []
    var translated: [UInt8] = []
    while let byte = rest.first {
      guard byte == 0x1B else {
        translated.append(byte)
        last = byte
        rest.removeFirst()
        continue
      }
      guard let length = lengthOfSequence(in: rest) else {
        pending = Array(rest)
        return translated
      }
      translated += translate(sequence: rest.prefix(length))
      rest.removeFirst(length)
    }
    return translated
  }

  private func translate(sequence: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: sequence, as: UTF8.self)
    // What designates ASCII, for terminals that may show other sets, makes it part a letter from its
    // marks, and lose these in the last column.  One that shows UTF-8 does nothing about it.
    if text == "\u{1B}(B" { return [] }
    // Repeated up to the column before the last, it takes the last one for written.
    if text.hasPrefix("\u{1B}["), text.hasSuffix("b"), let count = Int(text.dropFirst(2).dropLast())
    {
      return Array(repeating: last, count: count)
    }
    return Array(sequence)
  }

  /// How many bytes the sequence at the start has; `nil` before its last one has arrived.
  private func lengthOfSequence(in bytes: ArraySlice<UInt8>) -> Int? {
    switch bytes.dropFirst().first {
    case nil: nil
    case UInt8(ascii: "["):
      bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 - bytes.startIndex + 1 }
    case UInt8(ascii: "("): bytes.count < 3 ? nil : 3
    default: 2
    }
  }
}
