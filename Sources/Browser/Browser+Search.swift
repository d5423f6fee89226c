import Events
import Screen

extension Browser {
  /// Goes to the next match, or the one before: of the rows, or of the record's lines while it has
  /// the keys.
  mutating func goToMatch(backward: Bool) {
    guard let search else {
      notice = .said("nothing was searched for; / searches")
      return
    }
    let isFound =
      focus == .record
      ? goToLine(from: search.line, backward: backward)
      : goToEvent(timeline.selectedEvent.flatMap { search.match(from: $0, backward: backward) })
    if !isFound { notice = .failed("nothing here matches “\(search.text)”") }
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

  private mutating func goToLine(from line: Int?, backward: Bool) -> Bool {
    let lines = matchingLines
    let next =
      backward
      ? lines.last { $0 < line ?? .max } ?? lines.last
      : lines.first { $0 > line ?? -1 } ?? lines.first
    guard let next else { return false }
    search?.line = next
    recordTop = max(0, min(next - layout.record.size.rows / 3, lastRecordTop))
    return true
  }

  /// The lines of the record that have what was searched for.
  private var matchingLines: [Int] {
    guard let query = search?.query, let text = recordText else { return [] }
    return text.lines.indices.filter { !query.matchRanges(in: text.lines[$0].text).isEmpty }
  }

  /// Where in the matches the reader is: `3/17`; `nil` when nothing is searched for.
  var matchText: String? {
    guard let search else { return nil }
    if focus == .record {
      let lines = matchingLines
      let number = search.line.flatMap(lines.firstIndex).map { "\($0 + 1)/" } ?? ""
      return "\(number)\(lines.count)"
    }
    let number = timeline.selectedEvent.flatMap(search.number).map { "\($0)/" } ?? ""
    return "\(number)\(search.rows.count)"
  }
}
