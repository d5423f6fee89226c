import Browser
import Events
import Screen
import Words

/// The events of a list in columns, for people.
///
/// Rows are made when they are written: a million of them need no more memory than some.  To align their
/// columns they are passed twice, first to measure them.
nonisolated struct EventTable: Sendable {
  private let store: EventStore
  /// The day that ordinals are those of.
  private let day: Day
  private let events: [Ref<Event>]

  init(of events: [Ref<Event>], in store: EventStore, on day: Day) {
    self.store = store
    self.day = day
    self.events = events
  }

  private static let rightAligned: Set<Int> = [4]

  private var headings: [String] {
    let words = store.words
    return [
      words.date, "", words.partner, words.step, "#", "", words.place, words.title,
    ]
  }

  /// Writes the rows, their columns aligned; empty columns are left out.
  func write(on page: Page, to output: inout Output) {
    let columns = Columns(widths: widths, rightAligned: EventTable.rightAligned)
    events.forEachPart { events in
      var (bytes, steps) = ([UInt8](), Steps())
      bytes.reserveCapacity(events.count << 7)
      for event in events {
        let cells = cells(of: event, &steps)
        let isPlain =
          page.theme == nil && columns.append(cells, upTo: page.width, to: &bytes)
        if isPlain { continue }
        bytes.append(contentsOf: page.text(of: columns.line(cells.map { Line([$0]) })).utf8)
      }
      return bytes
    } take: { bytes in
      output.write(bytes)
      return output.isOpen
    }
  }

  /// Writes the table as one of GitHub's Markdown; empty columns are left out.
  func writeMarkdown(to output: inout Output) {
    let widths = widths
    let columns = headings.indices.filter { events.isEmpty || widths[$0] > 0 }
    output.write(
      Markdown.head(
        columns.map { headings[$0] },
        rightAligned: Set(
          columns.indices.filter { EventTable.rightAligned.contains(columns[$0]) })))
    events.forEachPart { events in
      var (bytes, steps) = ([UInt8](), Steps())
      bytes.reserveCapacity(events.count << 7)
      for event in events {
        let cells = cells(of: event, &steps)
        for column in columns {
          bytes.append(contentsOf: (column == columns[0] ? "| " : " | ").utf8)
          bytes.append(contentsOf: Markdown.escaped(cells[column].text).utf8)
        }
        bytes.append(contentsOf: " |\n".utf8)
      }
      return bytes
    } take: { bytes in
      output.write(bytes)
      return output.isOpen
    }
  }

  /// The columns of text that the widest cell of each column takes.
  private var widths: [Int] {
    let count = headings.count
    var widest = Array(repeating: 0, count: count)
    events.forEachPart { events in
      var (widest, steps) = (Array(repeating: 0, count: count), Steps())
      for event in events {
        for (column, cell) in cells(of: event, &steps).enumerated() {
          widest[column] = max(widest[column], cell.text.displayWidth)
        }
      }
      return widest
    } take: { part in
      widest = zip(widest, part).map { max($0, $1) }
      return true
    }
    return widest
  }

  private func cells(of ref: Ref<Event>, _ steps: inout Steps) -> [Line.Run] {
    let event = store[ref]
    let step = steps.step(of: event, in: store)
    return [
      Line.Run(event.dateText(in: store.words)),
      Line.Run(step.glyph, step.role),
      Line.Run(
        store.namesPartners ? store[event.partner].name : "",
        step.role == .pending ? .pending : .text),
      Line.Run(step.text, step.role),
      Line.Run(store.ordinal(of: ref, on: day).map { "#\($0)" } ?? ""),
      Line.Run(event.confidence == .confirmed ? "" : event.confidence.glyph, .doubt),
      Line.Run(event.place ?? "", .faint),
      Line.Run(event.title ?? event.summary ?? ""),
    ]
  }
}

extension EventTable {
  /// The steps of the rows so far, of which few differ.
  private nonisolated struct Steps {
    struct Key: Hashable {
      let kind: Ref<Kind>?
      let tier: Ref<Tier>?
      let fromTier: Ref<Tier>?
    }

    struct Step {
      let text: String
      let glyph: String
      let role: Role
    }

    private var known: [Key: Step] = [:]

    mutating func step(of event: StoredEvent, in store: EventStore) -> Step {
      let key = Key(kind: event.kind, tier: event.tier, fromTier: event.fromTier)
      if let step = known[key] { return step }
      let style = store.style(of: event)
      let step = Step(
        text: store.stepText(of: event), glyph: style.glyph == " " ? "" : style.glyph,
        role: style.role)
      known[key] = step
      return step
    }
  }
}
