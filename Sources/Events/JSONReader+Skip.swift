extension JSONReader {
  /// Passes a value of any type, as strictly as if it were read, and returns its bytes.
  mutating func skip() throws(DatasetError) -> Range<Int> {
    let start = nextOffset()
    var open: [Container] = []
    repeat {
      switch peek() {
      case UInt8(ascii: "{"):
        try openObject()
        open.append(Container(keys: []))
      case UInt8(ascii: "["):
        try openArray()
        open.append(Container(keys: nil))
      default: try skipScalar()
      }
      while let last = open.indices.last, try !entersNext(of: &open[last]) { open.removeLast() }
    } while !open.isEmpty
    return start..<position
  }

  /// An object with the keys it had so far, or an array.
  private struct Container {
    var keys: Set<String>?
    var isFirst = true
  }

  /// Whether another value of the container follows; passes its key, or the container's end.
  private mutating func entersNext(of container: inout Container) throws(DatasetError) -> Bool {
    guard container.keys != nil else { return try nextElement(isFirst: &container.isFirst) }
    guard let key = try nextKey(isFirst: &container.isFirst) else { return false }
    guard container.keys?.insert(try text(of: key.text)).inserted == true else {
      throw duplicateError(key)
    }
    return true
  }

  private mutating func skipScalar() throws(DatasetError) {
    switch peek() {
    case UInt8(ascii: "\""): _ = try text(of: stringToken())
    case UInt8(ascii: "t") where passes("true"): break
    case UInt8(ascii: "f") where passes("false"): break
    case UInt8(ascii: "n") where passes("null"): break
    default: _ = try numberToken(expected: "a JSON value")
    }
  }
}
