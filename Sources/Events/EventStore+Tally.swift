/// How the events of a set spread over the partners.
public struct PartnerTally: Equatable, Sendable {
  /// For each partner, how many events it has.
  private var counts: [UInt32]
  /// For each partner, its last event; without meaning where it has none.
  private var latest: [UInt32]
  /// The partners that have an event, in the order of the file.
  public private(set) var partners: [Ref<Partner>] = []

  fileprivate init(_ events: RefSet<Event>, in columns: EventColumns, partners: Int) {
    var counts = Array(repeating: UInt32(0), count: partners)
    var latest = counts
    counts.withUnsafeMutableBufferPointer { counts in
      latest.withUnsafeMutableBufferPointer { latest in
        columns.partners.withUnsafeBufferPointer { partners in
          events.forEach { event in
            let partner = Int(partners[event])
            counts[partner] &+= 1
            latest[partner] = UInt32(truncatingIfNeeded: event)
          }
        }
      }
    }
    self.counts = counts
    self.latest = latest
    self.partners = counts.indices.filter { counts[$0] > 0 }.map(Ref.init)
  }

  /// How many events of the set are a partner's.
  public func count(of partner: Ref<Partner>) -> Int { Int(counts[partner.index]) }

  /// The last event of the set that is a partner's, in chronological order.
  public func latest(of partner: Ref<Partner>) -> Ref<Event>? {
    counts[partner.index] > 0 ? Ref(Int(latest[partner.index])) : nil
  }
}

extension EventStore {
  /// Spreads events over their partners.
  ///
  /// Complexity: O(n) in the events of the set and in the partners.
  public func tally(of events: RefSet<Event>) -> PartnerTally {
    PartnerTally(events, in: columns, partners: partners.count)
  }

  /// How many events of a set are about each tier, by the tier's position.
  ///
  /// Complexity: O(n) in the events of the set.
  public func tierCounts(of events: RefSet<Event>) -> [Int] {
    var counts = Array(repeating: 0, count: dataset.tiers.count)
    columns.tiers.withUnsafeBufferPointer { tiers in
      events.forEach { event in
        if tiers[event] != CodeBook.none { counts[Int(tiers[event])] += 1 }
      }
    }
    return counts
  }
}

extension EventStore {
  /// The years that the dates of some partners' events are of, in order.
  ///
  /// Complexity: O(n) in the events of the store.
  public func years(of partners: RefSet<Partner>) -> [Int] {
    var years: Set<Int> = []
    var latest = PackedDate.none
    for (date, partner) in zip(columns.dates, columns.partners)
    where date != latest && partners.contains(Ref(Int(partner))) {
      latest = date
      years.formUnion([date.first.year, date.last.year])
    }
    return years.sorted()
  }

  /// The first and the last day that the dates of some events may mean; `nil` for no events.
  ///
  /// Complexity: O(n) in the events of the set.
  public func days(of events: RefSet<Event>) -> ClosedRange<Day>? {
    var (first, last): (Day?, Day?) = (nil, nil)
    events.forEach { event in
      let date = columns.dates[event]
      first = first ?? date.first
      last = last.map { max($0, date.last) } ?? date.last
    }
    return first.flatMap { first in last.map { first...$0 } }
  }

  /// Whether an event has an end.
  public var hasEnds: Bool { !columns.ends.isEmpty }

  /// Whether events may say what they rose from, or of what kind they are: then an event is a step,
  /// and otherwise its tier is all that there is to say.
  public var hasSteps: Bool { !columns.fromTiers.isEmpty || !dataset.kinds.isEmpty }

  /// Whether partners tell events apart: not so in a file of rows that has no column for them.
  public var namesPartners: Bool {
    dataset.reading.isEmpty || dataset.partners.count != 1
      || dataset.partners[0].name != dataset.title
  }

  /// Whether there are tiers to stand at.
  public var hasTiers: Bool { !tiers.isEmpty }

  /// Whether events may have a title or a summary.
  public var hasTitles: Bool { columns.mayHave(.title) || columns.mayHave(.summary) }

  /// Whether events may say where they happened.
  public var hasPlaces: Bool { columns.mayHave(.place) }
}
