import Screen

/// A text to be put on the clipboard.
public struct Clipping: Hashable, Sendable {
  /// The text, free of control characters but line feeds.
  public let text: String
  /// What it is, as a sentence names it: `the record of Japan, 2023-11-27`.
  public let name: String

  /// - Parameters:
  ///   - text: what to copy; what would control a terminal in it is replaced.
  ///   - name: what it is.
  public init(_ text: String, name: String) {
    self.text = text.visible { $0 == "\n" ? $0 : nil }
    self.name = name
  }
}
