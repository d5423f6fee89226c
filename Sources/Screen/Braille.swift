/// The patterns of eight dots, two across and four down, that draw finer than cells.
public enum Braille {
  /// The bit of a dot in a pattern, from U+2800 on.
  ///
  /// - Parameters:
  ///   - row: 0 to 3, from the top; larger numbers repeat.
  ///   - column: 0 or 1, from the left; larger numbers repeat.
  public static func bit(row: Int, column: Int) -> UInt8 { bits[(row & 3) << 1 | column & 1] }

  /// The character that shows the dots of a pattern.
  public static func scalar(_ dots: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x2800 + UInt32(dots)) ?? " "
  }

  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
