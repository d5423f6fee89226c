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
      return (first..<min(first + StayIndex.partSize, partners)).flatMap {
        table.endedStays(of: $0, in: columns)
      }
    }
    var stays: [EndedStay] = []
    stays.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { stays.append(contentsOf: part) }
    let longest = stays.lazy.map(\.length).max().map { Int($0) } ?? 0
    let byLength = stays.ordered(count: longest + 1) { Int($0.length) }
    var starts = Array(repeating: 0, count: tiers + 1)
    for stay in stays { starts[Int(stay.tier) + 1] += 1 }
    for tier in 0..<tiers { starts[tier + 1] += starts[tier] }
    self.starts = starts
    var changes = Array(repeating: UInt32(0), count: stays.count)
    var events = changes
    var lengths = Array(repeating: Int32(0), count: stays.count)
    var untils = lengths
    var next = starts
    for number in byLength {
      let stay = stays[Int(number)]
      let place = next[Int(stay.tier)]
      next[Int(stay.tier)] += 1
      changes[place] = stay.change
      events[place] = stay.event
      lengths[place] = stay.length
      untils[place] = stay.until
    }
    self.changes = changes
    self.events = events
    self.lengths = lengths
    self.untils = untils
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

/// A stay as ``StayIndex`` has it.
private struct EndedStay {
  let tier: UInt32
  let change: UInt32
  let event: UInt32
  let length: Int32
  let until: Int32
}

extension StandingTable {
  /// The stays of a partner that have an end, by the changes that they began with.
  fileprivate func endedStays(of partner: Int, in columns: EventColumns) -> [EndedStay] {
    let range = changes(of: partner)
    return range.dropLast().compactMap { change in
      guard let event = place(of: change).event, let tier = tier(broughtBy: change, in: columns)
      else { return nil }
      let until = place(of: change + 1).day
      let end = middle(
        ofEndOf: event, on: until, before: change + 1..<range.upperBound, in: columns)
      let length = max(0, end.number - columns.dates[event].middle.number)
      return EndedStay(
        tier: UInt32(truncatingIfNeeded: tier), change: UInt32(truncatingIfNeeded: change),
        event: UInt32(truncatingIfNeeded: event), length: length, until: until.number)
    }
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

extension [EndedStay] {
  /// Their numbers by a key from 0 to `count` - 1; those of one key stay in their order.
  fileprivate func ordered(count: Int, by key: (EndedStay) -> Int) -> [UInt32] {
    var next = Array<Int>(repeating: 0, count: count + 1)
    for stay in self { next[key(stay) + 1] += 1 }
    for key in 0..<count { next[key + 1] += next[key] }
    var ordered = Array<UInt32>(repeating: 0, count: self.count)
    for (number, stay) in enumerated() {
      ordered[next[key(stay)]] = UInt32(truncatingIfNeeded: number)
      next[key(stay)] += 1
    }
    return ordered
  }
}
