/// What a run of text means; a theme decides how it looks.
///
/// The raw value is the letter that ``Canvas/roles`` shows for it in tests.
public enum Role: Character, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case text = " "
  /// Text to see first: titles, names of what is looked at.
  case strong = "b"
  /// Text to see last: labels, publishers, what is only context.
  case faint = "f"
  /// Lines between parts of the screen.
  case rule = "-"
  /// A key that does something here, in hints and in help.
  case key = "k"
  /// Something is wrong.
  case error = "e"
  /// Something was done, or the reader should know of it.
  case notice = "n"
  /// An address that can be opened.
  case link = "l"
  /// What has not happened yet: announced, in talks.
  case pending = "p"
  /// A doubt about a record: disputed, one source, unverified.
  case doubt = "d"

  /// A tier outside the ladder.
  case special = "s"
  /// The highest rung of the ladder.
  case rung1 = "1"
  /// The second rung from the top.
  case rung2 = "2"
  /// The third rung from the top.
  case rung3 = "3"
  /// The fourth rung from the top, and any below it that are not the lowest.
  case rung4 = "4"
  /// A tier that stands beside the ladder, in one field.
  case sectoral = "5"
  /// The lowest rung: relations, no partnership.
  case ground = "0"
}

/// What is added to the role of a cell for the moment.
public struct Marks: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Part of the selected row of the part of the screen that has the focus.
  public static let selected = Marks(rawValue: 1)
  /// Part of the selected row of a part of the screen that does not have the focus.
  public static let selectedElsewhere = Marks(rawValue: 2)
  /// What a search or the letters typed so far found.
  public static let matched = Marks(rawValue: 4)
}
