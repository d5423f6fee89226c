/// Why a dataset was refused: where, what stood there, what should have, and what to do.
public struct DatasetError: Error, Hashable, Sendable {
  /// Where it stands.
  public var place: FilePlace
  /// What stands there, harmless to print and cut to about 40 characters.
  public var found: String
  /// What would have been right there.
  public var expected: String
  /// What to do about it.
  public var hint: String?

  public init(place: FilePlace, found: String, expected: String, hint: String? = nil) {
    self.place = place
    self.found = found
    self.expected = expected
    self.hint = hint
  }
}

extension DatasetError: CustomStringConvertible {
  /// One line: `file:line:column: found …, expected …; hint`.
  public var description: String {
    "\(place): found \(found), expected \(expected)" + (hint.map { "; \($0)" } ?? "")
  }
}

/// Something in a dataset that its maintainer should know and that does not stop it from loading.
public struct DatasetNote: Hashable, Sendable {
  /// What it is about.
  public var place: FilePlace
  /// A sentence without its full stop.
  public var text: String

  public init(place: FilePlace, text: String) {
    self.place = place
    self.text = text
  }
}

extension DatasetNote: CustomStringConvertible {
  /// One line: `file:line:column: text`.
  public var description: String { "\(place): \(text)" }
}
