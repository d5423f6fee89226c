/// A key or a column of a file that the program has no name for.
public struct Extra: Hashable, Sendable {
  /// The key as it stands in the file.
  public var key: String
  /// The value as JSON, as it stands in the file.
  public var json: String

  public init(key: String, json: String) {
    self.key = key
    self.json = json
  }

  /// A key with a text for its value.
  public init(key: String, text: String) {
    self.key = key
    var writer = JSONWriter(.compact)
    writer.value(text)
    json = String(decoding: writer.take().dropLast(), as: UTF8.self)
  }

  /// The value as it reads: a text without its quotation marks, anything else as JSON.
  public var text: String {
    guard json.utf8.first == UInt8(ascii: "\"") else { return json }
    let bytes = Array(json.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard var reader = try? JSONReader(bytes, file: ""), let text = try? reader.string() else {
        return json
      }
      return text
    }
  }
}
