/// Writes JSON value by value.
///
/// Each value at the top level ends with a line feed, so that several in the compact layout are
/// NDJSON.  Control characters, also those that reorder or break lines, are written as escapes.
public struct JSONWriter: Sendable {
  /// How the text is broken into lines.
  public enum Layout: Hashable, Sendable {
    /// No white space at all.
    case compact
    /// One member or element per line, each level further in by so many spaces.
    case indented(Int)
  }

  /// How the text is broken into lines.
  public let layout: Layout
  /// What was written and not yet taken, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the innermost open object or array has nothing in it so far.
  private var isEmpty = true
  private var isBehindKey = false

  public init(_ layout: Layout = .indented(2)) {
    self.layout = layout
  }

  /// What was written and not yet taken.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands over what was written so far and goes on behind it, to write a long document in pieces.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes an object whose members a function writes, each a ``key(_:)`` and a value.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array whose elements a function writes.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// A writer of some elements of the array that this one writes, which another thread may write; ``add(_:)``
  /// takes them over.
  ///
  /// - Parameter isFirst: whether none stands before them.
  public func part(isFirst: Bool) -> JSONWriter {
    var part = self
    part.bytes = []
    part.isEmpty = isFirst
    return part
  }

  /// Goes on behind the elements that a ``part(isFirst:)`` wrote.
  public mutating func add(_ part: JSONWriter) {
    bytes += part.bytes
    isEmpty = part.isEmpty
  }

  /// Writes the key of the next value.
  public mutating func key(_ key: String) {
    separate()
    quote(key)
    endKey()
  }

  /// Writes a string.
  public mutating func value(_ text: String) {
    separate()
    quote(text)
    endValue()
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) {
    token(String(number))
  }

  /// Writes a number with as few digits as read back as the same one, without `.0`; one that is
  /// not finite, which JSON does not have, as `null`.
  public mutating func value(_ number: Double) {
    let digits = number.description
    token(number.isFinite ? digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits : "null")
  }

  /// Writes `true` or `false`.
  public mutating func value(_ flag: Bool) {
    token(flag ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    token("null")
  }
}

extension JSONWriter {
  mutating func token(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    endValue()
  }

  mutating func open(_ mark: UInt8) {
    separate()
    bytes.append(mark)
    depth += 1
    isEmpty = true
  }

  mutating func close(_ mark: UInt8) {
    depth -= 1
    if !isEmpty { newLine() }
    bytes.append(mark)
    endValue()
  }

  mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if layout != .compact { bytes.append(UInt8(ascii: " ")) }
    isBehindKey = true
  }

  mutating func endValue() {
    isEmpty = false
    if depth == 0 { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Writes what stands between the value before and the key or value that comes now.
  mutating func separate() {
    defer { isBehindKey = false }
    guard !isBehindKey, depth > 0 else { return }
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    newLine()
  }

  private mutating func newLine() {
    guard case .indented(let spaces) = layout else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, depth * spaces)))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most texts stand for themselves.
    let isPlain =
      text.utf8.withContiguousStorageIfAvailable { text in
        guard text.standsForItself else { return false }
        bytes.append(contentsOf: text)
        return true
      } ?? false
    if isPlain { return }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(scalar.value)])
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      default: append(scalar)
      }
    }
  }

  /// Writes a character of a string that is neither a quotation mark nor a backslash.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isControl {
      bytes.append(contentsOf: scalar.escape.utf8)
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  mutating func append(_ mark: UInt8) {
    bytes.append(mark)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of a text need no escapes in JSON: none is a control of ASCII, a quotation mark or a
  /// backslash, and none begins one of the other controls that are written as escapes.
  fileprivate var standsForItself: Bool {
    // Without a way out, so that many bytes are looked at at once.
    reduce(true) {
      $0
        && ($1 &- 0x20 < 0x5F && $1 != UInt8(ascii: "\"") && $1 != UInt8(ascii: "\\")
          || $1 >= 0x80 && $1 != 0xC2 && $1 != 0xD8 && $1 != 0xE2 && $1 != 0xEF)
    }
  }
}
