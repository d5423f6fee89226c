import Browser
import Screen

/// Something that happens to a running program.
enum Step: Hashable, Sendable {
  case key(Key)
  /// Characters typed in a row.
  case type(String)
  /// The window changes; with `isLate` the program draws once more before it learns of that.
  case resize(Size, isLate: Bool)
  case filter(String)
  case asOf(String)
  /// The file is read again and has changed.
  case reload(Timeline)
  case reloadFailed
}

extension Step: CustomStringConvertible {
  var description: String {
    switch self {
    case .key(let key): "key \(key)"
    case .type(let text): "type \(text.debugDescription)"
    case .resize(let size, let isLate):
      "resize \(size.columns)x\(size.rows)\(isLate ? " late" : "")"
    case .filter(let query): "filter \(query.debugDescription)"
    case .asOf(let day): "as of \(day)"
    case .reload(let timeline): "reload \(timeline)"
    case .reloadFailed: "reload fails"
    }
  }
}

extension Step {
  /// A likely next step; keys that are bound more often than others.
  static func random(using random: inout some RandomNumberGenerator) -> Step {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<58: .key(bound.randomElement(using: &random) ?? .down)
    case 58..<68: .key(moves.randomElement(using: &random) ?? .down)
    case 68..<71: .key(.mouse(.random(using: &random)))
    case 71: .key(.function(2))
    case 72..<74: .key(others.randomElement(using: &random) ?? .enter)
    case 74..<78: .type(texts.randomElement(using: &random) ?? "")
    case 78..<90: .resized(to: .random(using: &random), using: &random)
    case 90..<94: .filter(filters.randomElement(using: &random) ?? "")
    case 94..<97: .asOf(days.randomElement(using: &random) ?? "")
    case 97..<99: .reload(Timeline.allCases.randomElement(using: &random) ?? .hostile)
    default: .reloadFailed
    }
  }

  private static func resized(
    to size: Size, using random: inout some RandomNumberGenerator
  ) -> Step {
    // libvterm 0.1.4 crashes when a wide character is written into one column, as by a program that
    // does not know yet.
    .resize(size, isLate: Int.random(in: 0..<4, using: &random) == 0 && size.columns > 1)
  }

  static let bound = Binding.all.flatMap(\.keys)
  static let moves: [Key] = [.up, .down, .left, .right, .pageUp, .pageDown, .home, .end]
  static let others: [Key] =
    "12345hl+-0yYoRCabz9:)\"%".map { .character($0) } + [
      .enter, .enter, .escape, .tab, .backTab, .delete, .backspace, .function(2), .function(12),
      .control("w"), .control("a"), .control("u"), .control("e"),
    ]
  static let texts =
    [
      "tier:csp", "indo", "hàn quốc", "ha\u{300}n quo\u{302}\u{301}c", "2013-06", "(", "\"",
      "year:2025 OR ", "zzzz", " ", "日本", "👩🏽\u{200D}💻", "🇻🇳",
      "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
    ]
  static let filters = [
    "", "", "tier:csp", "tier>=strategic", "group:asean", "is:disputed", "region:europe",
    "year:2025", "nothing-has-this", "日本 OR việt", "tier:zero",
  ]
  static let days = ["", "", "2013", "2024-10", "2025-08-22", "1973", "1950-01-18"]
}

extension Mouse {
  /// A click or a turn of the wheel somewhere in a usual window.
  static func random(using random: inout some RandomNumberGenerator) -> Mouse {
    Mouse(
      Action.allCases.randomElement(using: &random) ?? .click,
      at: Point(
        row: .random(in: 0..<45, using: &random), column: .random(in: 0..<150, using: &random)))
  }
}

extension Size {
  /// A size between 1×1 and 300×100; often a usual one, now and then an extreme.
  static func random(using random: inout some RandomNumberGenerator) -> Size {
    let (rows, columns): (ClosedRange<Int>, ClosedRange<Int>) =
      switch Int.random(in: 0..<20, using: &random) {
      case 0: (1...1, 1...1)
      case 1: (1...3, 1...300)
      case 2: (1...100, 1...4)
      case 3: (100...100, 300...300)
      case 4: (1...100, 1...300)
      case 5, 6: (1...12, 1...40)
      case 7...10: (24...24, 80...80)
      default: (8...45, 30...150)
      }
    return Size(
      rows: .random(in: rows, using: &random), columns: .random(in: columns, using: &random))
  }
}
