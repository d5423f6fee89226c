/// A cursor over the bytes of a JSON document, which reads it value by value in one pass.
///
/// It is as strict as RFC 8259, refuses a key that an object has twice, and never recurses.  The
/// bytes must outlive it.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The name that errors give the document.
  let file: String
  /// Where the text begins: behind the byte order mark, if there is one.
  let start: Int
  /// Places counted ahead, where many are asked for.
  var placeIndex: PlaceIndex?
  /// The next byte to read.
  var position: Int
  /// How many objects and arrays are open.
  private(set) var depth = 0

  /// How many objects and arrays may be open at once.
  static let depthLimit = 64

  /// Begins at the first byte of a document, behind a byte order mark.
  ///
  /// Throws when the document is not UTF-8, so that every string in it can be taken as it is.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(DatasetError) {
    self.bytes = bytes
    self.file = file
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    position = start
    try requireUTF8()
  }

  /// Begins at the first byte of one line of a file of lines, of which all is known to be UTF-8.
  init(line: UnsafeBufferPointer<UInt8>, file: String) {
    bytes = line
    self.file = file
    start = 0
    position = 0
  }

  /// Passes white space, and returns the byte behind it without passing it; `nil` at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      default: return byte
      }
    }
    return nil
  }

  /// Where the next value or mark stands.
  mutating func nextOffset() -> Int {
    _ = peek()
    return position
  }

  /// Makes sure that nothing follows the document's value.
  mutating func finish() throws(DatasetError) {
    guard peek() == nil else {
      throw error(
        expected: "the end of the file", hint: "a file holds one JSON value", rule: .syntax)
    }
  }
}

extension JSONReader {
  /// A key as it stands in the document.
  struct Key {
    /// Where its opening quotation mark is.
    var offset: Int
    var text: StringToken
  }

  /// Passes the `{` of an object, whose keys ``nextKey(isFirst:)`` then reads.
  mutating func openObject() throws(DatasetError) {
    try open(UInt8(ascii: "{"), expected: "an object")
  }

  /// Passes the `[` of an array, whose elements ``nextElement(isFirst:)`` then announces.
  mutating func openArray() throws(DatasetError) {
    try open(UInt8(ascii: "["), expected: "a list")
  }

  /// Passes the next key of the open object and its colon, or the object's end and returns `nil`.
  mutating func nextKey(isFirst: inout Bool) throws(DatasetError) -> Key? {
    guard try !closes(UInt8(ascii: "}"), isFirst: &isFirst) else { return nil }
    guard peek() == UInt8(ascii: "\"") else {
      throw error(expected: "a key in quotation marks", rule: .syntax)
    }
    let offset = position
    let text = try stringToken()
    guard peek() == UInt8(ascii: ":") else {
      throw error(expected: "a colon behind the key", rule: .syntax)
    }
    position += 1
    return Key(offset: offset, text: text)
  }

  /// Whether another element of the open array follows; if none does, passes the array's end.
  mutating func nextElement(isFirst: inout Bool) throws(DatasetError) -> Bool {
    try !closes(UInt8(ascii: "]"), isFirst: &isFirst)
  }

  private mutating func open(_ mark: UInt8, expected: String) throws(DatasetError) {
    guard peek() == mark else { throw typeError(expected: expected) }
    guard depth < JSONReader.depthLimit else {
      throw error(
        found: "the \(depth + 1)th level of nesting", expected: "at most \(JSONReader.depthLimit)",
        rule: .syntax)
    }
    depth += 1
    position += 1
  }

  /// Passes the mark that ends the open container, or else the comma before what follows.
  private mutating func closes(_ end: UInt8, isFirst: inout Bool) throws(DatasetError) -> Bool {
    let next = peek()
    if next == end {
      depth -= 1
      position += 1
      return true
    }
    guard !isFirst else {
      isFirst = false
      return false
    }
    guard next == UInt8(ascii: ",") else {
      throw error(expected: "a comma or \(Character(Unicode.Scalar(end)))", rule: .syntax)
    }
    position += 1
    if peek() == end {
      throw error(
        expected: "another one behind the comma", hint: "remove the comma before it", rule: .syntax)
    }
    return false
  }
}
