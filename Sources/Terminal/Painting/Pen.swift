import Screen

/// Writes on a terminal, and knows where its cursor is and with which ink it writes.
struct Pen {
  /// What was written since it was last taken.
  private(set) var bytes: [UInt8] = []
  let terminfo: Terminfo
  let inks: Inks
  private var state = State()

  /// What the terminal is known to do with the next character.
  struct State {
    /// `nil` where nothing is known, as behind the last column.
    fileprivate var position: Point?
    fileprivate var ink: Inks.Ink?
    fileprivate var showsCursor: Bool?
  }

  /// A place in what is written, to come back to.
  struct Bookmark {
    let count: Int
    fileprivate let state: State
  }

  init(terminfo: Terminfo, inks: Inks) {
    self.terminfo = terminfo
    self.inks = inks
    bytes.reserveCapacity(8_192)
  }

  /// How many bytes were written.
  var count: Int { bytes.count }

  /// Takes up a terminal of which nothing is known, and blanks its screen of so many rows.
  mutating func begin(rows: Int) {
    state = State()
    // All of it, as somebody may have left it with another set of characters.
    bytes += Terminal.capability("sgr0") ?? []
    state.ink = Inks.plain
    terminfo.region?.append(0, max(0, rows - 1), to: &bytes)
    bytes += terminfo.clear
    state.position = Point(row: 0, column: 0)
  }

  /// Begins to write anew, at the same place and with the same ink.
  mutating func takeUp() { bytes.removeAll(keepingCapacity: true) }

  var bookmark: Bookmark { Bookmark(count: bytes.count, state: state) }

  /// Writes something else instead of what was written since a bookmark, unless that is as short.
  mutating func attempt(insteadOf start: Bookmark, _ write: (inout Pen) -> Void) {
    let end = bookmark
    let written = Array(bytes[start.count...])
    bytes.removeLast(bytes.count - start.count)
    state = start.state
    write(&self)
    guard bytes.count >= end.count else { return }
    bytes.replaceSubrange(start.count..., with: written)
    state = end.state
  }
}

extension Pen {
  mutating func setInk(_ ink: Inks.Ink) {
    guard state.ink != ink else { return }
    bytes += inks.change(from: state.ink, to: ink)
    state.ink = ink
  }

  /// Takes an ink that leaves what is erased as blank as it is to be.
  private mutating func setInkToErase() {
    if let ink = state.ink, !inks.showsOnBlanks(ink) { return }
    setInk(Inks.plain)
  }

  mutating func showCursor(_ isShown: Bool) {
    guard state.showsCursor != isShown else { return }
    bytes += isShown ? terminfo.showCursor : terminfo.hideCursor
    state.showsCursor = isShown
  }

  /// Writes a cell at the cursor, on a screen with so many columns.
  mutating func write(_ cell: Cell, columns: Int) {
    // A blank that shows no ink is written with any such one, to save changing to its own.
    if inks.looksBlank(cell) { setInkToErase() } else { setInk(inks.ink(of: cell)) }
    bytes.append(utf8: cell)
    guard var position = state.position else { return }
    position.column += Int(cell.width)
    state.position = position.column < columns && !cell.hasDisputedWidth ? position : nil
  }

  /// Blanks the rest of the row, if the terminal can.
  mutating func eraseRest() {
    setInkToErase()
    bytes += terminfo.eraseRest ?? []
  }

  /// Blanks some columns from the cursor on, if the terminal can.
  mutating func erase(_ count: Int) {
    setInkToErase()
    terminfo.erase?.append(count, to: &bytes)
  }

  /// Moves rows up, or down where the distance is negative; blank ones follow.
  mutating func scroll(_ rows: Range<Int>, by distance: Int, of count: Int) {
    setInkToErase()
    let steps = abs(distance)
    if let region = terminfo.region,
      let step = distance > 0 ? terminfo.scrollUp : terminfo.scrollDown
    {
      region.append(rows.lowerBound, rows.upperBound - 1, to: &bytes)
      state.position = nil
      move(to: Point(row: distance > 0 ? rows.upperBound - 1 : rows.lowerBound, column: 0))
      let jump = distance > 0 ? terminfo.scrollUpBy : terminfo.scrollDownBy
      if let jump, jump.length(steps) < steps * step.count {
        jump.append(steps, to: &bytes)
      } else {
        for _ in 0..<steps { bytes += step }
      }
      region.append(0, count - 1, to: &bytes)
      state.position = nil
    } else {
      let (first, last) = (rows.lowerBound, rows.upperBound - steps)
      move(to: Point(row: distance > 0 ? first : last, column: 0))
      terminfo.deleteLines?.append(steps, to: &bytes)
      move(to: Point(row: distance > 0 ? last : first, column: 0))
      terminfo.insertLines?.append(steps, to: &bytes)
    }
  }

  /// Writes what takes the last column of the last row.
  ///
  /// - Parameters:
  ///   - neighbour: the cell to the left of it, one column wide where the description shifts.
  ///   - place: where it begins.
  mutating func writeCorner(
    _ cell: Cell, after neighbour: Cell?, at place: Point, columns: Int
  ) {
    switch terminfo.corner {
    case .unwrapped(let begin, let end):
      move(to: place)
      bytes += begin
      write(cell, columns: columns)
      bytes += end
      state.position = nil
    case .shifted(let begin, let end):
      guard let neighbour, place.column > 0 else { return }
      let early = Point(row: place.row, column: place.column - 1)
      move(to: early)
      write(cell, columns: columns)
      move(to: early)
      // What is inserted takes the ink of the moment.
      setInk(inks.ink(of: neighbour))
      bytes += begin
      write(neighbour, columns: columns)
      bytes += end
      state.position = nil
    case .never, nil: break
    }
  }
}

extension Pen {
  /// Goes to a place by few bytes.
  ///
  /// - Parameter cells: what the row of that place shows, which can be written again to get over it.
  mutating func move(to place: Point, over cells: ArraySlice<Cell> = []) {
    guard state.position != place else { return }
    if !terminfo.movesInAnyLook { setInk(Inks.plain) }
    let home = place == Point(row: 0, column: 0) ? terminfo.home : nil
    let length = home?.count ?? terminfo.goTo.length(place.row, place.column)
    if !step(to: place, over: cells, below: length) {
      if let home {
        bytes += home
      } else {
        terminfo.goTo.append(place.row, place.column, to: &bytes)
      }
    }
    state.position = place
  }

  /// Goes to a place from where the cursor is, if that takes fewer bytes than some.
  private mutating func step(
    to place: Point, over cells: ArraySlice<Cell>, below limit: Int
  ) -> Bool {
    guard let position = state.position else { return false }
    let start = bytes.count
    var column = position.column
    let down = place.row - position.row
    if down != 0 {
      if place.column == 0, column != 0, let carriageReturn = terminfo.carriageReturn {
        bytes += carriageReturn
        column = 0
      }
      // The driver was told to leave line feeds alone.
      let lineFeed = down > 0 ? terminfo.lineFeed : nil
      let rowLength = terminfo.goToRow?.length(place.row)
      if let lineFeed, down * lineFeed.count <= rowLength ?? limit {
        for _ in 0..<down { bytes += lineFeed }
      } else if let goToRow = terminfo.goToRow {
        goToRow.append(place.row, to: &bytes)
      } else {
        bytes.removeLast(bytes.count - start)
        return false
      }
    }
    if column != place.column {
      let gap = column..<max(column, place.column)
      let rest = limit - (bytes.count - start)
      if gap.isEmpty || down != 0 || !write(cells, in: gap, below: rest) {
        guard stepAlong(from: column, to: place.column) else {
          bytes.removeLast(bytes.count - start)
          return false
        }
      }
    }
    if bytes.count - start < limit { return true }
    bytes.removeLast(bytes.count - start)
    return false
  }

  /// Writes what a part of a row shows again, if that changes no ink and takes fewer bytes than some.
  private mutating func write(
    _ cells: ArraySlice<Cell>, in columns: Range<Int>, below limit: Int
  ) -> Bool {
    guard columns.count < min(limit, 8), columns.upperBound <= cells.count, let ink = state.ink
    else { return false }
    let start = bytes.count
    for cell in cells[
      (cells.startIndex + columns.lowerBound)..<(cells.startIndex + columns.upperBound)]
    {
      guard cell.width == 1, !cell.hasDisputedWidth, inks.looks(cell, sameIn: ink) else {
        bytes.removeLast(bytes.count - start)
        return false
      }
      bytes.append(utf8: cell)
    }
    if bytes.count - start < min(limit, 5) { return true }
    bytes.removeLast(bytes.count - start)
    return false
  }

  /// Goes to another column of the same row by few bytes, if it can be done.
  private mutating func stepAlong(from column: Int, to target: Int) -> Bool {
    if target == 0, let carriageReturn = terminfo.carriageReturn {
      bytes += carriageReturn
      return true
    }
    let distance = abs(target - column)
    if target < column, let backspace = terminfo.backspace, distance * backspace.count < 4 {
      for _ in 0..<distance { bytes += backspace }
      return true
    }
    if target == column + 1, let rightOne = terminfo.rightOne {
      bytes += rightOne
      return true
    }
    let relative = target > column ? terminfo.right : terminfo.left
    switch (relative, terminfo.goToColumn) {
    case (let relative?, let absolute?):
      // An absolute one heals what a character of another width than expected displaced.
      if relative.length(distance) < absolute.length(target) {
        relative.append(distance, to: &bytes)
      } else {
        absolute.append(target, to: &bytes)
      }
    case (let relative?, nil): relative.append(distance, to: &bytes)
    case (nil, let absolute?): absolute.append(target, to: &bytes)
    case (nil, nil): return false
    }
    return true
  }
}

extension [UInt8] {
  /// Appends a cell's character and its marks.
  fileprivate mutating func append(utf8 cell: Cell) {
    if cell.base.isASCII, cell.combining.isEmpty {
      append(UInt8(truncatingIfNeeded: cell.base.value))
    } else {
      append(utf8: cell.base)
      for index in CombiningMarks.indices {
        guard let mark = Unicode.Scalar(cell.combining[index]), mark != "\0" else { break }
        append(utf8: mark)
      }
    }
  }

  private mutating func append(utf8 scalar: Unicode.Scalar) {
    if let bytes = UTF8.encode(scalar) { append(contentsOf: bytes) }
  }
}
