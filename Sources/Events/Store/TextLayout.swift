/// Which texts of an event stand in a segment, and in which order.
///
/// A row is its texts one after the other, each ended by ``TextMark/fieldEnd``.  A text that is a list
/// has each item ended by ``TextMark/itemEnd``, and the parts of an item by ``TextMark/partEnd``.  What
/// words are looked for in stands in a block of its own, apart from identifiers, addresses and
/// numbers.
struct TextLayout: Hashable, Sendable {
  /// The texts that words of a query are looked for in.
  let searched: [TextColumn]
  /// All others.
  let aside: [TextColumn]
  /// Where each of the columns with a place of its own stands, by its number; -1 where it does not.
  private let positions: [Int16]

  init(searched: [TextColumn], aside: [TextColumn]) {
    self.searched = searched
    self.aside = aside
    var positions = Array(repeating: Int16(-1), count: TextColumn.numberedCount)
    for columns in [searched, aside] {
      for (position, column) in columns.enumerated() {
        if let number = column.number { positions[number] = Int16(clamping: position) }
      }
    }
    self.positions = positions
  }

  /// Where a column stands in its block, or `nil` when the rows have no such text.
  func position(of column: TextColumn) -> Int? {
    guard let number = column.number, positions[number] >= 0 else { return nil }
    return Int(positions[number])
  }

  /// The layout of events read from format 1.
  static let dataset = TextLayout(
    searched: [
      .title, .place, .occasion, .signatories, .summary, .areas, .figures, .note, .sources,
    ],
    aside: [.id, .ordinal, .signatorySides, .figureValues, .sourceDetails, .extras])
}

/// A text of an event.
enum TextColumn: Hashable, Sendable {
  case title, place, occasion, summary, note
  /// A list of fields of cooperation.
  case areas
  /// A list of name and role.
  case signatories
  /// A list of label and unit.
  case figures
  /// A list of publisher and title.
  case sources
  /// People's names in one text, joined by semicolons.
  case person
  /// One publisher.
  case publisher
  /// People, numbers and sources as one cell each; see ``CellText``.
  case signatoryCell, figureCell, sourceCell
  /// A list of keys and values that rows have besides the columns of the file.
  case others
  /// A column of the file that the program does not know, by its heading.
  case other(String)

  // What words are not looked for in.
  case id, ordinal, url
  /// For each of ``signatories``, the side.
  case signatorySides
  /// For each of ``figures``, value and year.
  case figureValues
  /// For each of ``sources``, date and address.
  case sourceDetails
  /// A list of keys and values as JSON.
  case extras

  /// How many of the columns have a number.
  static let numberedCount = 22

  /// Whether words of a query are looked for in it.
  var isSearched: Bool { number.map { $0 < TextColumn.firstAside } ?? true }

  /// The number of the first column that words are not looked for in.
  static let firstAside = 15

  /// What sort of text it is, counted from 0; `nil` for a column known by its heading alone.
  var number: Int? {
    switch self {
    case .title: 0
    case .place: 1
    case .occasion: 2
    case .summary: 3
    case .note: 4
    case .areas: 5
    case .signatories: 6
    case .figures: 7
    case .sources: 8
    case .person: 9
    case .publisher: 10
    case .signatoryCell: 11
    case .figureCell: 12
    case .sourceCell: 13
    case .others: 14
    case .id: 15
    case .ordinal: 16
    case .url: 17
    case .signatorySides: 18
    case .figureValues: 19
    case .sourceDetails: 20
    case .extras: 21
    case .other: nil
    }
  }
}

/// The bytes that part texts in a segment.  No UTF-8 holds any of them.
enum TextMark {
  static let fieldEnd: UInt8 = 0xFF
  static let itemEnd: UInt8 = 0xFE
  static let partEnd: UInt8 = 0xFD
  /// Stands for a text that is there and empty; one that is absent has no byte.
  static let empty: UInt8 = 0xFC
  /// The least of the marks.
  static let least: UInt8 = 0xFC
}
