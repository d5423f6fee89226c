import Events
import Words

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
  var origin: Place
  /// What was searched for when it opened, for Esc.
  var search: Search?

  /// What is wrong, and with which characters of the text.
  struct Problem: Equatable, Sendable {
    /// The message, from the fullest to the shortest wording.
    var texts: [String]
    /// Offsets in Unicode scalars.
    var range: Range<Int>
    /// Whether nothing but a name is wrong, which the data has not.
    var isUnknownName = false

    init(_ text: String, range: Range<Int>) {
      self.texts = [text]
      self.range = range
    }

    init(_ error: QueryError) {
      texts = [error.description, error.brief, error.problem]
      range = error.range
      isUnknownName = error.isUnknownName
    }
  }

}

extension Prompt.Purpose {
  /// What stands before the text.
  func label(in words: Words) -> String {
    switch self {
    case .filter: words.filterPrompt
    case .search: "/"
    case .day: words.dayPrompt
    }
  }
}
