import Screen

/// The looks that cells have on a terminal, by number, and how to change from one to another.
final class Inks {
  /// One of the looks.
  typealias Ink = Int

  private struct Look: Hashable {
    var role: Role
    var marks: Marks
  }

  private let numbers: [Look: Ink]
  private let styles: [Style]
  private let attributes: AttributeSequences
  /// What was asked for before: neighbours mostly look alike.
  private var last: (look: Look, ink: Ink)
  /// The changes that were needed so far; 0 stands for a look that is not known, 1 for the first one.
  private var changes: [[UInt8]?]

  /// The look of what nothing is done to.
  static let plain: Ink = 0

  init(theme: Theme) {
    let attributes = AttributeSequences()
    var styles = [Style.plain]
    var numbers: [Look: Ink] = [:]
    for role in Role.allCases {
      for rawValue in 0..<8 as Range<UInt8> {
        let marks = Marks(rawValue: rawValue)
        let style = attributes.possible(theme.style(role, marks))
        let ink = styles.firstIndex(of: style) ?? styles.count
        if ink == styles.count { styles.append(style) }
        numbers[Look(role: role, marks: marks)] = ink
      }
    }
    self.numbers = numbers
    self.styles = styles
    self.attributes = attributes
    let text = Look(role: .text, marks: [])
    last = (text, numbers[text] ?? Inks.plain)
    changes = Array(repeating: nil, count: (styles.count + 1) * styles.count)
  }

  /// The ink that a cell is written with.
  func ink(of cell: Cell) -> Ink {
    if cell.role != last.look.role || cell.marks.rawValue != last.look.marks.rawValue {
      let look = Look(role: cell.role, marks: cell.marks)
      last = (look, numbers[look] ?? Inks.plain)
    }
    return last.ink
  }

  /// Whether a space in an ink looks different from an empty position.
  func showsOnBlanks(_ ink: Ink) -> Bool { styles[ink].showsOnBlanks }

  /// Whether nobody could tell a cell from an empty one.
  func looksBlank(_ cell: Cell) -> Bool {
    cell.width == 1 && cell.isBlank && !showsOnBlanks(ink(of: cell))
  }

  /// Whether nobody could tell two cells apart.
  func lookAlike(_ a: Cell, _ b: Cell) -> Bool {
    guard a.base == b.base, a.width == b.width, a.combining == b.combining else { return false }
    // What stands in the left half of a wide character decides the right one.
    if a.width == 0 || (a.role == b.role && a.marks.rawValue == b.marks.rawValue) { return true }
    return looks(b, sameIn: ink(of: a))
  }

  /// Whether nobody could tell a cell from one with its character and another ink.
  func looks(_ cell: Cell, sameIn other: Ink) -> Bool {
    let own = ink(of: cell)
    return own == other || (cell.isBlank && !showsOnBlanks(own) && !showsOnBlanks(other))
  }

  /// The bytes after which a terminal that wrote with one ink, or with who knows what, writes with another.
  func change(from old: Ink?, to new: Ink) -> [UInt8] {
    let index = (old.map { $0 + 1 } ?? 0) * styles.count + new
    if let known = changes[index] { return known }
    let change = attributes.change(from: old.map { styles[$0] }, to: styles[new])
    changes[index] = change
    return change
  }
}
