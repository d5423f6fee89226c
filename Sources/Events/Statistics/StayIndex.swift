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
    let stays = Array(parts.joined())
    let longest = stays.map(\.length).max().map { Int($0) } ?? 0
    let byLength = stays.indices.ordered(by: { Int(stays[$0].length) }, count: longest + 1)
    let order = byLength.ordered(by: { stays[$0].tier }, count: tiers)
    var starts = Array(repeating: 0, count: tiers + 1)
    for stay in stays { starts[stay.tier + 1] += 1 }
    for tier in 0..<tiers { starts[tier + 1] += starts[tier] }
    self.starts = starts
    changes = order.map { stays[$0].change }
    events = order.map { stays[$0].event }
    lengths = order.map { stays[$0].length }
    untils = order.map { stays[$0].until }
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

extension StandingTable {
  fileprivate typealias EndedStay = (
    tier: Int, change: UInt32, event: UInt32, length: Int32, until: Int32
  )

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
      return (
        tier, UInt32(truncatingIfNeeded: change), UInt32(truncatingIfNeeded: event), length,
        until.number
      )
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

extension Collection<Int> {
  /// The numbers by a key from 0 to `count` - 1; those of one key stay in their order.
  fileprivate func ordered(by key: (Int) -> Int, count: Int) -> [Int] {
    var next = Array(repeating: 0, count: count + 1)
    for number in self { next[key(number) + 1] += 1 }
    for key in 0..<count { next[key + 1] += next[key] }
    var ordered = Array(repeating: 0, count: self.count)
    for number in self {
      ordered[next[key(number)]] = number
      next[key(number)] += 1
    }
    return ordered
  }
}
