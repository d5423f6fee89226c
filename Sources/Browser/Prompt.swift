import Events

/// A question on the bottom line.
struct Prompt: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case filter, search, day
  }

  let purpose: Purpose
  var editor: LineEditor
  /// What is wrong with the text so far.
  var problem: Problem?
  /// What the answer would show, beside it.
  var preview = ""
  /// Where the reader was when it opened, for Esc.
  let origin: Place

  /// What is wrong, and with which characters of the text.
  struct Problem: Equatable, Sendable {
    var text: String
    var range: Range<Int>
  }

  var label: String {
    switch purpose {
    case .filter: "filter: "
    case .search: "/"
    case .day: "as of: "
    }
  }
}
