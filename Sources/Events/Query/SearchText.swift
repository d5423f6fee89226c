/// All text of a store that a word of a query can match, folded, in one block of UTF-8.
///
/// The rows of four tables follow one another: events, partners, tiers, kinds.  An event's row
/// holds its own text only; that of its partner, tier and kind is found in theirs.
struct SearchText: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each row starts, and after the last where it ends.
  private var offsets: [Int] = [0]
  private let events: Int
  private let partners: Int
  private let tiers: Int

  /// Folds the text of a dataset.
  ///
  /// Complexity: O(n) in the length of the text.
  init(_ dataset: Dataset) {
    events = dataset.events.count
    partners = dataset.partners.count
    tiers = dataset.tiers.count
    offsets.reserveCapacity(events + partners + tiers + dataset.kinds.count + 1)
    for index in dataset.events.indices {
      append(dataset.events[index])
      endRow()
    }
    for partner in dataset.partners {
      append(partner, of: dataset)
      endRow()
    }
    for tier in dataset.tiers {
      append(tier.name)
      append(tier.short)
      endRow()
    }
    for kind in dataset.kinds {
      append(kind.name)
      endRow()
    }
  }
}

extension SearchText {
  func contains(_ pattern: SearchPattern, in event: Ref<Event>) -> Bool {
    contains(pattern, inRow: event.index)
  }
  func contains(_ pattern: SearchPattern, in partner: Ref<Partner>) -> Bool {
    contains(pattern, inRow: events + partner.index)
  }
  func contains(_ pattern: SearchPattern, in tier: Ref<Tier>) -> Bool {
    contains(pattern, inRow: events + partners + tier.index)
  }
  func contains(_ pattern: SearchPattern, in kind: Ref<Kind>) -> Bool {
    contains(pattern, inRow: events + partners + tiers + kind.index)
  }

  /// The events whose own text contains a pattern, found in one pass over the text of all.
  func events(containing pattern: SearchPattern) -> RefSet<Event> {
    var found = RefSet<Event>(capacity: events)
    bytes.withUnsafeBufferPointer { bytes in
      var (event, position) = (0, 0)
      while let hit = pattern.firstOffset(in: bytes, within: position..<offsets[events]) {
        while offsets[event + 1] <= hit { event += 1 }
        found.insert(Ref(event))
        position = offsets[event + 1]
      }
    }
    return found
  }

  private func contains(_ pattern: SearchPattern, inRow row: Int) -> Bool {
    bytes.withUnsafeBufferPointer {
      pattern.firstOffset(in: $0, within: offsets[row]..<offsets[row + 1]) != nil
    }
  }
}

extension SearchText {
  /// Stands after every field, so that nothing matches across two: no UTF-8 holds this byte.
  private static let fieldEnd: UInt8 = 0xFF

  private mutating func append(_ event: borrowing Event) {
    append(event.date)
    append(event.title)
    append(event.place)
    append(event.occasion)
    for signatory in event.signatories {
      append(signatory.name)
      append(signatory.role)
    }
    append(event.summary)
    for area in event.areas { append(area) }
    for figure in event.figures {
      append(figure.label)
      append(figure.unit)
    }
    append(event.note)
    for source in event.sources {
      append(source.publisher)
      append(source.title)
    }
  }

  private mutating func append(_ partner: Partner, of dataset: Dataset) {
    for name in partner.allNames { append(name) }
    append(partner.region.map { dataset.regions[$0.index].name })
    for group in partner.groups { append(dataset.groups[group.index].name) }
    append(partner.capital)
    append(partner.note)
  }

  private mutating func append(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    Folding.append(text, to: &bytes)
    bytes.append(SearchText.fieldEnd)
  }

  /// Appends the date as `description` has it, without a string for each of a million.
  private mutating func append(_ date: EventDate) {
    let (year, month, day) = date.first.civil
    guard year >= 0 else { return append(date.description) }
    append(digits: year, count: 4)
    if date.precision >= .month {
      bytes.append(UInt8(ascii: "-"))
      append(digits: month, count: 2)
    }
    if date.precision == .day {
      bytes.append(UInt8(ascii: "-"))
      append(digits: day, count: 2)
    }
    bytes.append(SearchText.fieldEnd)
  }

  private mutating func append(digits number: Int, count: Int) {
    var unit = count == 4 ? 1000 : 10
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  private mutating func endRow() { offsets.append(bytes.count) }
}
