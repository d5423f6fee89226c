import Events
import Screen

extension Browser {
  /// Moves the selection on the board: within its column, or to the next one that has anybody.
  mutating func moveOnBoard(_ command: Command) {
    let columns = boardColumns
    guard let current = selectedColumn(in: columns) else {
      // Nobody selected stands anywhere: begin with the first that does.
      if let first = columns.first(where: { !$0.here.isEmpty }) {
        select(in: first, near: 0, forward: true)
      }
      return
    }
    let column = columns[current]
    let index = column.index(of: selectedPartner) ?? 0
    let page = max(1, boardLayout(columns).listRows - 2)
    switch command {
    case .moveDown: select(in: column, near: index + 1, forward: true)
    case .moveUp: select(in: column, near: index - 1, forward: false)
    case .pageDown: select(in: column, near: index + page, forward: true)
    case .pageUp: select(in: column, near: index - page, forward: false)
    case .halfPageDown: select(in: column, near: index + max(1, page / 2), forward: true)
    case .halfPageUp: select(in: column, near: index - max(1, page / 2), forward: false)
    case .first: select(in: column, near: 0, forward: true)
    case .last: select(in: column, near: column.items.count - 1, forward: false)
    case .yearDown, .yearUp:
      let year = column.items[index].since.first.year
      let down = command == .yearDown
      let next = column.items.indices.filter { down ? $0 > index : $0 < index }
        .filter { column.items[$0].isHere && column.items[$0].since.first.year != year }
      if let target = down ? next.first : next.last {
        select(in: column, near: target, forward: down)
      }
    case .left, .right: moveAcross(columns, from: current, rightward: command == .right)
    default: break
    }
  }

  /// Moves to the nearest column on one side that has anybody, to the row of the screen the
  /// selection is on.
  private mutating func moveAcross(_ columns: [BoardColumn], from current: Int, rightward: Bool) {
    let beyond = columns.indices.filter { rightward ? $0 > current : $0 < current }
      .filter { !columns[$0].here.isEmpty }
    guard let target = rightward ? beyond.first : beyond.last else { return }
    let layout = boardLayout(columns)
    let here = layout.window(of: columns[current], in: self)
    let there = layout.window(of: columns[target], in: self)
    let row = (columns[current].index(of: selectedPartner) ?? 0) - here.shown.lowerBound
    let near = there.shown.lowerBound + row
    select(in: columns[target], near: min(near, there.shown.upperBound - 1), forward: false)
  }

  /// Selects the partner at a cell; returns whether there is one.
  mutating func clickOnBoard(at point: Point) -> Bool {
    let columns = boardColumns
    let layout = boardLayout(columns)
    guard let index = layout.column(at: point, of: columns.count) else { return false }
    let column = columns[index]
    let window = layout.window(of: column, in: self)
    let position = window.shown.lowerBound + point.row - layout.firstRow(of: window)
    guard window.shown.contains(position), column.items[position].isHere else { return false }
    select(in: column, near: position, forward: true)
    return true
  }

  /// Scrolls the column at a cell, the selected one by moving the selection.
  mutating func scrollBoard(at point: Point, by rows: Int) {
    let columns = boardColumns
    let layout = boardLayout(columns)
    guard let index = layout.column(at: point, of: columns.count) else { return }
    let column = columns[index]
    if let selected = column.index(of: selectedPartner) {
      select(in: column, near: selected + rows, forward: rows > 0)
    } else {
      let first = layout.window(of: column, in: self).shown.lowerBound
      board.tops[column.tier] = max(0, min(first + rows, column.items.count - layout.listRows + 1))
    }
  }

  /// Selects the item of a column nearest to a position, over those who have left.
  private mutating func select(in column: BoardColumn, near index: Int, forward: Bool) {
    let here = column.here
    let (from, after) = (here.firstPosition { $0 >= index }, here.firstPosition { $0 > index })
    let nearest =
      forward
      ? from < here.count ? here[from] : here.last : after > 0 ? here[after - 1] : here.first
    guard let nearest else { return }
    select(column.items[nearest].partner)
    board.tier = column.tier
    let columns = boardColumns
    let layout = boardLayout(columns)
    board.left = layout.left
    if let current = columns.first(where: { $0.tier == column.tier }) {
      board.tops[column.tier] = layout.window(of: current, in: self).shown.lowerBound
    }
  }
}
