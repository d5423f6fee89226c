/// The stays at a tier that have an end, tier after tier, the shortest first, so that those of some
/// events are counted in one pass over bits.
struct StayIndex: Sendable {
  /// Where the stays at each tier start, and after the last tier where they end.
  private let starts: [Int]
  /// The change of ``StandingTable`` that each stay began with.
  private let changes: [UInt32]
  /// The event that began each.
  private let events: [UInt32]
  /// The days that each lasted.
  private let lengths: [Int32]
  /// The number of the day on which each was over.
  private let untils: [Int32]

  /// Complexity: O(n) in the standings, and in the days that the longest of them lasted.
  init(_ table: StandingTable, partners: Int, tiers: Int, in columns: EventColumns) {
    let parts = inParallel((partners + StayIndex.partSize - 1) / StayIndex.partSize) { part in
      let first = part * StayIndex.partSize
      return table.endedStays(
        of: first..<min(first + StayIndex.partSize, partners), in: columns)
    }
    let stays = StayIndex.byLength(parts)
    var starts = Array(repeating: 0, count: tiers + 1)
    func tier(_ stay: EndedStay) -> Int {
      table.tier(broughtBy: Int(stay.change), in: columns) ?? 0
    }
    for stay in stays { starts[tier(stay) + 1] += 1 }
    for tier in 0..<tiers { starts[tier + 1] += starts[tier] }
    self.starts = starts
    var changes = Array(repeating: UInt32(0), count: stays.count)
    var events = changes
    var lengths = Array(repeating: Int32(0), count: stays.count)
    var untils = lengths
    for stay in stays {
      let (tier, change) = (tier(stay), Int(stay.change))
      let place = starts[tier]
      starts[tier] += 1
      changes[place] = stay.change
      events[place] = UInt32(truncatingIfNeeded: table.place(of: change).event ?? 0)
      lengths[place] = stay.length
      untils[place] = table.place(of: change + 1).day.number
    }
    self.changes = changes
    self.events = events
    self.lengths = lengths
    self.untils = untils
  }

  /// The stays of all parts by their length; those of one length stay in their order.
  private static func byLength(_ parts: [[EndedStay]]) -> [EndedStay] {
    let longest = parts.joined().lazy.map(\.length).max().map { Int($0) } ?? 0
    var next = Array(repeating: 0, count: longest + 2)
    for stay in parts.joined() { next[Int(stay.length) + 1] += 1 }
    for length in 0...longest { next[length + 1] += next[length] }
    var ordered = Array(
      repeating: EndedStay(change: 0, length: 0), count: parts.reduce(0) { $0 + $1.count })
    for part in parts {
      for stay in part {
        ordered[next[Int(stay.length)]] = stay
        next[Int(stay.length)] += 1
      }
    }
    return ordered
  }

  /// The partners that are looked at together.
  private static let partSize = 16

  /// Some stays at one tier: how many of each length, the shortest first.
  struct Found: Sendable {
    var runs: [(time: Int, count: Int)] = []
    /// The changes that the shortest of them began with, and the longest.
    var shortest: [Int] = []
    var longest: [Int] = []
  }

  /// The stays at a tier that some events began and that were over by a day.
  ///
  /// Complexity: O(n) in the stays at the tier.
  func stays(at tier: Int, begunBy given: RefSet<Event>, overBy day: Day) -> Found {
    var found = Found()
    let range = starts[tier]..<starts[tier + 1]
    func isFound(_ place: Int) -> Bool {
      given.contains(Ref(Int(events[place]))) && untils[place] <= day.number
    }
    found.runs = runs(of: range, begunBy: given, overBy: day)
    guard let shortest = found.runs.first, let longest = found.runs.last else { return found }
    func changes(_ places: some Sequence<Int>, lasting length: Int) -> [Int] {
      places.lazy.drop { lengths[$0] != length }.prefix { lengths[$0] == length }
        .filter(isFound).map { Int(self.changes[$0]) }
    }
    found.shortest = changes(range, lasting: shortest.time)
    found.longest = changes(range.reversed(), lasting: longest.time).reversed()
    return found
  }
}

extension StayIndex {
  /// How many of the stays at some places there are of each length, the shortest first.
  private func runs(
    of places: Range<Int>, begunBy given: RefSet<Event>, overBy day: Day
  ) -> [(time: Int, count: Int)] {
    var runs: [(time: Int, count: Int)] = []
    var (time, count) = (Int32(-1), 0)
    // Which stays count is as good as random: adding what each counts, 0 or 1, is quicker than choosing.
    given.words.withUnsafeBufferPointer { words in
      events.withUnsafeBufferPointer { events in
        for place in places {
          if lengths[place] != time {
            if count > 0 { runs.append((Int(time), count)) }
            (time, count) = (lengths[place], 0)
          }
          let event = Int(events[place])
          let isGiven = Int(words[event >> 6] >> UInt64(event & 63) & 1)
          count &+= untils[place] <= day.number ? isGiven : 0
        }
      }
    }
    if count > 0 { runs.append((Int(time), count)) }
    return runs
  }
}

/// A stay that has an end: the change that it began with, and the days that it lasted.
private struct EndedStay {
  let change: UInt32
  let length: Int32
}

extension StandingTable {
  /// The stays of some partners that have an end, by the changes that they began with.
  fileprivate func endedStays(of partners: Range<Int>, in columns: EventColumns) -> [EndedStay] {
    var stays: [EndedStay] = []
    // At most so many: an array that grew would be copied, and its copies take room.
    stays.reserveCapacity(partners.reduce(0) { $0 + changes(of: $1).count })
    for partner in partners {
      let range = changes(of: partner)
      for change in range.dropLast() where tier(broughtBy: change, in: columns) != nil {
        guard let event = place(of: change).event else { continue }
        let end = middle(
          ofEndOf: event, on: place(of: change + 1).day, before: change + 1..<range.upperBound,
          in: columns)
        stays.append(
          EndedStay(
            change: UInt32(truncatingIfNeeded: change),
            length: max(0, end.number - columns.dates[event].middle.number)))
      }
    }
    return stays
  }

  /// The middle of the date that a standing ended on; see ``EventStore/end(of:before:)``.
  private func middle(
    ofEndOf event: Int, on until: Day, before changes: Range<Int>, in columns: EventColumns
  ) -> Day {
    if !columns.ends.isEmpty, columns.ends[event] != .none,
      columns.ends[event].last.advanced(by: 1) == until
    {
      return columns.ends[event].middle
    }
    let next = changes.first { tier(broughtBy: $0, in: columns) != nil }.map(place)
    guard let next, next.day == until, let event = next.event, columns.dates[event].last == until
    else { return until }
    return columns.dates[event].middle
  }
}

extension PackedDate {
  fileprivate var middle: Day { first.advanced(by: Int(last.number - first.number) / 2) }
}
