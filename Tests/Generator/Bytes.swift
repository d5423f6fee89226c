extension [UInt8] {
  /// Appends a number with zeros before it, so that it has at least so many digits.
  mutating func append(_ number: Int, digits: Int = 1) {
    let start = count
    var rest = number
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0 || count - start < digits
    self[start...].reverse()
  }

  /// Becomes a text with a number behind it.
  mutating func replace(with text: StaticString, _ number: Int) {
    removeAll(keepingCapacity: true)
    text.withUTF8Buffer { append(contentsOf: $0) }
    append(number)
  }
}
