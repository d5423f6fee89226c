/// Finds where the rows end in a file that arrives in parts, so that blocks of complete rows can be read
/// at the same time.
///
/// A quotation mark opens a field only where a field begins: behind a delimiter or a line feed; so one
/// byte tells an opening mark from one that is part of a text, and inside of a field one byte tells a
/// closing mark from a doubled one.  What the cutter takes for a row is therefore what the reader of the
/// block takes for one, also where quotation marks stray.  All else is passed 32 bytes at a time.
public struct BlockCutter: Sendable {
  /// The bytes passed since the last row that ended.
  public private(set) var pendingCount = 0

  private let delimiter: UInt8
  private let isQuoted: Bool
  private let rowEnd: UInt8
  private var isInQuotes = false
  /// Whether the last byte was a quotation mark that closes the field unless another follows.
  private var mayClose = false
  /// The byte before the part.
  private var before = UInt8(ascii: "\n")

  /// No row may be longer, in bytes.
  public static let longestRow = 100 << 20

  /// Begins where the rows of a plan begin.
  public init(_ plan: TablePlan) {
    self.init(plan.dialect)
  }

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter
    isQuoted = dialect.isQuoted
    rowEnd = dialect.rowEnd
  }

  /// Whether the row that has not ended yet is longer than any may be; see
  /// ``TableCollector/tooLongRow``.
  public var isRowTooLong: Bool { pendingCount > BlockCutter.longestRow }

  /// Passes the next part of the file, and returns how many bytes of it belong to rows that end in it:
  /// those behind are to be put before the next part.
  ///
  /// Complexity: O(n).
  public mutating func cut(_ part: UnsafeRawBufferPointer) -> Int {
    guard !part.isEmpty else { return 0 }
    let bytes = part.assumingMemoryBound(to: UInt8.self)
    let end = isQuoted ? lastRowEnd(in: bytes) : bytes.last(rowEnd, in: 0..<bytes.count)
    pendingCount = end.map { bytes.count - $0 - 1 } ?? pendingCount + bytes.count
    before = bytes[bytes.count - 1]
    return end.map { $0 + 1 } ?? 0
  }

  /// Where the line feed is that ends the last row that ends in the bytes.
  private mutating func lastRowEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end: Int?
    var position = 0
    if mayClose {
      mayClose = false
      if bytes[0] == UInt8(ascii: "\"") { position = 1 } else { isInQuotes = false }
    }
    // Where the bytes outside of quotation marks start of which the line feeds are not looked for yet.
    var outside = position
    while let mark = bytes.firstQuote(from: position) {
      position = mark + 1
      if !isInQuotes {
        let previous = mark == 0 ? before : bytes[mark - 1]
        guard previous == delimiter || previous == UInt8(ascii: "\n") else { continue }
        isInQuotes = true
        if let last = bytes.last(rowEnd, in: outside..<mark) { end = last }
      } else if position == bytes.count {
        mayClose = true
      } else if bytes[position] == UInt8(ascii: "\"") {
        position += 1
      } else {
        isInQuotes = false
        outside = position
      }
    }
    if !isInQuotes, let last = bytes.last(rowEnd, in: outside..<bytes.count) { end = last }
    return end
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first quotation mark at or behind a position.
  fileprivate func firstQuote(from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(self)
    func matches(_ position: Int) -> UInt64 {
      (raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        ^ UInt64(repeating: UInt8(ascii: "\""))).zeroBytes
    }
    var position = start
    while position + 32 <= count {
      let any =
        matches(position) | matches(position + 8) | matches(position + 16) | matches(position + 24)
      if any != 0 { break }
      position += 32
    }
    while position + 8 <= count {
      let found = matches(position)
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count {
      if self[position] == UInt8(ascii: "\"") { return position }
      position += 1
    }
    return nil
  }

  /// Where a byte is for the last time in a range.
  fileprivate func last(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var position = range.upperBound
    while position > range.lowerBound {
      position -= 1
      if self[position] == byte { return position }
    }
    return nil
  }
}

extension UInt64 {
  /// Eight times a byte.
  @inline(__always)
  init(repeating byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is 0, exact up to the first of them.
  @inline(__always)
  var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }
}
