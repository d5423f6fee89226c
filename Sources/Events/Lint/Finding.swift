/// Something that lint found in a file.
public struct Finding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The file is wrong.
    case error
    /// The file is probably wrong.
    case warning
    /// Worth a look.
    case note
  }

  /// Where it stands.
  public var place: FilePlace
  /// How bad it is.
  public var severity: Severity
  /// The rule it breaks.
  public var rule: LintRule
  /// What was found and what was expected, harmless to print, without a full stop.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The record it is about, as an acceptance names it; `nil` where it is about none.
  public var record: String?

  /// - Parameter severity: that of the rule where it is `nil`.
  public init(
    _ rule: LintRule, at place: FilePlace, severity: Severity? = nil, message: String,
    hint: String? = nil, record: String? = nil
  ) {
    self.place = place
    self.severity = severity ?? rule.severity
    self.rule = rule
    self.message = message
    self.hint = hint
    self.record = record
  }

  /// Why a dataset was refused.
  public init(_ error: DatasetError) {
    self.init(
      error.rule, at: error.place, message: "found \(error.found), expected \(error.expected)",
      hint: error.hint)
  }

  /// What a reader noted.
  public init(_ note: DatasetNote) {
    self.init(note.rule, at: note.place, message: note.text, record: note.record)
  }
}

extension Finding: CustomStringConvertible {
  /// One line: `file:line:column: severity: message; hint [rule]`.
  public var description: String {
    "\(place): \(severity.rawValue): \(message)" + (hint.map { "; \($0)" } ?? "")
      + " [\(rule.rawValue)]"
  }
}
