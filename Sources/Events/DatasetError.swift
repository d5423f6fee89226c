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
  /// The rule of lint that it breaks.
  public var rule: LintRule

  public init(
    place: FilePlace, found: String, expected: String, hint: String? = nil,
    rule: LintRule = .format
  ) {
    self.place = place
    self.found = found
    self.expected = expected
    self.hint = hint
    self.rule = rule
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
  /// The rule of lint that it goes by.
  public var rule: LintRule
  /// The id of the record it is about, where it is about one.
  public var record: String?

  public init(place: FilePlace, text: String, rule: LintRule, record: String? = nil) {
    self.place = place
    self.text = text
    self.rule = rule
    self.record = record
  }
}

extension DatasetNote: CustomStringConvertible {
  /// One line: `file:line:column: text`.
  public var description: String { "\(place): \(text)" }
}
