import Events

/// What was searched for, and the rows that have it.
struct Search: Equatable, Sendable {
  var text: String
  var query: Query
  /// The positions of the matching rows, in the order shown.
  var rows: [Int]
  /// The line of the record that the search is at, while the record has the keys.
  var line: Int?

  /// The how-manieth match the row is, counted from 1.
  func number(of row: Int) -> Int? { rows.firstIndex(of: row).map { $0 + 1 } }

  /// The match after a row, or before it, going round at the ends.
  func match(from row: Int, backward: Bool, includingIt: Bool = false) -> Int? {
    if backward { return rows.last { $0 < row } ?? rows.last }
    return rows.first { includingIt ? $0 >= row : $0 > row } ?? rows.first
  }
}
