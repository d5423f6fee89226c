import Events

/// What a partner's lane shows in each cell of an axis.
struct Lane: Equatable, Sendable {
  /// A mark hides all else, so that a cell that has one says nothing else.
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
    /// The events marked here.
    var mark: CellMark?
    /// Whether the last day drawn lies here, with a standing or an event that goes on.
    var isOpenEnd = false
    /// Whether it stands for days that are cut out.
    var isCut = false
  }

  let partner: Ref<Partner>
  var cells: [Cell]

  /// The lane of the partner whose events are to be marked.
  ///
  /// Complexity: O(m log n) in the cells and in the events.
  init(marking events: LaneEvents, along grid: LaneGrid, in store: EventStore) {
    partner = events.partner
    cells = Array(repeating: Cell(), count: grid.axis.width)
    let bare = mark(events.marks(in: grid.days, of: store), to: grid.end)
    let days = bare.map { min(grid.days.ends[$0], grid.day) }
    for (cell, tier) in zip(bare, store.tiers(of: partner, on: days)) { cells[cell].tier = tier }
    if store.hasSectoralTiers {
      for (cell, tier) in zip(bare, store.sectoralTiers(of: partner, on: days)) {
        cells[cell].beside = tier
      }
    }
    if events.mayLast {
      for (cell, lasts) in zip(bare, events.last(on: days)) { cells[cell].lasts = lasts }
    }
    events.forEachApproach(over: grid.days, at: bare, in: store) { cells[$0].approach = $1 }
    if !grid.axis.gaps.isEmpty {
      for cell in bare { cells[cell].isCut = grid.axis.isCut(cell) }
    }
    if cells.indices.contains(grid.end), cells[grid.end].tier != nil || cells[grid.end].lasts {
      cells[grid.end].isOpenEnd = true
    }
  }

  /// Marks the events, and returns the cells up to the last one drawn that have no mark.
  private mutating func mark(_ marks: [CellMark?], to end: Int) -> [Int] {
    var bare: [Int] = []
    for (cell, mark) in marks.enumerated() {
      if let mark {
        cells[cell].mark = mark
      } else if cell <= end {
        bare.append(cell)
      }
    }
    return bare
  }
}

extension EventStore {
  /// The day that an event is marked at: the last that its date may mean, when it is certain, but
  /// none after `day`.
  func place(of event: Ref<Event>, by day: Day) -> Day { min(self[event].date.last, day) }
}
