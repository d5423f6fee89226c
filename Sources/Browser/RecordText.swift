public import Events
public import Screen

/// A partner's whole record as lines of text: who it is, where it stands, its ladder, its events.
///
/// The record pane, the record view and `entente show` all print these lines.
public struct RecordText: Equatable, Sendable {
  /// The text, wrapped.
  public private(set) var lines: [Line] = []
  /// The line that the text of each event begins on.
  public private(set) var starts: [Ref<Event>: Int] = [:]
  /// The events in the order of the text.
  public let events: [Ref<Event>]

  /// - Parameters:
  ///   - asOf: the day to look back from, or `nil` for all that is known.
  ///   - oldestFirst: the order of the events; the newest is first otherwise.
  ///   - columns: the width to wrap at; at least 10 are used.
  public init(
    of partner: Ref<Partner>, in store: EventStore, asOf: Day?, oldestFirst: Bool = false,
    columns: Int
  ) {
    let known = store.events(of: partner).filter { event in
      asOf.map { store[event].date.last <= $0 } ?? true
    }
    events = oldestFirst ? known : known.reversed()
    var writer = RecordWriter(store: store, day: asOf ?? store.days.upperBound, columns: columns)
    writer.head(of: partner)
    writer.standing(of: partner, isAsOf: asOf != nil)
    writer.ladder(of: partner)
    for event in events {
      writer.blank()
      starts[event] = writer.lines.count
      writer.event(event)
    }
    if events.isEmpty {
      writer.paragraph(
        asOf == nil ? "No event is known." : "No event is known by this day.", .faint)
    }
    lines = writer.lines
  }
}

/// Writes the parts of a record, wrapped at a width.
struct RecordWriter {
  let store: EventStore
  /// The day that standings and durations are those of.
  let day: Day
  let columns: Int
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
