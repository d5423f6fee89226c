/// Marks where the elements of a JSON array end, in a file that arrives in parts.
///
/// The comma behind each becomes ``ElementMarks/end``, and the brackets of the array become blanks, so
/// that the rest is read as objects in lines are.  Nothing moves: places stay what they are in the file.
public struct ElementMarks: Sendable {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// Ends an element; no JSON holds it.
  static let end: UInt8 = 0x1E

  init() {}

  /// The marks of a file that is an array; `nil` for any other.
  public init?(_ plan: TablePlan) {
    guard plan.isArray else { return nil }
  }

  /// Marks the next part of the file, which begins at a position of `bytes`.
  ///
  /// Complexity: O(n) in the part.
  public mutating func mark(_ bytes: inout [UInt8], from start: Int) {
    bytes.withUnsafeMutableBufferPointer { bytes in
      for position in start..<max(start, bytes.count) {
        let byte = bytes[position]
        if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          if depth == 0, byte == UInt8(ascii: "[") { bytes[position] = UInt8(ascii: " ") }
          depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth = max(0, depth - 1)
          if depth == 0, byte == UInt8(ascii: "]") { bytes[position] = UInt8(ascii: " ") }
        case UInt8(ascii: ",") where depth == 1: bytes[position] = ElementMarks.end
        default: break
        }
      }
    }
  }
}
