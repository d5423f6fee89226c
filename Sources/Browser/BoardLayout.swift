import Events
import Screen

/// Where the columns of the board lie.
struct BoardLayout: Equatable, Sendable {
  /// A narrower column could not show most names.
  static let leastWidth = 20
  static let mostWidth = 34

  let body: Rect
  /// The rows above the lists: the names of the tiers, counts, a rule.
  let headRows: Int
  let columnWidth: Int
  /// How many columns are on the screen.
  let across: Int
  /// The column at the left edge.
  let left: Int

  /// - Parameters:
  ///   - left: the column that was at the left edge; the selected one is brought into view.
  ///   - hasCountries: whether the heads say how many countries there are.
  init(body: Rect, columns: Int, selected: Int?, left: Int, hasCountries: Bool) {
    self.body = body
    let rows = body.size.rows
    headRows = rows >= 12 ? (hasCountries ? 5 : 4) : rows >= 7 ? 3 : rows >= 3 ? 1 : 0
    let width = max(1, body.size.columns)
    across = max(1, min(columns, width / BoardLayout.leastWidth))
    columnWidth = min(width / across, across == 1 ? width : BoardLayout.mostWidth)
    var first = left
    if let selected { first = max(min(first, selected), selected - across + 1) }
    self.left = max(0, min(first, columns - across))
  }

  var listRows: Int { max(0, body.size.rows - headRows) }

  /// The column of the screen that a column of the board begins at.
  func start(of index: Int) -> Int { body.origin.column + (index - left) * columnWidth }

  /// The column of the board at a cell, of so many.
  func column(at point: Point, of count: Int) -> Int? {
    let index = left + (point.column - body.origin.column) / columnWidth
    return (left..<min(count, left + across)).contains(index) ? index : nil
  }

  /// The row of the screen that the first item of a column stands in.
  func firstRow(of window: Window) -> Int {
    body.origin.row + headRows + (window.above > 0 && window.shown.count < listRows ? 1 : 0)
  }

  /// The items of a column that are on the screen, and how many are above and below.
  struct Window: Equatable, Sendable {
    let above: Int
    let shown: Range<Int>
    let below: Int
  }

  func window(of column: BoardColumn, in browser: Browser) -> Window {
    window(
      count: column.items.count, top: browser.board.tops[column.tier] ?? 0,
      keeping: column.index(of: browser.selectedPartner) ?? column.firstMoved)
  }

  /// - Parameters:
  ///   - top: the item that was at the top.
  ///   - keeping: an item that must be on the screen.
  func window(count: Int, top: Int, keeping: Int?) -> Window {
    guard count > listRows else { return Window(above: 0, shown: 0..<count, below: 0) }
    // Two rows say what is hidden, where that leaves more rows than it takes.
    let signs = listRows >= 5 ? 1 : 0
    func last(from top: Int) -> Int {
      let room = listRows - (top > 0 ? signs : 0)
      return top + room >= count ? count : top + room - signs
    }
    var top = max(0, min(top, count - listRows + signs))
    if let keeping {
      top = min(top, keeping)
      if keeping >= last(from: top) { top = max(0, keeping - listRows + 1 + signs) }
      if keeping >= last(from: top) { top += signs }
      top = max(0, min(top, count - listRows + signs))
    }
    // A row that says that one is hidden could show that one.
    if top == 1, signs == 1 { top = 0 }
    return Window(above: top, shown: top..<last(from: top), below: count - last(from: top))
  }
}

extension Browser {
  func boardLayout(_ columns: [BoardColumn]) -> BoardLayout {
    BoardLayout(
      body: layout.body, columns: columns.count, selected: selectedColumn(in: columns),
      left: board.left,
      hasCountries: facts.hasOrganisations)
  }
}
