import Events
import Screen
import Words

extension Browser {
  /// What the data would need for the view to show anything, or why none of it is there yet or could be
  /// read, in sentences; `nil` when there is something.
  var lack: [String]? {
    if let loading {
      guard let wait = loading.wait, store.eventCount == 0 else { return nil }
      return words.whyRowsWait(wait.rows, date: wait.date)
    }
    guard store.eventCount > 0 else { return unread.map { [$0] } }
    switch view {
    case .board where !facts.hasTiers:
      return words.boardLack
    case .map where !store.partners.contains { store.mapPlace(of: $0) != nil }:
      return words.mapLack
    default: return nil
    }
  }

  /// Says what is missing, in place of a view.
  func drawLack(_ sentences: [String], on canvas: inout Canvas) {
    let rect = layout.body
    let lines = sentences.flatMap { $0.wrapped(to: max(10, rect.size.columns - 2)) }
    for (offset, line) in lines.prefix(rect.size.rows).enumerated() {
      canvas.write(
        line, at: Point(row: rect.origin.row + offset, column: 1),
        role: unread == nil ? .faint : .error)
    }
  }
}
