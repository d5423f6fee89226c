/// One line of a file of objects, read key by key.
struct JSONLine {
  var json: JSONReader
  private var isFirst = true

  /// What stands behind a key.
  enum Value {
    /// `null`
    case none
    case text(JSONReader.StringToken)
    /// A number, `true` or `false`.
    case word(Range<Int>)
    case list(Range<Int>)
    case object(Range<Int>)
  }

  init(_ line: UnsafeBufferPointer<UInt8>, file: String) throws(DatasetError) {
    json = JSONReader(line: line, file: file)
    guard json.peek() == UInt8(ascii: "{") else {
      throw json.error(expected: "a JSON object in each line")
    }
    try json.openObject()
  }

  /// Passes the next key with its value; at the end of the object, makes sure that nothing follows.
  mutating func next() throws(DatasetError) -> (key: JSONReader.Key, value: Value)? {
    guard let key = try json.nextKey(isFirst: &isFirst) else {
      guard json.peek() == nil else { throw json.error(expected: "the end of the line") }
      return nil
    }
    return (key, try value())
  }

  private mutating func value() throws(DatasetError) -> Value {
    switch json.peek() {
    case UInt8(ascii: "\""): .text(try json.stringToken())
    case UInt8(ascii: "{"): .object(try json.skip())
    case UInt8(ascii: "["): .list(try json.skip())
    case UInt8(ascii: "n") where json.passes("null"): .none
    default: .word(try json.skip())
    }
  }

  /// The bytes of a range of the line.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: json.bytes[range])
  }

  /// A reader that stands before a value that was passed.
  func reader(at range: Range<Int>) -> JSONReader {
    var reader = json
    reader.position = range.lowerBound
    return reader
  }

  /// What a value says as text: of an object as `{"type": "uri", "value": …}`, as queries of Wikidata
  /// give it, the value; of any other, and of a list, its JSON.
  func text(of value: Value) throws(DatasetError) -> String? {
    switch value {
    case .none: nil
    case .text(let token): try json.text(of: token)
    case .word(let range), .list(let range): String(decoding: bytes(range), as: UTF8.self)
    case .object(let range):
      try member("value", ofObjectAt: range) ?? String(decoding: bytes(range), as: UTF8.self)
    }
  }

  /// What a value says as the text of an event: of an object its name, and of a list its texts joined by
  /// semicolons.
  func plainText(of value: Value) throws(DatasetError) -> String? {
    switch value {
    case .object(let range):
      for name in ["value", "name", "login", "label", "title"] {
        if let text = try member(name, ofObjectAt: range) { return text }
      }
      return try text(of: value)
    case .list(let range):
      var reader = reader(at: range)
      try reader.openArray()
      var (texts, isFirst) = ([String](), true)
      while try reader.nextElement(isFirst: &isFirst) {
        guard reader.peek() == UInt8(ascii: "\"") else { return try text(of: value) }
        texts.append(try reader.string())
      }
      return texts.isEmpty ? nil : texts.joined(separator: "; ")
    default: return try text(of: value)
    }
  }

  /// A text that is a member of an object.
  func member(_ name: String, ofObjectAt range: Range<Int>) throws(DatasetError) -> String? {
    var reader = reader(at: range)
    try reader.openObject()
    var isFirst = true
    while let key = try reader.nextKey(isFirst: &isFirst) {
      if try reader.text(of: key.text) == name, reader.peek() == UInt8(ascii: "\"") {
        return try reader.string()
      }
      _ = try reader.skip()
    }
    return nil
  }
}
