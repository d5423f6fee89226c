import Browser
import Events
import Screen
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
    switch format {
    case .table: page.write(table.lines, to: &output)
    case .markdown:
      let table = table.withoutEmptyColumns
      output.write(table.markdownHead)
      for row in table.markdownRows {
        guard output.isOpen else { break }
        output.write(row)
      }
    case .speech:
      for event in events where output.isOpen { output.write(spoken: speech.row(of: event)) }
    case .csv: write(data, as: .csv, to: &output, progress)
    case .tsv: write(data, as: .tsv, to: &output, progress)
    case .json:
      var json = JSONWriter()
      json.array { json in
        for event in events where output.isOpen {
          data.write(event, to: &json)
          output.write(json.take())
          progress?.step()
        }
      }
      output.write(json.take())
    case .ndjson:
      var json = JSONWriter(.compact)
      for event in events where output.isOpen {
        data.write(event, to: &json)
        output.write(json.take())
        progress?.step()
      }
    }
    progress?.end()
  }

  private func write(
    _ data: EventStore, as format: Delimited, to output: inout Output, _ progress: Progress?
  ) {
    let extras = data.extraKeys(of: events)
    output.write(format.row(EventRow.headings(extras: extras)))
    for event in events where output.isOpen {
      output.write(format.row(EventRow.values(of: data[event], in: data, extras: extras)))
      progress?.step()
    }
  }

  /// Makes each row when it is asked for: a million of them need no more memory than one.
  private var table: Table<some Sequence<[Line]>> {
    let words = store.words
    return Table(
      headings: [words.date, "", words.partner, words.step, "#", "", words.place, words.title],
      rightAligned: [4],
      rows: events.lazy.map { [store, day] ref in
        let event = store[ref]
        let style = store.style(of: event)
        return [
          Line(event.dateText(in: words)),
          Line(style.glyph == " " ? "" : style.glyph, style.role),
          Line(
            store.namesPartners ? store[event.partner].name : "",
            style.role == .pending ? .pending : .text),
          Line(store.stepText(of: event), style.role),
          Line(store.ordinal(of: ref, on: day).map { "#\($0)" } ?? ""),
          Line(event.confidence == .confirmed ? "" : event.confidence.glyph, .doubt),
          Line(event.place ?? "", .faint),
          Line(event.title ?? event.summary ?? ""),
        ]
      })
  }
}
