/// One character position: what is drawn there and what it means.
///
/// A cell holds one base character with the zero-width marks that follow it.  A character two
/// columns wide fills its cell and the one to the right, whose ``width`` is 0.
public struct Cell: Hashable, Sendable {
  /// The base character and its marks; a space where nothing is drawn.
  public internal(set) var character: Character
  /// The columns taken: 1 or 2, or 0 for the right half of a wide character.
  public internal(set) var width: UInt8
  public var role: Role
  public var marks: Marks

  init(_ character: Character, width: UInt8 = 1, role: Role = .text, marks: Marks = []) {
    self.character = character
    self.width = width
    self.role = role
    self.marks = marks
  }

  /// An empty position.
  public static let blank = Cell(" ")
}
