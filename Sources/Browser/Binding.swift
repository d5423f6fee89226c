public import Screen

/// Which keys ask for a command, and where.
public struct Binding: Hashable, Sendable {
  /// The part of the help that a binding stands in.
  public enum Section: Sendable, CaseIterable {
    case move, narrow, find, time, quote, program
  }

  let command: Command
  /// The keys that ask for it; none where only its name does.
  public internal(set) var keys: [Key]
  /// The part of the help that it stands in.
  public let section: Section
  /// The views where they do it.
  public let views: Set<View>

  private init(
    _ command: Command, _ section: Section, _ keys: [Key],
    in views: Set<View> = Set(View.allCases)
  ) {
    self.command = command
    self.keys = keys
    self.section = section
    self.views = views
  }
}

extension Binding {
  /// What the command is called, as in the palette: `pick-tiers`.
  public var name: String { command.name }

  /// The keys as they are typed, such as `f &`, or how to ask for it by its name.
  public var keysText: String {
    keys.isEmpty ? ":\(name)" : keys.map { "\($0)" }.joined(separator: " ")
  }
}

extension Binding {
  /// Every command with its standard keys, in the order of the help.
  public static let all: [Binding] = [
    Binding(.moveDown, .move, [.character("j"), .down]),
    Binding(.moveUp, .move, [.character("k"), .up]),
    Binding(.pageDown, .move, [.character(" "), .pageDown]),
    Binding(.pageUp, .move, [.character("b"), .pageUp]),
    Binding(.halfPageDown, .move, [.control("d")]),
    Binding(.halfPageUp, .move, [.control("u")]),
    Binding(.first, .move, [.character("g"), .home]),
    Binding(.last, .move, [.character("G"), .end]),
    Binding(.yearUp, .move, [.character("{")]),
    Binding(.yearDown, .move, [.character("}")]),
    Binding(
      .left, .move, [.character("h"), .left],
      in: [.lanes, .board, .map]),
    Binding(
      .right, .move, [.character("l"), .right],
      in: [.lanes, .board, .map]),
    Binding(.zoomIn, .move, [.character("+"), .character("=")], in: [.lanes, .map]),
    Binding(.zoomOut, .move, [.character("-")], in: [.lanes, .map]),
    Binding(.fit, .move, [.character("0")], in: [.lanes, .map]),
    Binding(.compress, .move, [.character("z")], in: [.lanes]),
    Binding(.panLeft, .move, [.character("H")], in: [.map]),
    Binding(.panRight, .move, [.character("L")], in: [.map]),
    Binding(.panUp, .move, [.character("K")], in: [.map]),
    Binding(.panDown, .move, [.character("J")], in: [.map]),
    Binding(.openRecord, .move, [.enter]),
    Binding(.otherPane, .move, [.tab]),
    Binding(
      .back, .move, [.escape, .character("q"), .backspace]),
    Binding(.placeBack, .move, [.character("[")]),
    Binding(.placeForward, .move, [.character("]")]),
    Binding(.setMark, .move, [.character("m")]),
    Binding(.goToMark, .move, [.character("'")]),

    Binding(.filter, .narrow, [.character("f"), .character("&")]),
    Binding(.pickTiers, .narrow, [.character("t")]),
    Binding(.pickPlaces, .narrow, [.character("r")]),
    Binding(.toggleFilter, .narrow, [.control("f")]),

    Binding(.jump, .find, [.character("c")]),
    Binding(.search, .find, [.character("/")]),
    Binding(.searchNext, .find, [.character("n")]),
    Binding(.searchPrevious, .find, [.character("N")]),

    Binding(.askDay, .time, [.character("@")]),
    Binding(.stepBack, .time, [.character("<")]),
    Binding(.stepOn, .time, [.character(">")]),
    Binding(.pickOrder, .time, [.character("s")]),
    Binding(.reverseOrder, .time, [.character("S")]),

    Binding(.copyRecord, .quote, [.character("y")]),
    Binding(.copyCitations, .quote, [.character("Y")]),
    Binding(.openSource, .quote, [.character("o")]),
    Binding(.pickSource, .quote, [.character("O")]),

    Binding(.timeline, .program, [.character("1")]),
    Binding(.lanes, .program, [.character("2")]),
    Binding(.board, .program, [.character("3")]),
    Binding(.map, .program, [.character("4")]),
    Binding(.stats, .program, [.character("5")]),
    Binding(.palette, .program, [.character(":")]),
    Binding(.link, .program, []),
    Binding(.reload, .program, [.character("R")]),
    Binding(.redraw, .program, [.control("l")]),
    Binding(.suspend, .program, [.control("z")]),
    Binding(.mouse, .program, [.function(2)]),
    Binding(.help, .program, [.character("?"), .function(1)]),
    Binding(.quit, .program, [.character("Q"), .control("c")]),
  ]
}

extension Binding {
  /// Whether every command has a binding.
  public static var everyCommandIsBound: Bool {
    Set(all.map(\.command)) == Set(Command.allCases)
  }
}
