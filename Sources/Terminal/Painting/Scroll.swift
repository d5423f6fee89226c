import Screen

/// Rows that a frame shows elsewhere than the one before.
struct Scroll {
  /// The rows that scroll, those that come in blank among them.
  let rows: Range<Int>
  /// How many rows up; down where negative.
  let distance: Int

  /// The scroll that most of what changed in some rows follows, if writing the rest takes fewer bytes than
  /// writing all of it.
  ///
  /// Rows are compared in blocks of columns, so that one of two panes side by side may scroll; what the
  /// other one shows is written anew then.
  init?(from old: Canvas, to new: Canvas, rows: Range<Int>) {
    let (before, after) = (Blocks(of: old, in: rows), Blocks(of: new, in: rows))
    guard let distance = Scroll.distance(from: before, to: after, count: rows.count) else {
      return nil
    }
    // The rows in a row that gain most by it.
    var (best, sum, start) = ((gain: 0, rows: 0..<0), 0, 0)
    for row in 0..<rows.count {
      let source = row + distance
      if sum <= 0 { (sum, start) = (0, row) }
      guard (0..<rows.count).contains(source) else {
        sum = 0
        continue
      }
      sum += before.cost(row, to: row, of: after) - before.cost(source, to: row, of: after)
      if sum > best.gain { best = (sum, start..<(row + 1)) }
    }
    guard best.gain > 0 else { return nil }
    let moved = best.rows.lowerBound + min(0, distance)..<best.rows.upperBound + max(0, distance)
    // Those that come in blank.
    for row in moved where !best.rows.contains(row) {
      best.gain += before.cost(row, to: row, of: after) - after.cost(of: row)
    }
    guard best.gain > Scroll.overhead else { return nil }
    self.rows = (rows.lowerBound + moved.lowerBound)..<(rows.lowerBound + moved.upperBound)
    self.distance = distance
  }

  /// About how many bytes it takes to have a part of the screen scroll.
  private static let overhead = 32

  /// The cells as they are once the rows have scrolled.
  func applied(to canvas: Canvas) -> [Cell] {
    let columns = canvas.size.columns
    var cells = canvas.cells
    for row in rows {
      let target = (row * columns)..<((row + 1) * columns)
      cells.replaceSubrange(
        target,
        with: rows.contains(row + distance)
          ? canvas.row(row + distance) : ArraySlice(repeating: .blank, count: columns))
    }
    return cells
  }

  /// How far away most rows are found again by the first thing that changed in them.
  private static func distance(from before: Blocks, to after: Blocks, count: Int) -> Int? {
    var votes = [Int](repeating: 0, count: 2 * count)
    for row in 0..<count {
      guard let block = before.firstChange(in: row, to: after) else { continue }
      for source in 0..<count where before[source, block] == after[row, block] {
        votes[source - row + count] += 1
      }
    }
    guard let most = votes.max(), most > 1, let winner = votes.firstIndex(of: most) else {
      return nil
    }
    return winner - count
  }
}

/// Fingerprints of the characters of some rows, so many columns each; roles count as little as they matter
/// to an estimate.
private struct Blocks {
  private static let width = 16

  private struct Block: Hashable {
    /// 0 for one that is blank.
    var hash: UInt64 = 0
    /// How many cells are not blank.
    var ink = 0
  }

  private let perRow: Int
  private var blocks: [Block]

  init(of canvas: Canvas, in rows: Range<Int>) {
    perRow = (canvas.size.columns + Blocks.width - 1) / Blocks.width
    blocks = Array(repeating: Block(), count: perRow * rows.count)
    for row in rows {
      var column = 0
      for cell in canvas.row(row) {
        if cell != .blank {
          let index = (row - rows.lowerBound) * perRow + column / Blocks.width
          // FNV's prime, of 64 bits; where in the block a cell stands counts too.
          let value = UInt64(cell.base.value) << 32 | UInt64(cell.combining[0]) << 8
          let place = UInt64(column % Blocks.width) << 56 | UInt64(cell.marks.rawValue)
          blocks[index].hash = (blocks[index].hash ^ value ^ place) &* 0x100_0000_01B3 &+ 1
          blocks[index].ink += 1
        }
        column += 1
      }
    }
  }

  subscript(row: Int, block: Int) -> UInt64 { blocks[row * perRow + block].hash }

  /// The first block of a row that others show otherwise, and not blank.
  func firstChange(in row: Int, to others: Blocks) -> Int? {
    (0..<perRow).first { self[row, $0] != others[row, $0] && others[row, $0] != 0 }
  }

  /// About how many bytes it takes to make a row into one of others.
  func cost(_ row: Int, to target: Int, of others: Blocks) -> Int {
    var cost = 0
    for block in 0..<perRow where self[row, block] != others[target, block] {
      cost += 4 + others.blocks[target * perRow + block].ink
    }
    return cost
  }

  /// About how many bytes it takes to write a row where nothing is.
  func cost(of row: Int) -> Int {
    var cost = 0
    for block in 0..<perRow where self[row, block] != 0 {
      cost += 4 + blocks[row * perRow + block].ink
    }
    return cost
  }
}
