import Events
import Screen

/// Which dots of an area are lit: a pattern that repeats every four dots each way.
///
/// The denser a pattern, the higher the tier; the one outside the ladder is striped.
struct MapPattern: Equatable, Sendable {
  /// A bit for each dot of the square, row by row from the lowest.
  private let mask: UInt16

  private init(_ isLit: (_ x: Int, _ y: Int) -> Bool) {
    mask = (0..<16).reduce(0) { isLit($1 & 3, $1 >> 2) ? $0 | 1 << $1 : $0 }
  }

  static let none = MapPattern { _, _ in false }
  private static let solid = MapPattern { _, _ in true }
  private static let stripes = MapPattern { x, _ in x % 2 == 0 }
  private static let checks = MapPattern { x, y in (x + y) % 2 == 0 }
  private static let diagonals = MapPattern { x, y in (x + y) % 4 == 3 }
  private static let lines = MapPattern { _, y in y == 1 }
  private static let points = MapPattern { x, y in x % 2 == 0 && y == 2 }

  /// The pattern of what a role stands for.
  init(of role: Role) {
    self =
      switch role {
      case .rung1: .solid
      case .special: .stripes
      case .rung2: .checks
      case .rung3: .diagonals
      case .rung4: .lines
      case .ground: .points
      default: .none
      }
  }

  func isLit(x: Int, y: Int) -> Bool { mask >> UInt16((y & 3) << 2 | x & 3) & 1 == 1 }

  /// A cell filled with the pattern, for the legend.
  var swatch: Character {
    var dots: UInt8 = 0
    for row in 0..<4 {
      for column in 0..<2 where isLit(x: column, y: row) {
        dots |= Braille.bit(row: row, column: column)
      }
    }
    return Character(Braille.scalar(dots))
  }
}
