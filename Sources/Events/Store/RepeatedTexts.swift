/// The texts at one position of the rows of a segment, where few different ones are said again and again:
/// each of them once, and for each row which one it has.
///
/// What a pattern is found in is then asked of these few, and not of the rows.
struct RepeatedTexts: Sendable {
  /// The different texts, folded; the first is that of rows without any.
  private let texts: TextBlock
  /// The number of the text of each row; empty when no row has any.
  private let codes: [UInt8]

  /// As many different texts, the absent one included, as there are numbers.
  static let most = 256

  /// Which of the texts contain what a scanner looks for; `nil` when none does.
  func containing(_ scanner: TextScanner) -> Found? {
    var isFound = Array(repeating: UInt8(0), count: RepeatedTexts.most)
    var isAny = false
    texts.forEachRow(of: 0..<texts.rowCount, containing: scanner) {
      isFound[$0] = 1
      isAny = true
    }
    return isAny ? Found(codes: codes, isFound: isFound) : nil
  }

  /// Those of the texts that contain a pattern, and the rows that have them.
  struct Found {
    fileprivate let codes: [UInt8]
    /// 1 for the numbers of such texts, 0 for all others.
    fileprivate let isFound: [UInt8]

    /// Sets the bits of the rows that have one of the texts.
    ///
    /// Complexity: O(n) in the rows.
    /// - Parameters:
    ///   - rows: the rows of the file that are looked at; `nil` for all.
    ///   - first: the row of the file that the segment's first is.
    func set(_ found: RowBits, among rows: RefSet<Event>?, from first: Int) {
      codes.withUnsafeBufferPointer { codes in
        isFound.withUnsafeBufferPointer { isFound in
          var row = first
          let end = first + codes.count
          while row < end {
            let next = min(row & ~63 + 64, end)
            let wanted = rows.map { $0.words[row >> 6] } ?? .max
            if wanted != 0 {
              var word: UInt64 = 0
              for place in row..<next {
                word |= UInt64(isFound[Int(codes[place &- first])]) << UInt64(place & 63)
              }
              found.set(word & wanted, at: row >> 6)
            }
            row = next
          }
        }
      }
    }
  }
}

extension RepeatedTexts {
  /// The texts at all positions of the rows of a block.
  ///
  /// Complexity: O(n) in the bytes.
  /// - Parameter count: how many texts a row has.
  /// - Returns: for each position its texts, or `nil` where more than ``most`` different ones stand.
  static func all(of block: TextBlock, count: Int) -> [RepeatedTexts?] {
    var columns = Array(repeating: Column(), count: count)
    block.bytes.withUnsafeBufferPointer { bytes in
      columns.withUnsafeMutableBufferPointer { columns in
        for row in 0..<block.rowCount {
          let range = block.range(ofRow: row)
          var (position, start) = (0, range.lowerBound)
          while position < columns.count, start < range.upperBound {
            let end = bytes.firstFieldEnd(in: start..<range.upperBound)
            if start < end {
              columns[position].append(
                UnsafeBufferPointer(rebasing: bytes[start..<end]), ofRow: row, of: block.rowCount)
            }
            start = end + 1
            position += 1
          }
        }
      }
    }
    return columns.map { $0.isOver ? nil : RepeatedTexts($0) }
  }

  /// The texts at one position on their way.
  private struct Column {
    private(set) var book = CodeBook()
    private(set) var codes: [UInt8] = []
    /// Whether there are more different texts than numbers.
    private(set) var isOver = false

    mutating func append(_ text: UnsafeBufferPointer<UInt8>, ofRow row: Int, of count: Int) {
      guard !isOver else { return }
      if codes.isEmpty { codes = Array(repeating: 0, count: count) }
      let code = book.code(of: text) + 1
      if code < RepeatedTexts.most {
        codes[row] = UInt8(truncatingIfNeeded: code)
      } else {
        isOver = true
        (book, codes) = (CodeBook(), [])
      }
    }
  }

  private init(_ column: Column) {
    codes = column.codes
    var folded = ByteStore(capacity: 0)
    var starts: [UInt32] = [0, 0]
    column.book.forEachWord { text in
      Folding.append(text, to: &folded)
      // Nothing is found across two of them.
      folded.add(TextMark.fieldEnd)
      starts.append(UInt32(truncatingIfNeeded: folded.count))
    }
    texts = TextBlock(bytes: Array(folded.bytes), starts: starts)
  }
}
