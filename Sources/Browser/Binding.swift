public import Screen

/// Which keys ask for a command, and how the help words it.
public struct Binding: Hashable, Sendable {
  /// The part of the help that a binding stands in.
  public enum Section: String, Sendable, CaseIterable {
    case move = "Move"
    case narrow = "Narrow down"
    case find = "Find"
    case time = "Time and order"
    case quote = "Quote"
    case program = "The program"
  }

  let command: Command
  /// The keys that ask for it; none where only its name does.
  public internal(set) var keys: [Key]
  /// The part of the help that it stands in.
  public let section: Section
  /// What the keys do, in a few words.
  public let help: String
  /// The views where they do it.
  public let views: Set<View>

  private init(
    _ command: Command, _ section: Section, _ keys: [Key], _ help: String,
    in views: Set<View> = Set(View.allCases)
  ) {
    self.command = command
    self.keys = keys
    self.section = section
    self.help = help
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
    Binding(.moveDown, .move, [.character("j"), .down], "next row"),
    Binding(.moveUp, .move, [.character("k"), .up], "previous row"),
    Binding(.pageDown, .move, [.character(" "), .pageDown], "next page"),
    Binding(.pageUp, .move, [.character("b"), .pageUp], "previous page"),
    Binding(.halfPageDown, .move, [.control("d")], "half a page down"),
    Binding(.halfPageUp, .move, [.control("u")], "half a page up"),
    Binding(.first, .move, [.character("g"), .home], "first row"),
    Binding(.last, .move, [.character("G"), .end], "last row"),
    Binding(.yearUp, .move, [.character("{")], "up a year; in lanes and records, event"),
    Binding(.yearDown, .move, [.character("}")], "down a year; in lanes, records: event"),
    Binding(
      .left, .move, [.character("h"), .left], "left: in time, columns or the map",
      in: [.lanes, .board, .map]),
    Binding(
      .right, .move, [.character("l"), .right], "right: in time, columns or the map",
      in: [.lanes, .board, .map]),
    Binding(.zoomIn, .move, [.character("+"), .character("=")], "zoom in", in: [.lanes, .map]),
    Binding(.zoomOut, .move, [.character("-")], "zoom out", in: [.lanes, .map]),
    Binding(.fit, .move, [.character("0")], "show all that the filter shows", in: [.lanes, .map]),
    Binding(.compress, .move, [.character("z")], "cut out decades without an event", in: [.lanes]),
    Binding(.panLeft, .move, [.character("H")], "move the map left", in: [.map]),
    Binding(.panRight, .move, [.character("L")], "move the map right", in: [.map]),
    Binding(.panUp, .move, [.character("K")], "move the map up", in: [.map]),
    Binding(.panDown, .move, [.character("J")], "move the map down", in: [.map]),
    Binding(.openRecord, .move, [.enter], "open the record"),
    Binding(.otherPane, .move, [.tab], "the other pane"),
    Binding(
      .back, .move, [.escape, .character("q"), .backspace],
      "back a layer; letters quit at the last"),
    Binding(.placeBack, .move, [.character("[")], "back to the place before"),
    Binding(.placeForward, .move, [.character("]")], "forward again"),
    Binding(.setMark, .move, [.character("m")], "mark this place with a letter"),
    Binding(.goToMark, .move, [.character("'")], "go to a mark; ' again goes back"),

    Binding(.filter, .narrow, [.character("f"), .character("&")], "filter, live as you type"),
    Binding(.pickTiers, .narrow, [.character("t")], "pick tiers"),
    Binding(.pickPlaces, .narrow, [.character("r")], "pick regions and groups"),
    Binding(.toggleFilter, .narrow, [.control("f")], "all filters off, and on again"),

    Binding(.jump, .find, [.character("c")], "jump to a country, by any of its names"),
    Binding(.search, .find, [.character("/")], "search; Tab in it makes it the filter"),
    Binding(.searchNext, .find, [.character("n")], "next match"),
    Binding(.searchPrevious, .find, [.character("N")], "previous match"),

    Binding(.askDay, .time, [.character("@")], "show what stood on a day"),
    Binding(.stepBack, .time, [.character("<")], "the day of the upgrade before"),
    Binding(.stepOn, .time, [.character(">")], "the day of the next upgrade"),
    Binding(.pickOrder, .time, [.character("s")], "choose the order"),
    Binding(.reverseOrder, .time, [.character("S")], "reverse the order"),

    Binding(.copyRecord, .quote, [.character("y")], "copy the record as text"),
    Binding(.copyCitations, .quote, [.character("Y")], "copy the citations of its sources"),
    Binding(.openSource, .quote, [.character("o")], "open its first source, or the one picked"),
    Binding(.pickSource, .quote, [.character("O")], "pick a source and open it"),

    Binding(.timeline, .program, [.character("1")], "the timeline"),
    Binding(.lanes, .program, [.character("2")], "lanes: the partners through time"),
    Binding(.board, .program, [.character("3")], "the board: who stands at each tier"),
    Binding(.map, .program, [.character("4")], "the map"),
    Binding(.stats, .program, [.character("5")], "statistics"),
    Binding(.palette, .program, [.character(":")], "find a command by its name"),
    Binding(.link, .program, [], "the command line that shows this screen"),
    Binding(.reload, .program, [.character("R")], "read the data again"),
    Binding(.redraw, .program, [.control("l")], "draw the screen again"),
    Binding(.suspend, .program, [.control("z")], "suspend"),
    Binding(.mouse, .program, [.function(2)], "the mouse: on, and off to select text"),
    Binding(.help, .program, [.character("?"), .function(1)], "help"),
    Binding(.quit, .program, [.character("Q"), .control("c")], "quit at once"),
  ]
}

extension Binding {
  /// Whether every command has a binding.
  public static var everyCommandIsBound: Bool {
    Set(all.map(\.command)) == Set(Command.allCases)
  }
}
