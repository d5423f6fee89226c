public import Events

/// What became of a text that was to be copied, or of an address that was to be opened.
public enum QuoteOutcome: Equatable, Sendable {
  /// What was named is on the clipboard.
  case copied(String)
  /// What was named is not on the clipboard, and why.
  case notCopied(String, reason: String)
  /// A web browser shows the address.
  case opened(WebAddress)
  /// There is no web browser to show the address.
  case notOpened(WebAddress)
}
