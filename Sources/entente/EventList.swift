import Browser
import Events
import Screen

/// The events that a browser shows, for printing.
struct EventList {
  private let store: EventStore
  private let day: Day
  private let events: [Ref<Event>]

  init(_ browser: Browser) {
    store = browser.store
    day = browser.day
    events = browser.shown
  }

  /// Prints the events on standard output.
  ///
  /// - Throws: a ``Failure`` when there is no event, after printing what says so to a program.
  func print(as format: ListFormat, on page: Page) throws(Failure) {
    var output = Output()
    switch format {
    case .table: page.write(table.lines, to: &output)
    case .markdown: output.write(table.markdown)
    case .csv: write(.csv, to: &output)
    case .tsv: write(.tsv, to: &output)
    case .json:
      var json = JSONWriter()
      json.array { json in
        for event in events { store.write(event, to: &json) }
      }
      output.write(json.take())
    case .ndjson:
      var json = JSONWriter(.compact)
      for event in events {
        store.write(event, to: &json)
        output.write(json.take())
      }
    }
    try output.flush()
    if events.isEmpty { throw Failure(.nothingMatched, "no event matches") }
  }

  private func write(_ format: Delimited, to output: inout Output) {
    output.write(format.row(EventRow.names))
    for event in events where output.isOpen {
      output.write(format.row(EventRow.values(of: store[event], in: store)))
    }
  }

  private var table: Table {
    Table(
      headings: ["Date", "Partner", "Step", "#", "", "Place", "Title"], rightAligned: [3],
      rows: events.map { ref in
        let event = store[ref]
        let isPending = !store.isInForce(event)
        return [
          Line("\(event.date)"),
          Line(store[event.partner].name, isPending ? .pending : .text),
          Line(
            store.stepText(of: event),
            isPending ? .pending : event.tier.map(store.role) ?? .text),
          Line(store.ordinal(of: ref, on: day).map { "#\($0)" } ?? ""),
          Line(event.confidence.mark, .doubt),
          Line(event.place ?? "", .faint),
          Line(event.title ?? ""),
        ]
      })
  }
}

extension Confidence {
  /// The mark of a doubt, as on the screen.
  fileprivate var mark: String {
    switch self {
    case .confirmed: ""
    case .single: "·"
    case .disputed: "≠"
    case .unverified: "?"
    }
  }
}
