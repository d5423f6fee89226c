import Testing

@testable import entente

struct WhiteSpaceTests {
  @Test func itIsWhatUnicodeSaysItIs() {
    for value in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.isWhiteSpace != scalar.properties.isWhitespace { Issue.record("U+\(value)") }
    }
  }
}
