import Events
import Screen

extension Browser {
  /// Draws what is shown: the dataset, how many of how many, and where the data ends; below it on
  /// the rule, what narrows it.
  func drawHeader(on canvas: inout Canvas) {
    guard layout.headerRows > 0 else { return }
    let title = " " + store.dataset.title
    let tabs = tabLine
    let room = size.columns - title.displayWidth - 3
    let counts = countTexts.first { $0.displayWidth + 1 <= room } ?? ""
    let titleEnd = counts.isEmpty ? size.columns : size.columns - counts.displayWidth - 2
    canvas.write(
      title.truncated(to: titleEnd), at: Point(row: 0, column: 0), role: .strong, limit: titleEnd)
    if !counts.isEmpty {
      canvas.write(
        counts, at: Point(row: 0, column: size.columns - counts.displayWidth - 1), role: .faint)
    }
    let tabRoom = size.columns - title.displayWidth - counts.displayWidth - 6
    if tabs.width <= tabRoom {
      canvas.write(tabs, at: Point(row: 0, column: title.displayWidth + 3))
    }
    guard layout.headerRows > 1 else { return }
    drawRule(row: 1, joint: "┬", on: &canvas)
    drawConditions(on: &canvas)
  }

  /// The views and their keys, the one shown standing out.
  private var tabLine: Line {
    var line = Line()
    for other in View.allCases {
      line.append("\(other.key) ", .key)
      line.append(other.title + "  ", other == view ? .strong : .faint)
    }
    return line
  }

  /// What is shown of how much, in words from the longest to the shortest.
  private var countTexts: [String] {
    let all = store.dataset.events.count
    let shown = timeline.rows.count
    let steps = shown == all ? "\(all) steps" : "\(shown) of \(all) steps"
    let partners = Set(timeline.rows.map { store[$0].partner }).count
    let end = "data to \(store.dataset.coverage?.to ?? EventDate(store.days.upperBound))"
    let brief = shown == all ? "\(all)" : "\(shown)/\(all)"
    return [
      "\(steps) · \(partners) partners · \(end)", "\(steps) · \(end)", steps, brief,
    ]
  }

  /// Writes the filter, the day and the order on the rule, where they are not the usual ones.
  private func drawConditions(on canvas: inout Canvas) {
    var column = 2
    for condition in conditions {
      guard column + 6 < size.columns else { return }
      column = canvas.write(
        condition.truncated(columns: size.columns - column - 4),
        at: Point(row: 1, column: column), limit: size.columns - 2)
      column += 2
    }
  }

  private var conditions: [Line] {
    var lines: [Line] = []
    if !filter.isEmpty {
      var line = Line(filter.isOn ? " filter " : " filter off ", .faint)
      line.append(filter.text + " ", filter.isOn ? .strong : .faint)
      lines.append(line)
    }
    if let asOf {
      var line = Line(" as of ", .faint)
      line.append("\(asOf) ", .strong)
      let counts = ladderCounts(on: asOf)
      if size.columns >= 100, !counts.isEmpty {
        line.append("· \(counts), each tier alone ", .faint)
      }
      lines.append(line)
    }
    if view == .lanes, lanes.order != PartnerOrder() {
      lines.append(Line(" \(lanes.order.name) ", .faint))
    } else if view == .timeline, order != Order() {
      lines.append(Line(" \(order.name) ", .faint))
    }
    return lines
  }

  /// How many partners stand at each rung above the lowest, each counted once, highest first.
  private func ladderCounts(on day: Day) -> String {
    store.counts(on: day)
      .filter { store[$0.tier].isOnLadder && $0.tier != store.ladder.first }
      .map { "\($0.exclusive.partners) \(store[$0.tier].short)" }
      .joined(separator: " · ")
  }
}

extension Line {
  /// The line cut to at most `columns` columns.
  func truncated(columns: Int) -> Line {
    guard width > columns else { return self }
    var (cut, room) = (Line(), columns)
    for run in runs where room > 0 {
      cut.append(run.text.truncated(to: room), run.role, marks: run.marks)
      room -= run.text.displayWidth
    }
    return cut
  }
}
