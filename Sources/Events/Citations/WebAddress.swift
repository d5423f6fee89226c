/// An address on the web in visible ASCII: http or https and a host, nothing that cannot be in one.
///
/// It may be handed to a browser, a terminal or a page as it is.
public struct WebAddress: Hashable, Sendable {
  /// The address, with all else than its characters percent-encoded.
  public let text: String

  /// The address that a text is, or `nil` where it is none of the web.
  public init?(_ text: String) {
    guard text.webHost != nil else { return nil }
    self.text = text.utf8.map { byte in
      switch byte {
      case 0x21...0x7E where !"\"<>\\^`{|}".utf8.contains(byte): String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
