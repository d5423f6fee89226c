import Screen

/// A list that lies over the screen for the moment: beside the timeline where there is room, so
/// that choosing shows what it does, and over all of it where there is not.
struct Panel: Equatable, Sendable {
  /// The line that parts it from the list, if it lies beside it.
  let divider: Int?
  /// The panel without the line.
  let rect: Rect

  init(layout: Layout) {
    let body = layout.body
    let columns = layout.divider.map { body.size.columns - $0 } ?? 48
    if columns + 24 <= body.size.columns {
      divider = body.size.columns - columns
      rect = Rect(
        row: body.origin.row, column: body.size.columns - columns + 2, rows: body.size.rows,
        columns: columns - 3)
    } else {
      divider = nil
      rect = Rect(
        row: body.origin.row, column: 1, rows: body.size.rows, columns: body.size.columns - 2)
    }
  }

  /// The rows for its items, below the title.
  var height: Int { max(1, rect.size.rows - 1) }

  /// The item that a key leads to which moves in every list, or `nil` for any other key.
  static func move(_ key: Key, from row: Int, count: Int, page: Int) -> Int? {
    switch key {
    case .down, .control("n"): row + 1
    case .up, .control("p"): row - 1
    case .pageDown, .control("f"): row + page
    case .pageUp, .control("b"): row - page
    case .home: 0
    case .end: count - 1
    default: nil
    }
  }
}

extension Browser {
  /// The item of a list that a key leads to: one that moves in every list, or one of a command that
  /// moves; `nil` for any other key.
  func row(from row: Int, by key: Key, count: Int, page: Int) -> Int? {
    if let row = Panel.move(key, from: row, count: count, page: page) { return row }
    return switch keymap.command(for: key, in: view) {
    case .moveDown: row + 1
    case .moveUp: row - 1
    case .pageDown: row + page
    case .pageUp: row - page
    case .halfPageDown: row + page / 2
    case .halfPageUp: row - page / 2
    case .first: 0
    case .last: count - 1
    default: nil
    }
  }
}

extension Browser {
  var panel: Panel { Panel(layout: layout) }
  var panelHeight: Int { panel.height }
}
