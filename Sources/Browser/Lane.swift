import Events

/// What a partner's lane shows in each cell of an axis.
struct Lane: Equatable, Sendable {
  struct Cell: Equatable, Sendable {
    /// The tier that stands on the last day of the cell, or on the last day drawn if that comes
    /// first.
    var tier: Ref<Tier>?
    /// A tier beside the ladder that the partner has formed by then.
    var beside: Ref<Tier>?
    /// Whether an event that has an end and no tier lasts on that day.
    var lasts = false
    /// A step that may have been taken here already, its date not being known more precisely.
    var approach: Ref<Event>?
    /// The latest of the events marked here.
    var event: Ref<Event>?
    /// How many events are marked here.
    var eventCount = 0
    /// Whether the last day drawn lies here, with a standing or an event that goes on.
    var isOpenEnd = false
    /// Whether it stands for days that are cut out.
    var isCut = false
  }

  let partner: Ref<Partner>
  var cells: [Cell]

  /// The lane of a partner.
  ///
  /// Complexity: O(m log n) in the cells and in the events.
  /// - Parameters:
  ///   - events: those to mark, by `day`.
  ///   - reaching: what ``reachingDates(along:)`` says of the axis.
  ///   - day: the last day that is drawn.
  init(
    of partner: Ref<Partner>, marking events: LaneEvents, along axis: TimeAxis,
    reaching: Deferred<[EventDate]>, to day: Day, in store: EventStore
  ) {
    self.partner = partner
    cells = Array(repeating: Cell(), count: axis.width)
    let end = Lane.lastCell(of: day, on: axis)
    fillTiers(along: axis, to: day, end: end, in: store)
    for standing in store.sectoralStandings(of: partner) where standing.start <= day {
      let start = axis.cell(of: standing.start)
      let until = standing.until.flatMap { $0 <= day ? axis.cell(of: $0) : nil } ?? end + 1
      for cell in visible(start..<max(start, until)) { cells[cell].beside = standing.tier }
    }
    for cell in visible(0..<max(0, end + 1)) {
      cells[cell].lasts = events.lasts(on: min(axis.days(in: cell).upperBound, day))
    }
    soften(by: events, along: axis, reaching: reaching, to: day, in: store)
    mark(events, along: axis, to: day, in: store)
    if !axis.gaps.isEmpty {
      for cell in visible(0..<max(0, end + 1)) { cells[cell].isCut = axis.isCut(cell) }
    }
    if cells.indices.contains(end), cells[end].tier != nil || cells[end].lasts {
      cells[end].isOpenEnd = true
    }
  }

  /// Shows in each cell what stands on its last day, stretch by stretch.
  private mutating func fillTiers(
    along axis: TimeAxis, to day: Day, end: Int, in store: EventStore
  ) {
    var cell = 0
    while cell < min(cells.count, end + 1) {
      let (tier, next) = store.stretch(
        of: partner, on: min(axis.days(in: cell).upperBound, day))
      let until = next.flatMap { $0 <= day ? axis.cell(of: $0) : nil } ?? end + 1
      let stretch = visible(cell..<max(cell + 1, until))
      for cell in stretch { cells[cell].tier = tier }
      cell = stretch.upperBound
    }
  }

  /// Marks the events, a cell at a time.
  private mutating func mark(
    _ events: LaneEvents, along axis: TimeAxis, to day: Day, in store: EventStore
  ) {
    let count = events.count
    var next = events.position(after: axis.days(in: 0).lowerBound.advanced(by: -1))
    while next < count {
      let place = store.place(of: events[next], by: day)
      let cell = axis.cell(of: place)
      guard cell < cells.count else { return }
      let start = next
      next = max(next + 1, events.position(after: axis.days(in: cell).upperBound))
      guard cell >= 0 else { continue }
      cells[cell].event = events[next - 1]
      cells[cell].eventCount = next - start
    }
  }

  /// The cells of a range that the axis has.
  private func visible(_ range: Range<Int>) -> Range<Int> { range.clamped(to: cells.indices) }

  /// The last of the cells that show `day`: several do where a cell is less than a day.
  static func lastCell(of day: Day, on axis: TimeAxis) -> Int {
    max(axis.cell(of: day), axis.cell(of: day.advanced(by: 1)) - 1)
  }
}

extension EventStore {
  /// The day that an event is marked at: the last that its date may mean, when it is certain, but
  /// none after `day`.
  func place(of event: Ref<Event>, by day: Day) -> Day { min(self[event].date.last, day) }
}
