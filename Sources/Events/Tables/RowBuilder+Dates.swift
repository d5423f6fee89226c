extension RowBuilder {
  /// When the row was, and until when; `nil`, and the problem is reported, where that cannot be said.
  mutating func interval(line: Int, start: Int) -> (date: PackedDate, end: PackedDate)? {
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
    let (reading, cell) = parts(year, month, day)
    switch reading {
    case .date(let date, _): return PackedDate(date)
    case .empty: leaveOut(.noDate, at: nil, line, start: start)
    case .unreadable(let hint): leaveOut(.badDate, at: cell, line, hint: hint)
    case .numbers: leaveOut(.badDate, at: cell, line)
    }
    return nil
  }

  /// What three fields say together, and which of them cannot be read, if it is one.
  private func parts(
    _ year: CellSlot, _ month: CellSlot, _ day: CellSlot
  ) -> (reading: DateReading, cell: Cell) {
    let yearCell = cell(year)
    let reading = DateText.read(yearCell.trimmed.whole, .year)
    guard case .date(let date, nil) = reading, date.precision == .year else {
      return (reading, yearCell)
    }
    let number: Int
    switch DatePart.month(cell(month)) {
    case .number(let value): number = value
    case .unknown: return (reading, yearCell)
    case .unreadable: return (.unreadable(hint: RowBuilder.monthHint), cell(month))
    }
    let dayPart = DatePart.day(cell(day))
    if dayPart == .unreadable { return (.unreadable(hint: "a day is 1 to 31"), cell(day)) }
    let dayNumber: Int? = if case .number(let value) = dayPart { value } else { nil }
    guard var whole = EventDate(year: date.first.year, month: number, day: dayNumber) else {
      return (1...12).contains(number)
        ? (.unreadable(hint: "the calendar has no such day"), cell(day))
        : (.unreadable(hint: RowBuilder.monthHint), cell(month))
    }
    whole.qualifier = date.qualifier
    return (.date(whole, end: nil), yearCell)
  }

  private static var monthHint: String { "a month is 1 to 12 or its English name" }

  /// The end, or `nil` where there is none that can be read.
  private mutating func end(line: Int) -> PackedDate? {
    let isInParts = !cell(.endYear).isEmpty
    var cell = isInParts ? cell(.endYear) : cell(.end)
    guard !cell.isEmpty else { return nil }
    if !isInParts, let day = PackedDate(day: cell) { return day }
    var reading: DateReading
    if isInParts {
      (reading, cell) = parts(.endYear, .endMonth, .endDay)
    } else {
      reading = DateText.read(cell)
    }
    switch reading {
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
    if let dayFirst, monthFirst != nil {
      if report.unsettled == nil { report.unsettled = slashed(numbers, in: cell, line) }
      let row = UInt32(truncatingIfNeeded: dates.count)
      if isEnd { unsettled.ends.append(row) } else { unsettled.dates.append(row) }
      return dayFirst
    }
    let order = dayFirst == nil ? DateOrder.mdy : .dmy
    if report.settling[order] == nil {
      report.settling[order] = slashed(numbers, in: cell, line)
    }
    return dayFirst ?? monthFirst
  }

  private func slashed(
    _ numbers: (first: Int, second: Int, year: Int, qualifier: EventDate.Qualifier),
    in cell: Cell, _ line: Int
  ) -> RowReport.SlashedDate {
    RowReport.SlashedDate(
      place: place(of: cell, line: line),
      text: String(decoding: cell.prefix(168), as: UTF8.self).visible(), first: numbers.first,
      second: numbers.second, year: numbers.year)
  }

  private func unsettledHint(_ first: Int, _ second: Int) -> String? {
    plan.dateOrder.map { "--date-format says \($0.rawValue)" }
  }
}

extension DateText {
  /// Whether a text says that there is no date.
  static func meansNone(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: cell.trimmed.prefix(16), as: UTF8.self).lowercased()
    return ["present", "ongoing", "null", "none", "na", "n/a", "\\n", "-", "..", "nan"].contains(
      text)
  }
}
