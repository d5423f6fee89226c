/// The apostrophe before a text that a spreadsheet would take for a formula otherwise.
///
/// It is written before any text that would be one, with the apostrophes that it has already, so that
/// taking one away again leaves the text as it was.
public enum FormulaMark {
  /// Whether a text is written with one more apostrophe before it.
  public static func isNeeded(for text: String) -> Bool {
    // Most texts begin with a letter or a digit.
    if let byte = text.utf8.first, (0x30..<0x7F).contains(byte), byte != 0x3D, byte != 0x40 {
      return false
    }
    let scalars = text.unicodeScalars.drop {
      $0 == "'" || $0.value < 0x20 || $0.properties.isWhitespace
    }
    guard let first = scalars.first, starts.contains(first) else { return false }
    return text.unicodeScalars.first == "'" || !isDate(scalars.dropFirst())
  }

  /// Whether what follows a hyphen makes it a date before the common era, which computes nothing.
  private static func isDate(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.count >= 4 && rest.prefix(4).allSatisfy { ("0"..."9").contains($0) }
      && rest.allSatisfy { inDates.contains($0) }
  }

  private static let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  private static let inDates = Set("0123456789-?~%".unicodeScalars)

  /// Whether a cell begins with such an apostrophe.
  @inline(__always)
  static func begins(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.first == UInt8(ascii: "'") && isMarked(cell)
  }

  private static func isMarked(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    isNeeded(for: String(decoding: cell.dropFirst(), as: UTF8.self))
  }
}
