/// One character position: what is drawn there and what it means.
///
/// A cell holds one base character with the zero-width marks that follow it.  A character two
/// columns wide fills its cell and the one to the right, whose ``width`` is 0.  Cells hold no
/// references: a frame has thousands, and each is copied often.
public struct Cell: Hashable, Sendable {
  /// The base character; a space where nothing is drawn.
  public internal(set) var base: Unicode.Scalar
  /// The marks above and below the base.
  public private(set) var combining = CombiningMarks()
  /// The columns taken: 1 or 2, or 0 for the right half of a wide character.
  public internal(set) var width: UInt8
  /// What the character means, which decides its look.
  public var role: Role
  /// What is added to its look for the moment.
  public var marks: Marks

  init(_ base: Unicode.Scalar, width: UInt8 = 1, role: Role = .text, marks: Marks = []) {
    self.base = base
    self.width = width
    self.role = role
    self.marks = marks
  }

  /// An empty position.
  public static let blank = Cell(" ")

  /// Whether its character shows nothing: a space, and no mark on it.
  public var isBlank: Bool { base == " " && combining.isEmpty }

  /// Whether terminals disagree on how many columns the character takes, as on flags and on emoji that a
  /// selector, a joiner or a colour of skin changes.
  public var hasDisputedWidth: Bool {
    if (0x1F1E6...0x1F1FF).contains(base.value) { return true }
    return !combining.isEmpty
      && CombiningMarks.indices.contains { index in
        let mark = combining[index]
        return mark == 0x200D || mark == 0xFE0F || (0x1F3FB...0x1F3FF).contains(mark)
      }
  }

  /// The base character with its marks.
  public var character: Character {
    guard !combining.isEmpty else { return Character(base) }
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    for index in CombiningMarks.indices {
      if let mark = Unicode.Scalar(combining[index]), mark != "\0" { scalars.append(mark) }
    }
    return Character(String(scalars))
  }

  /// Adds a zero-width mark to the character.
  ///
  /// A fifth one is not shown, as terminals hold few; nor is one that does not join its base as
  /// one grapheme, such as a zero-width space.
  mutating func attach(_ mark: Unicode.Scalar) {
    guard let free = CombiningMarks.indices.first(where: { combining[$0] == 0 }) else { return }
    var joined = String.UnicodeScalarView(character.unicodeScalars)
    joined.append(mark)
    if String(joined).count == 1 { combining[free] = mark.value }
  }
}
