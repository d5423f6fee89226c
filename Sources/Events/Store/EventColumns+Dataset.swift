extension EventColumns {
  /// Puts the events of a dataset into columns, in chronological order; ties keep the order of the
  /// file.
  ///
  /// Complexity: O(n log n) in the number of events.
  convenience init(_ events: [Event]) {
    let order = events.indices.sorted { (events[$0].date, $0) < (events[$1].date, $1) }
    var writer = EventWriter()
    var segments: [Segment] = []
    var (dates, ends) = ([PackedDate](), [PackedDate]())
    for (index, row) in order.enumerated() {
      let event = events[row]
      dates.append(PackedDate(event.date))
      ends.append(event.end.map { PackedDate($0) } ?? .none)
      writer.append(event)
      if (index + 1) % EventColumns.segmentRows == 0 || index + 1 == order.count {
        segments.append(writer.take())
      }
    }
    func codes<Entity>(_ part: (Event) -> Ref<Entity>?) -> [UInt32] {
      order.map { part(events[$0])?.code ?? CodeBook.none }
    }
    self.init(
      dates: dates, ends: ends.contains { $0 != .none } ? ends : [],
      partners: codes(\.partner), tiers: codes(\.tier), fromTiers: codes(\.fromTier),
      kinds: codes(\.kind), confidences: order.map { events[$0].confidence }, segments: segments,
      order: [])
  }

  /// The rows of a segment: enough that there are few segments, and few enough that all cores get
  /// their share.
  static let segmentRows = 1 << 15
}

/// Writes events of format 1 into the texts of a segment.
private struct EventWriter {
  private var searched = TextBlock()
  private var aside = TextBlock()

  mutating func append(_ event: Event) {
    searched.appendField(event.title)
    searched.appendField(event.place)
    searched.appendField(event.occasion)
    searched.appendList(event.signatories) { [$0.name, $0.role] }
    searched.appendField(event.summary)
    searched.appendList(event.areas) { [$0] }
    searched.appendList(event.figures) { [$0.label, $0.unit] }
    searched.appendField(event.note)
    searched.appendList(event.sources) { [$0.publisher, $0.title] }
    searched.endRow()
    aside.appendField(event.id)
    aside.appendField(event.ordinal.map { "\($0)" })
    aside.appendList(event.signatories) { [$0.side] }
    aside.appendList(event.figures) { ["\($0.value)", $0.year.map { "\($0)" }] }
    aside.appendList(event.sources) { [$0.date?.iso, $0.url] }
    aside.appendList(event.extras) { [$0.key, $0.json] }
    aside.endRow()
  }

  mutating func take() -> Segment {
    defer { self = EventWriter() }
    return Segment(layout: .dataset, searched: searched, aside: aside)
  }
}

extension TextBlock {
  /// Adds a list, each item as its parts, and ends it.
  fileprivate mutating func appendList<Item>(_ items: [Item], parts: (Item) -> [String?]) {
    for item in items {
      for part in parts(item) { appendPart(part) }
      endItem()
    }
    endField()
  }
}
