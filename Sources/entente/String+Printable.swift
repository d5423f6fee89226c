import Screen

extension String {
  /// Whether the text has none but the visible characters of ASCII, as most has.
  nonisolated var isPlain: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

  /// The text with visible substitutes for control characters.
  nonisolated var printable: String { isPlain ? self : visible }
}
