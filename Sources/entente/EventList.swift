import Browser
import Events
import Words

/// The events that a browser shows, for printing.
struct EventList {
  private let store: EventStore
  private let day: Day
  private let events: [Ref<Event>]
  private let speech: Speech

  /// - Parameter partner: whose events alone; everybody's when `nil`.
  init(_ browser: Browser, of partner: Ref<Partner>? = nil) {
    store = browser.store
    day = browser.day
    speech = browser.speech
    events = browser.shown.filter { event in
      partner.map { browser.store[event].partner == $0 } ?? true
    }
  }

  /// Prints the events on standard output.
  ///
  /// - Parameter progress: what is told of each event.
  /// - Throws: a ``Failure`` when there is no event, after printing what says so to a program.
  func print(
    as format: ListFormat, on page: Page, progress: Progress? = nil
  ) throws(Failure) {
    var output = Output()
    write(as: format, on: page, to: &output, progress)
    try output.flush()
    if events.isEmpty { throw store.nothingMatched(store.words.nothingMatched) }
  }

  func write(
    as format: ListFormat, on page: Page, to output: inout Output, _ progress: Progress? = nil
  ) {
    // Programs know the names of the file.
    let data = format.isForPrograms ? store.told(in: .english) : store
    let table = EventTable(of: events, in: store, on: day)
    switch format {
    case .table: table.write(on: page, to: &output)
    case .markdown: table.writeMarkdown(to: &output)
    case .speech:
      write(to: &output) { [speech] event, bytes in bytes.append(spoken: speech.row(of: event)) }
    case .csv: write(data, as: .csv, to: &output, progress)
    case .tsv: write(data, as: .tsv, to: &output, progress)
    case .json:
      var json = JSONWriter()
      json.array { json in writeElements(of: data, to: &json, &output, progress) }
      output.write(json.take())
    case .ndjson:
      var json = JSONWriter(.compact)
      writeElements(of: data, to: &json, &output, progress)
    }
    progress?.end()
  }

  private func write(
    _ data: EventStore, as format: Delimited, to output: inout Output, _ progress: Progress?
  ) {
    let extras = data.extraKeys(of: events)
    output.write(format.row(EventRow.headings(extras: extras)))
    write(to: &output, progress) { event, bytes in
      format.append(EventRow.values(of: event, in: data, extras: extras), to: &bytes)
    }
  }

  /// Writes the events in rows, on all cores.
  private func write(
    to output: inout Output, _ progress: Progress? = nil,
    _ append: @Sendable (Ref<Event>, inout [UInt8]) -> Void
  ) {
    events.forEachPart { events in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(events.count << 7)
      for event in events { append(event, &bytes) }
      return (bytes, events.count)
    } take: { bytes, count in
      output.write(bytes)
      progress?.step(count)
      return output.isOpen
    }
  }

  /// Writes the events one behind the other where a writer is, on all cores.
  private func writeElements(
    of data: EventStore, to json: inout JSONWriter, _ output: inout Output, _ progress: Progress?
  ) {
    let (first, rest) = (json.part(isFirst: true), json.part(isFirst: false))
    events.forEachPart { events in
      var part = events.startIndex == 0 ? first : rest
      for event in events { data.write(event, to: &part) }
      return (part, events.count)
    } take: { part, count in
      json.add(part)
      output.write(json.take())
      progress?.step(count)
      return output.isOpen
    }
  }
}
