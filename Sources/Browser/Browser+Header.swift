import Events
import Screen
import Words

/// The views side by side, to choose from.
private struct Tabs {
  var parts: [(view: View, line: Line)] = []
  /// The blanks between them.
  var gap = 0

  var line: Line {
    var line = Line()
    for part in parts {
      if !line.runs.isEmpty { line.append(String(repeating: " ", count: gap)) }
      line.append(part.line)
    }
    return line
  }
}

extension Browser {
  /// Draws what is shown: the dataset, how many of how many, and where the data ends; below it on
  /// the rule, what narrows it.
  func drawHeader(on canvas: inout Canvas) {
    guard layout.headerRows > 0 else { return }
    let title = headerTitle
    let (tabs, counts) = header
    let titleEnd = counts.isEmpty ? size.columns : size.columns - counts.displayWidth - 2
    canvas.write(
      title.truncated(to: titleEnd), at: Point(row: 0, column: 0), role: .strong, limit: titleEnd)
    canvas.write(tabs.line, at: Point(row: 0, column: title.displayWidth + 3))
    canvas.write(
      counts, at: Point(row: 0, column: size.columns - counts.displayWidth - 1), role: .faint)
    guard layout.headerRows > 1 else { return }
    drawRule(row: 1, joint: "┬", on: &canvas)
    drawConditions(limit: drawLoading(on: &canvas), on: &canvas)
  }

  private var headerTitle: String { " " + store.dataset.title }

  /// What stands beside the title: as much as there is room for.
  private var header: (tabs: Tabs, counts: String) {
    let room = size.columns - headerTitle.displayWidth - 1
    let texts = countTexts
    func fitting(_ tabs: Tabs, _ texts: ArraySlice<String>) -> (tabs: Tabs, counts: String)? {
      let width = tabs.line.width
      let rest = room - 2 - (width == 0 ? 0 : width + 3)
      return texts.first { $0.displayWidth <= rest }.map { (tabs, $0) }
    }
    return fitting(tabs(named: true), texts[0...2]) ?? fitting(tabs(named: false), texts[1...3])
      ?? fitting(Tabs(), texts[...]) ?? (Tabs(), size.columns >= 16 ? texts.last ?? "" : "")
  }

  /// The view whose tab is at a column of the first row.
  func tab(at column: Int) -> View? {
    guard layout.headerRows > 0 else { return nil }
    var start = headerTitle.displayWidth + 3
    for tab in header.tabs.parts {
      let end = start + tab.line.width
      if (start..<end).contains(column) { return tab.view }
      start = end + header.tabs.gap
    }
    return nil
  }

  /// That the data was not read to its end; where a record is at hand, also that it says why.
  private var notAllRead: ArraySlice<String> {
    words.notAllRead.dropFirst(timeline.selectedEvent == nil ? 1 : 0)
  }

  /// Writes how far the loading is, or came, at the right end of the rule; returns the column before it.
  private func drawLoading(on canvas: inout Canvas) -> Int {
    let texts = loading?.texts(in: words) ?? (unread == nil ? [] : Array(notAllRead))
    let room = (conditions.isEmpty ? size.columns : size.columns * 2 / 3) - 6
    guard let text = texts.first(where: { $0.displayWidth <= room }) else { return size.columns }
    let start = size.columns - text.displayWidth - 4
    canvas.write(
      " \(text) ", at: Point(row: 1, column: start), role: unread == nil ? .notice : .error)
    return start
  }

  /// The keys of the views, with their names or without, the one shown standing out.
  private func tabs(named: Bool) -> Tabs {
    let parts = View.allCases.map { other in
      let isShown = other == view
      let key = keymap.key(of: other.command).map { "\($0)" } ?? ""
      var line = Line(key, isShown || named ? .key : .faint)
      if named {
        line.append((key.isEmpty ? "" : " ") + other.title(in: words), isShown ? .strong : .faint)
      }
      return (view: other, line: line)
    }
    return Tabs(parts: parts.filter { $0.line.width > 0 }, gap: named ? 2 : 1)
  }

  /// What is shown of how much, in five texts from the longest to the shortest.
  private var countTexts: [String] {
    let all = store.eventCount
    let shown = timeline.rows.count
    let events = words.shown(shown, ofEvents: all)
    let few = shown == all ? "\(all)" : "\(shown)/\(all)"
    guard store.hasDays else { return [events, events, events, events, few] }
    let end = facts.lastDate.text(in: words)
    let partners = words.counted(showing.partners.count, .partner)
    return [
      "\(events)\(facts.hasNames ? " · \(partners)" : "") · \(words.dataTo(end))",
      "\(events) · \(words.dataTo(end))",
      "\(events) · \(words.upTo(end))", events, few,
    ]
  }

  /// Writes the filter, the day and the order on the rule, where they are not the usual ones.
  private func drawConditions(limit: Int, on canvas: inout Canvas) {
    var column = 2
    for condition in conditions {
      guard column + 6 < limit else { return }
      column = canvas.write(
        condition.truncated(to: limit - column - 4),
        at: Point(row: 1, column: column), limit: limit - 2)
      column += 2
    }
  }

  /// The day comes first: without it, past numbers would read as present ones.
  private var conditions: [Line] {
    var lines: [Line] = []
    if let asOf {
      var line = Line(" \(words.asOf) ", .faint)
      line.append("\(asOf.text(in: words)) ", .strong)
      let counts = ladderCounts(on: asOf)
      if size.columns >= 100, !counts.isEmpty {
        line.append("· \(words.partnersEachTierAlone(counts)) ", .faint)
      }
      lines.append(line)
    }
    if view == .lanes, lanes.order != PartnerOrder() {
      lines.append(Line(" \(lanes.order.name(in: words)) ", .faint))
    } else if view == .timeline, order != Order() {
      lines.append(Line(" \(order.name(in: words)) ", .faint))
    }
    if !filter.isEmpty {
      var line = Line(" \(filter.isOn ? words.filter : words.filterOff) ", .faint)
      line.append(filter.text + " ", filter.isOn ? .strong : .faint)
      lines.append(line)
    }
    return lines
  }

  /// How many partners stand at each rung above the lowest, each counted once, highest first.
  private func ladderCounts(on day: Day) -> String {
    showing.countsOfAll(on: day)
      .filter { store[$0.tier].isOnLadder && $0.tier != store.ladder.first }
      .map { "\($0.exclusive.partners) \(store[$0.tier].short)" }
      .joined(separator: " · ")
  }
}
