import Events
import Screen
import Words

extension Browser {
  /// Goes to the next match, or the one before: of the rows, or of the record's lines while it has
  /// the keys.
  mutating func goToMatch(backward: Bool) {
    guard let search else {
      notice = .said(words.nothingSearched(keymap.sign(of: .search)))
      return
    }
    let isFound =
      focus == .record
      ? goToLine(from: search.line, backward: backward)
      : goToEvent(timeline.selectedEvent.flatMap { search.match(from: $0, backward: backward) })
    if !isFound { notice = .failed(words.nothingMatches(search.text)) }
  }

  /// Goes to the first match from where the reader is; returns whether there is one.
  mutating func goToFirstMatch() -> Bool {
    guard let search else { return false }
    return focus == .record
      ? goToLine(from: nil, backward: false)
      : goToEvent(
        timeline.selectedEvent.flatMap {
          search.match(from: $0, backward: false, includingIt: true)
        })
  }

  private mutating func goToEvent(_ event: Ref<Event>?) -> Bool {
    guard let event, timeline.select(event) else { return false }
    followSelection()
    return true
  }

  private mutating func goToLine(from line: RecordPlace?, backward: Bool) -> Bool {
    guard let search, let text = recordText,
      let next = search.line(of: text, in: store, from: line, backward: backward)
    else { return false }
    self.search?.line = next
    let rows = layout.record.size.rows
    recordTop = text.clamped(text.place(next, movedBy: -(rows / 3)), rows: rows)
    return true
  }

  /// Where in the matches the reader is: `3/17`; `nil` when nothing is searched for.
  var matchText: String? {
    guard let search else { return nil }
    if focus == .record {
      guard let text = recordText else { return "0" }
      guard text.isShort else {
        return words.counted(search.mentions(of: text.partner, in: store).count, .event)
      }
      let lines = search.lines(of: text)
      let number = search.line.flatMap(lines.firstIndex).map { "\($0 + 1)/" } ?? ""
      return "\(number)\(lines.count)"
    }
    let number = timeline.selectedEvent.flatMap(search.number).map { "\($0)/" } ?? ""
    return "\(number)\(search.rows.count)"
  }
}
