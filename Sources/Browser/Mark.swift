import Screen
import Words

/// A place that the reader gave a letter, to go back to in any session.
public struct Mark: Hashable, Sendable {
  /// A letter or a digit.
  public let letter: Character
  /// What was selected, in a few words.
  public let name: String
  /// What is shown when it is gone to.
  public let place: SavedPlace

  /// `nil` for a character that marks nothing.
  public init?(_ letter: Character, name: String, place: SavedPlace) {
    guard letter.isLetter || letter.isNumber, letter.unicodeScalars.count == 1 else { return nil }
    self.letter = letter
    self.name = name
    self.place = place
  }
}

/// The marks over the screen, to set one or to go to one.
struct MarkList: Equatable, Sendable {
  enum Purpose: Equatable, Sendable { case set, go }

  let purpose: Purpose
  private(set) var selected = 0
  private(set) var top = 0

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// Selects a mark of so many, or the nearest there is, and scrolls to it.
  mutating func select(_ index: Int, of count: Int, height: Int) {
    selected = max(0, min(index, count - 1))
    top = max(0, min(max(min(top, selected), selected - height + 1), count - height))
  }
}
