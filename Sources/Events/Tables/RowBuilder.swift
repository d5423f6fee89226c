/// Collects the rows of a block.
///
/// The texts of a row are written straight into ``searched`` and ``aside``; the rest is put into
/// ``cells``.  ``endRow(line:)`` then makes the row one of the batch, or takes its texts back.
struct RowBuilder: ~Copyable {
  /// What stands in a field; nothing when it has none.
  typealias Cell = UnsafeBufferPointer<UInt8>

  var searched: ByteStore
  var aside: ByteStore
  /// The fields of the row by the number of their ``CellSlot``.
  var cells: UnsafeMutablePointer<Cell>
  var report = RowReport()

  let plan: TablePlan
  /// All of the block, to find places in.
  let block: UnsafeBufferPointer<UInt8>
  private let coded: [(slot: Int, index: Int)]
  private let partnerIndex: Int
  private let hasParts: Bool
  private let hasEnds: Bool
  private let hasProfiles: Bool
  private var restOfPartners: [UInt8]

  private var searchedStarts: [UInt32] = [0]
  private var asideStarts: [UInt32] = [0]
  private var dates: [PackedDate] = []
  private var ends: [PackedDate] = []
  private var hasEnd = false
  private var words: [CodeColumn]
  private var profiles: [UInt32: RowBatch.Profile] = [:]
  /// The rows whose date, or end, was read with the day first and may as well be read otherwise.
  private var unsettled = UnsettledDates()

  init(_ plan: TablePlan, _ block: UnsafeBufferPointer<UInt8>) {
    self.plan = plan
    self.block = block
    searched = ByteStore(capacity: block.count)
    aside = ByteStore(capacity: block.count)
    cells = .allocate(capacity: CellSlot.allCases.count)
    cells.initialize(repeating: Cell(start: nil, count: 0), count: CellSlot.allCases.count)
    coded = plan.coded.enumerated().map { (CellSlot($1).rawValue, $0) }
    partnerIndex = plan.coded.firstIndex(of: .partner) ?? 0
    words = Array(repeating: CodeColumn(), count: plan.coded.count)
    let roles = Set(plan.columns.compactMap(\.role))
    hasParts = roles.contains(.year)
    hasEnds = roles.contains(.end) || roles.contains(.endYear)
    hasProfiles = !roles.isDisjoint(with: [.name, .latitude, .longitude])
    restOfPartners = Array(plan.partnerOfRest.utf8)
    let rows = block.count / 100 + 16
    dates.reserveCapacity(rows)
    searchedStarts.reserveCapacity(rows)
    asideStarts.reserveCapacity(rows)
  }

  deinit { cells.deallocate() }

  /// Forgets the cells of the row before.
  func clearCells() {
    cells.update(repeating: Cell(start: nil, count: 0), count: CellSlot.allCases.count)
  }

  @inline(__always)
  func cell(_ slot: CellSlot) -> Cell { cells[slot.rawValue] }

  /// Ends a row whose fields have been written.
  ///
  /// - Parameters:
  ///   - line: the line ends before it in the block.
  ///   - start: where it starts in the block.
  mutating func endRow(line: Int, start: Int) {
    guard let (date, end) = interval(line: line, start: start) else { return takeBack() }
    dates.append(date)
    if end.bits != 0, !hasEnd {
      hasEnd = true
      ends = Array(repeating: .none, count: dates.count - 1)
    }
    if hasEnd { ends.append(end) }
    searchedStarts.append(UInt32(truncatingIfNeeded: searched.count))
    asideStarts.append(UInt32(truncatingIfNeeded: aside.count))
    for (slot, index) in coded where index != partnerIndex {
      words[index].append(cells[slot].trimmed)
    }
    endPartner(line: line, start: start)
  }

  /// Takes the texts of a row back that is none.
  mutating func takeBack() {
    searched.cut(to: Int(searchedStarts[searchedStarts.count - 1]))
    aside.cut(to: Int(asideStarts[asideStarts.count - 1]))
  }

  /// Whether the fields for the date are empty.
  @inline(__always)
  var hasNoDate: Bool { cell(.date).isEmpty && cell(.year).isEmpty }

  private mutating func endPartner(line: Int, start: Int) {
    let partner = cell(.partner).trimmed
    if partner.isEmpty {
      if plan.columns.contains(where: { $0.role == .country }) {
        add(.noPartner, line: line, start: start, found: "no country")
      }
      restOfPartners.withUnsafeBufferPointer { words[partnerIndex].append($0) }
    } else {
      words[partnerIndex].append(partner)
    }
    if hasProfiles, !partner.isEmpty, let code = words[partnerIndex].codes.last {
      addProfile(code, line: line)
    }
  }

  /// What is built when all rows are read.
  consuming func build() -> TableBlock {
    var columns: [CodedField: CodeColumn] = [:]
    for (index, field) in plan.coded.enumerated() { columns[field] = words[index] }
    report.rowCount = dates.count
    return TableBlock(
      report: report, dates: dates, ends: ends, columns: columns, profiles: profiles,
      segment: Segment(
        layout: plan.layout,
        searched: TextBlock(bytes: Array(searched.bytes), starts: searchedStarts),
        aside: TextBlock(bytes: Array(aside.bytes), starts: asideStarts)),
      unsettled: unsettled)
  }
}

extension RowBuilder {
  private mutating func interval(line: Int, start: Int) -> (date: PackedDate, end: PackedDate)? {
    let cell = cell(.date)
    if !hasParts, !hasEnds, let day = PackedDate(day: cell) { return (day, .none) }
    var dates: (date: PackedDate, end: PackedDate)
    if hasParts {
      guard let date = date(.year, .month, .day, line: line, start: start) else { return nil }
      dates = (date, .none)
    } else if let day = PackedDate(day: cell) {
      dates = (day, .none)
    } else {
      guard let found = date(in: cell, line: line, start: start) else { return nil }
      dates = found
    }
    if hasEnds, let end = end(line: line) {
      let row = UInt32(truncatingIfNeeded: self.dates.count)
      let isUnsettled = unsettled.dates.last == row || unsettled.ends.last == row
      if end.last < dates.date.first, !isUnsettled {
        let cell = self.cell(.end)
        add(.endBeforeStart, at: cell.isEmpty ? self.cell(.endYear) : cell, line)
      } else {
        dates.end = end
      }
    }
    return dates
  }

  /// The date, and end, that a field holds; or `nil`, and the problem is reported.
  private mutating func date(
    in cell: Cell, line: Int, start: Int
  ) -> (date: PackedDate, end: PackedDate)? {
    switch DateText.read(cell) {
    case .date(let date, let end): return (PackedDate(date), end.map { PackedDate($0) } ?? .none)
    case .numbers(let first, let second, let year, let qualifier):
      guard let date = settle((first, second, year, qualifier), of: cell, line) else {
        leaveOut(.badDate, at: cell, line, hint: unsettledHint(first, second))
        return nil
      }
      return (PackedDate(date), .none)
    case .empty: leaveOut(.noDate, at: cell.isEmpty ? nil : cell, line, start: start)
    case .unreadable(let hint): leaveOut(.badDate, at: cell, line, hint: hint)
    }
    return nil
  }

  /// The date in three fields; the row is left out, and reported, when there is none.
  private mutating func date(
    _ year: CellSlot, _ month: CellSlot, _ day: CellSlot, line: Int, start: Int
  ) -> PackedDate? {
    switch parts(year, month, day) {
    case .date(let date, _): return PackedDate(date)
    case .empty: leaveOut(.noDate, at: nil, line, start: start)
    case .unreadable(let hint): leaveOut(.badDate, at: cell(year), line, hint: hint)
    case .numbers: leaveOut(.badDate, at: cell(year), line)
    }
    return nil
  }

  private func parts(_ year: CellSlot, _ month: CellSlot, _ day: CellSlot) -> DateReading {
    let reading = DateText.read(cell(year), .year)
    guard case .date(let date, nil) = reading, date.precision == .year else { return reading }
    // Lists have a blank, 0 or -9 where a part is not known.
    guard let month = DateText.part(cell(month)) else { return reading }
    let day = DateText.part(cell(day))
    guard var whole = EventDate(year: date.first.year, month: month, day: day) else {
      return .unreadable(hint: "the calendar has no such day")
    }
    whole.qualifier = date.qualifier
    return .date(whole, end: nil)
  }

  /// The end, or `nil` where there is none that can be read.
  private mutating func end(line: Int) -> PackedDate? {
    let isInParts = !cell(.endYear).isEmpty
    let cell = isInParts ? cell(.endYear) : cell(.end)
    guard !cell.isEmpty else { return nil }
    if !isInParts, let day = PackedDate(day: cell) { return day }
    switch isInParts ? parts(.endYear, .endMonth, .endDay) : DateText.read(cell) {
    case .date(let date, let end): return PackedDate(end ?? date)
    case .numbers(let first, let second, let year, let qualifier):
      if let date = settle(
        (first, second, year, qualifier), of: cell, line, isEnd: true)
      {
        return PackedDate(date)
      }
      add(.badEnd, at: cell, line)
    case .empty: break
    case .unreadable(let hint):
      if !DateText.meansNone(cell) { add(.badEnd, at: cell, line, hint: hint) }
    }
    return nil
  }

  /// Reads a slashed date, with the day first where it may be read in two ways.
  private mutating func settle(
    _ numbers: (first: Int, second: Int, year: Int, qualifier: EventDate.Qualifier), of cell: Cell,
    _ line: Int, isEnd: Bool = false
  ) -> EventDate? {
    func date(_ order: DateOrder) -> EventDate? {
      order == .ymd
        ? nil
        : DateReading.date(
          first: numbers.first, second: numbers.second, year: numbers.year, numbers.qualifier,
          in: order)
    }
    if let order = plan.dateOrder { return date(order) }
    let (dayFirst, monthFirst) = (date(.dmy), date(.mdy))
    if dayFirst == monthFirst { return dayFirst }
    let place = place(of: cell, line: line)
    let slashed = RowReport.SlashedDate(
      lineEnds: place.lineEnds, column: place.column, text: cell, first: numbers.first,
      second: numbers.second, year: numbers.year)
    if let dayFirst, monthFirst != nil {
      if report.unsettled == nil { report.unsettled = slashed }
      let row = UInt32(truncatingIfNeeded: dates.count)
      if isEnd { unsettled.ends.append(row) } else { unsettled.dates.append(row) }
      return dayFirst
    }
    let order = dayFirst == nil ? DateOrder.mdy : .dmy
    if report.settling[order] == nil { report.settling[order] = slashed }
    return dayFirst ?? monthFirst
  }

  private func unsettledHint(_ first: Int, _ second: Int) -> String? {
    plan.dateOrder.map { "--date-format says \($0.rawValue)" }
  }

  /// Adds what the row says of its partner, unless it is known.
  private mutating func addProfile(_ code: UInt32, line: Int) {
    var profile = profiles[code] ?? RowBatch.Profile()
    let known = profile
    if profile.name == nil {
      let name = cell(.name).trimmed
      if !name.isEmpty { profile.name = String(decoding: name, as: UTF8.self) }
    }
    if profile.latitude == nil {
      profile.latitude = degrees(.latitude, 90, line)
      profile.longitude = degrees(.longitude, 180, line)
      if profile.latitude == nil || profile.longitude == nil {
        (profile.latitude, profile.longitude) = (nil, nil)
      }
    }
    if profile != known { profiles[code] = profile }
  }

  private mutating func degrees(_ slot: CellSlot, _ limit: Double, _ line: Int) -> Double? {
    let cell = cell(slot).trimmed
    guard !cell.isEmpty else { return nil }
    let text = String(
      decoding: cell.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    guard cell.count < 40, let degrees = Double(text), abs(degrees) <= limit else {
      add(.badNumber, at: cell, line, hint: "degrees are -\(Int(limit)) to \(Int(limit))")
      return nil
    }
    return degrees
  }
}

extension RowBuilder {
  /// Where a byte stands.
  ///
  /// - Parameter line: the line ends before its row.
  func place(of offset: Int, line: Int) -> (lineEnds: Int, column: Int) {
    let offset = min(max(offset, 0), block.count)
    var start = offset
    while start > 0, block[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return (line, block[start..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Where a field stands; the start of the block for one that is not in it.
  func place(of cell: Cell, line: Int) -> (lineEnds: Int, column: Int) {
    guard let address = cell.baseAddress, let base = block.baseAddress, address >= base,
      address <= base + block.count
    else { return (line, 1) }
    return place(of: address - base, line: line)
  }

  /// Reports a problem with a row.
  mutating func add(
    _ kind: RowProblem.Kind, line: Int, start: Int, found: @autoclosure () -> String
  ) {
    let place = place(of: start, line: line)
    let found = found()
    report.add(kind) {
      RowProblem(
        kind: kind, lineEnds: place.lineEnds, column: place.column, found: found, hint: nil)
    }
  }

  /// Reports a problem with a field.
  mutating func add(_ kind: RowProblem.Kind, at cell: Cell, _ line: Int, hint: String? = nil) {
    let place = place(of: cell, line: line)
    let found = String(decoding: cell.prefix(168), as: UTF8.self).visible()
    report.add(kind) {
      RowProblem(
        kind: kind, lineEnds: place.lineEnds, column: place.column, found: "“\(found)”", hint: hint)
    }
  }

  private mutating func leaveOut(
    _ kind: RowProblem.Kind, at cell: Cell?, _ line: Int, start: Int = 0, hint: String? = nil
  ) {
    report.leftOutCount += 1
    if let cell { return add(kind, at: cell, line, hint: hint) }
    add(kind, line: line, start: start, found: "no date")
  }
}

extension DateText {
  /// The month or day in a field of its own; `nil` where it is not known.
  static func part(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    let cell = cell.trimmed
    guard !cell.isEmpty, cell.count <= 2 else { return nil }
    var value = 0
    for byte in cell {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value == 0 ? nil : value
  }

  /// Whether a text says that there is no date.
  static func meansNone(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: cell.trimmed.prefix(16), as: UTF8.self).lowercased()
    return ["present", "ongoing", "null", "none", "na", "n/a", "\\n", "-", "..", "nan"].contains(
      text)
  }
}
