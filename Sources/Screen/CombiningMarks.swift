/// The marks above and below a base character, first to last: four at most.
///
/// Side by side, not as a vector, whose alignment would make each cell of a frame twice as large.
public struct CombiningMarks: Hashable, Sendable {
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0
  private var fourth: UInt32 = 0

  init() {}

  /// Where marks are.
  public static let indices = 0..<4

  /// Whether there is none.
  public var isEmpty: Bool { first == 0 }

  /// A mark's value, or 0 where there is none.
  public internal(set) subscript(index: Int) -> UInt32 {
    get {
      switch index {
      case 0: first
      case 1: second
      case 2: third
      default: fourth
      }
    }
    set {
      switch index {
      case 0: first = newValue
      case 1: second = newValue
      case 2: third = newValue
      default: fourth = newValue
      }
    }
  }
}
