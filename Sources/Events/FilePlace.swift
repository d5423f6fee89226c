/// A place in a file, as editors and compilers name it.
public struct FilePlace: Hashable, Sendable {
  /// What the file is called.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in Unicode scalars.
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension FilePlace {
  /// Whether it comes before another place of the same file; files go by their names.
  public func isBefore(_ other: FilePlace) -> Bool {
    (file, line, column) < (other.file, other.line, other.column)
  }
}

extension FilePlace: CustomStringConvertible {
  /// The place as `file:line:column`.
  public var description: String { "\(file.visible(upTo: .max)):\(line):\(column)" }
}

/// Turns any byte offset into a line and a column, after one pass over the bytes.
struct PlaceIndex {
  /// Where the count stands at every ``PlaceIndex/interval`` bytes.
  private var counters: [LineCounter] = []

  private static let interval = 4096

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, file: String) {
    var counter = LineCounter(bytes, from: start, file: file)
    for offset in stride(from: start, through: bytes.count, by: PlaceIndex.interval) {
      _ = counter.place(of: offset)
      counters.append(counter)
    }
  }

  /// The place of a byte.
  ///
  /// Complexity: O(log n) in the bytes.
  func place(of offset: Int) -> FilePlace? {
    var (low, high) = (0, counters.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if counters[middle].position <= offset { low = middle } else { high = middle }
    }
    guard var counter = counters.indices.contains(low) ? counters[low] : nil else { return nil }
    return counter.place(of: offset)
  }
}

/// Turns ascending byte offsets into lines and columns, in one pass over the bytes.
struct LineCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private(set) var position = 0
  private var line = 1
  private var column = 1

  /// Counts from where the text begins, behind a byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, file: String) {
    self.bytes = bytes
    self.file = file
    position = start
  }

  /// The place of a byte at or behind the last one that was asked for.
  mutating func place(of offset: Int) -> FilePlace {
    while position < min(offset, bytes.count) {
      let byte = bytes[position]
      position += 1
      let isFirstOfPair =
        byte == UInt8(ascii: "\r") && position < bytes.count
        && bytes[position] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isFirstOfPair {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return FilePlace(file: file, line: line, column: column)
  }
}
