import Events

/// What a partner's lane shows in each cell of an axis.
struct Lane: Equatable, Sendable {
  struct Cell: Equatable, Sendable {
    /// The tier that stands on the last day of the cell, or on the last day drawn if that comes
    /// first.
    var tier: Ref<Tier>?
    /// A tier beside the ladder that the partner has formed by then.
    var beside: Ref<Tier>?
    /// A step that may have been taken here already, its date not being known more precisely.
    var approach: Ref<Event>?
    /// The latest of the events marked here.
    var event: Ref<Event>?
    /// How many events are marked here.
    var eventCount = 0
    /// Whether the last day drawn lies here, with a standing that goes on.
    var isOpenEnd = false
    /// Whether it stands for days that are cut out.
    var isCut = false
  }

  let partner: Ref<Partner>
  var cells: [Cell]

  /// The lane of a partner.
  ///
  /// - Parameters:
  ///   - events: those to mark, oldest first.
  ///   - day: the last day that is drawn.
  init(
    of partner: Ref<Partner>, marking events: [Ref<Event>], along axis: TimeAxis, to day: Day,
    in store: EventStore
  ) {
    self.partner = partner
    cells = Array(repeating: Cell(), count: axis.width)
    let end = Lane.lastCell(of: day, on: axis)

    let standings = store.standings(of: partner).filter { $0.start <= day }
    for (index, standing) in standings.enumerated() {
      let next = index + 1 < standings.count ? axis.cell(of: standings[index + 1].start) : end + 1
      for cell in visible(axis.cell(of: standing.start)..<max(next, axis.cell(of: standing.start)))
      {
        cells[cell].tier = standing.tier
      }
    }
    for event in store.sectoralSteps(of: partner, by: day) {
      let start = axis.cell(of: store[event].date.last)
      for cell in visible(start..<max(start, end + 1)) { cells[cell].beside = store[event].tier }
    }
    for event in standings.map(\.event) + events where store[event].date.precision != .day {
      let place = axis.cell(of: store.place(of: event, by: day))
      for cell in visible(min(axis.cell(of: store[event].date.first), place)..<place) {
        cells[cell].approach = event
      }
    }
    for event in events where store[event].date.first <= day {
      let place = axis.cell(of: store.place(of: event, by: day))
      guard cells.indices.contains(place) else { continue }
      cells[place].event = event
      cells[place].eventCount += 1
    }
    if !axis.gaps.isEmpty {
      for cell in visible(0..<max(0, end + 1)) { cells[cell].isCut = axis.isCut(cell) }
    }
    if cells.indices.contains(end), cells[end].tier != nil { cells[end].isOpenEnd = true }
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
