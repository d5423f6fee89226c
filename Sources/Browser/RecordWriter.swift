import Events
import Screen
import Words

/// Writes the parts of a record, wrapped at a width.
struct RecordWriter {
  let store: EventStore
  /// The day that standings and durations are those of.
  let day: Day
  let columns: Int
  /// The words that the record speaks in.
  var words: Words { store.words }
  private(set) var lines: [Line] = []

  init(store: EventStore, day: Day, columns: Int) {
    self.store = store
    self.day = day
    self.columns = max(10, columns)
  }

  mutating func blank() { lines.append(Line()) }

  mutating func add(_ line: Line) { lines.append(line) }

  /// Adds wrapped text, each line after a margin; the first after `lead`, if there is one.
  mutating func paragraph(_ text: String, _ role: Role = .text, margin: Int = 0, lead: Line? = nil)
  {
    let margin = min(margin, columns / 3)
    for (index, part) in text.wrapped(to: columns - margin).enumerated() {
      var line = index == 0 ? lead ?? Line() : Line()
      line.pad(to: margin)
      line.append(part, role)
      lines.append(line)
    }
  }

  /// Adds short pieces joined by middle dots, broken between them where that is possible.
  mutating func list(_ pieces: [String], _ role: Role = .text, margin: Int = 0) {
    let width = columns - min(margin, columns / 3)
    var rows: [String] = []
    for piece in pieces {
      if let last = rows.last, last.displayWidth + 3 + piece.displayWidth <= width {
        rows[rows.count - 1] = "\(last) · \(piece)"
      } else {
        rows += piece.wrapped(to: width)
      }
    }
    for row in rows { paragraph(row, role, margin: margin) }
  }

  /// Adds text at the left and at the right of one line, or of two where both do not fit.
  mutating func pair(_ left: Line, _ right: Line) {
    var line = left
    if left.width + 2 + right.width <= columns {
      line.pad(to: columns - right.width)
      for run in right.runs { line.append(run.text, run.role) }
    }
    lines.append(line)
  }
}
