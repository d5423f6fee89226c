/// The standings of all partners over time: for each partner the days on which its standing changed,
/// and the event that it has stood by since.
struct StandingTable: Equatable, Sendable {
  /// Where the changes of each partner start, and after the last where they end.
  private var starts: [UInt32] = [0]
  private var days: [Day] = []
  /// ``CodeBook/none`` where what stood has ended and nothing stands.
  private var events: [UInt32] = []
  /// For each event, the first change it brought, or ``CodeBook/none``; empty where events have no
  /// ends, as then its date tells.
  private var firstChanges: [UInt32] = []

  /// - Parameters:
  ///   - partners: the events of each partner in chronological order.
  ///   - brings: whether an event brings a standing.
  ///   - day: what is not certain on it brings no standing.
  init(
    _ partners: Postings, count: Int, in columns: EventColumns, by day: Day,
    brings: (Int) -> Bool
  ) {
    guard !columns.ends.isEmpty else {
      let changes = LastingChanges(count: count, in: columns, by: day, brings: brings)
      let byPartner = Postings(changes.partners, count: count)
      starts = byPartner.starts
      events = byPartner.rows.map { changes.events[Int($0)] }
      days = events.map { columns.dates[Int($0)].last }
      return
    }
    starts.reserveCapacity(count + 1)
    for partner in 0..<count {
      var steps: [Int] = []
      for event in partners[partner] where columns.dates[event.index].last <= day {
        if brings(event.index) { steps.append(event.index) }
      }
      appendEnding(steps, in: columns)
      starts.append(UInt32(truncatingIfNeeded: days.count))
    }
    firstChanges = Array(repeating: CodeBook.none, count: columns.count)
    for change in events.indices.reversed() where events[change] != CodeBook.none {
      firstChanges[Int(events[change])] = UInt32(truncatingIfNeeded: change)
    }
  }

  /// Where the changes of a partner stand.
  func changes(of partner: Int) -> Range<Int> { Int(starts[partner])..<Int(starts[partner + 1]) }

  /// The last of a partner's changes that is certain on a day.
  ///
  /// Complexity: O(log n) in the partner's changes.
  func change(of partner: Int, on day: Day) -> Int? {
    let range = changes(of: partner)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low > range.lowerBound ? low - 1 : nil
  }

  /// The tiers that a partner stood at on some days, which are in order.
  ///
  /// Complexity: O(m log n), m days and the partner's n changes.
  func tiers(of partner: Int, on given: [Day], in columns: EventColumns) -> [Ref<Tier>?] {
    let range = changes(of: partner)
    var next = range.lowerBound
    return days.withUnsafeBufferPointer { days in
      given.map { day in
        next = days.nextPosition(after: day, in: next..<range.upperBound)
        guard next > range.lowerBound else { return nil }
        return tier(broughtBy: next - 1, in: columns).map { Ref($0) }
      }
    }
  }

  /// Calls `body` with the event of each change; with one that stood several times as often.
  func forEachStep(_ body: (Int) -> Void) {
    for event in events where event != CodeBook.none { body(Int(event)) }
  }

  /// When a change became certain, and the event that stands since.
  func place(of change: Int) -> (day: Day, event: Int?) {
    (days[change], events[change] == CodeBook.none ? nil : Int(events[change]))
  }

  /// The position of the tier that a change brought, or `nil` where it brought none.
  func tier(broughtBy change: Int, in columns: EventColumns) -> Int? {
    let tier = tier(of: events[change], in: columns)
    return tier == CodeBook.none ? nil : Int(tier)
  }

  /// The standing that a change brought, or `nil` where it brought none.
  func standing(_ change: Int, of partner: Int, in columns: EventColumns) -> Standing? {
    let range = changes(of: partner)
    guard let event = Ref<Event>(code: events[change]),
      let tier = Ref<Tier>(code: columns.tiers[event.index])
    else { return nil }
    let previous = change > range.lowerBound ? Ref<Event>(code: events[change - 1]) : nil
    return Standing(
      partner: Ref(partner), tier: tier,
      previous: previous.flatMap { Ref(code: columns.tiers[$0.index]) }, event: event,
      since: columns.dates[event.index].known, start: days[change],
      until: change + 1 < range.upperBound ? days[change + 1] : nil)
  }

  /// The first standing of a partner that an event brought.
  ///
  /// Complexity: O(log n) in the partner's changes, and O(m) in those that became certain with it.
  func standing(from event: Int, in columns: EventColumns) -> Standing? {
    let partner = Int(columns.partners[event])
    guard firstChanges.isEmpty else {
      let change = firstChanges[event]
      return change == CodeBook.none ? nil : standing(Int(change), of: partner, in: columns)
    }
    let day = columns.dates[event].last
    guard let last = change(of: partner, on: day) else { return nil }
    let first =
      change(of: partner, on: day.advanced(by: -1)).map { $0 + 1 }
      ?? changes(of: partner).lowerBound
    guard first <= last, let change = (first...last).first(where: { Int(events[$0]) == event })
    else { return nil }
    return standing(change, of: partner, in: columns)
  }
}

extension StandingTable {
  private func tier(of event: UInt32, in columns: EventColumns) -> UInt32 {
    event == CodeBook.none ? CodeBook.none : columns.tiers[Int(event)]
  }

  private mutating func append(_ event: UInt32, on day: Day, in columns: EventColumns) {
    let isFirst = days.count == Int(starts[starts.count - 1])
    let before = isFirst ? CodeBook.none : tier(of: events[events.count - 1], in: columns)
    guard tier(of: event, in: columns) != before else { return }
    days.append(day)
    events.append(event)
  }

  /// The latest of the steps that have not ended is what stands; when it ends, the latest of the
  /// others stands again.
  private mutating func appendEnding(_ steps: [Int], in columns: EventColumns) {
    let byEnd = steps.filter { columns.ends[$0] != .none }
      .map { (step: $0, day: columns.ends[$0].last.advanced(by: 1)) }
      .sorted { ($0.day, $0.step) < ($1.day, $1.step) }
    var endings = byEnd[...]
    var (ended, open) = (Set<Int>(), Heap())
    func settle(through day: Day, _ table: inout StandingTable) {
      while let ending = endings.first, ending.day <= day {
        let date = ending.day
        while let next = endings.first, next.day == date {
          ended.insert(next.step)
          endings.removeFirst()
        }
        guard date < day else { return }
        table.appendLatest(of: &open, without: ended, on: date, in: columns)
      }
    }
    for step in steps.byCertainty(in: columns) {
      let date = columns.dates[step].last
      settle(through: date, &self)
      open.insert(step)
      appendLatest(of: &open, without: ended, on: date, in: columns)
    }
    settle(through: Day(number: .max), &self)
  }

  private mutating func appendLatest(
    of open: inout Heap, without ended: Set<Int>, on day: Day, in columns: EventColumns
  ) {
    while let step = open.largest, ended.contains(step) { open.removeLargest() }
    let event = open.largest.map { UInt32($0) } ?? CodeBook.none
    append(event, on: day, in: columns)
  }
}

extension [Int] {
  /// In the order in which the events become certain.
  fileprivate func byCertainty(in columns: EventColumns) -> [Int] {
    let isSorted = zip(self, dropFirst()).allSatisfy {
      columns.dates[$0].last <= columns.dates[$1].last
    }
    return isSorted
      ? self
      : sorted { (columns.dates[$0].last, $0) < (columns.dates[$1].last, $1) }
  }
}
