import Events
import Screen
import Testing

@testable import Browser

struct LanesTests {
  @Test func readsAsARowForEachPartnerWithTimeAcross() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("2 c i n d o n e s i a Enter Esc")
    let row = try #require(browser.screen.first { $0.contains("Indonesia ") })
    #expect(
      row == "▌Indonesia       ────────▲░░░░░░░░░░░░░░░░░░░░░░◆▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒◌▒★█▸")
    browser.press("{ {")
    #expect(
      browser.screen[20]
        == " 2013-06-27  Indonesia  ◆ SP since 2013-06-27 │ ◆ 2013-06-27 CP → SP")
    #expect(browser.screen[21].hasPrefix(" ★█ 2 CSP  ◆▒ 9 SP  ▲░ 10 CP  each tier alone"))
    #expect(browser.draw().roles.contains("2222222222222p21"))
  }

  /// What is drawn in a cell is what the store says of the last of its days.
  @Test(arguments: [1, 2, 3, 4])
  func everyCellShowsTheStandingOfItsDays(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = try EventStore.bundled()
    for _ in 0..<12 {
      let axis = TimeAxis.random(using: &random)
      let day = Day(number: .random(in: -9000...20_000, using: &random))
      for partner in store.partners {
        let lane = Lane(
          marking: Shown(.all(of: store), in: store).laneEvents(of: partner, by: day), along: axis,
          to: day, in: store)
        let wrong = lane.cells.indices.filter { index in
          let (cell, days) = (lane.cells[index], axis.days(in: index))
          guard days.lowerBound <= day else { return cell != Lane.Cell() }
          guard cell.mark == nil else { return cell.tier != nil }
          let standing = store.standing(of: partner, on: min(days.upperBound, day))
          return cell.tier != standing?.tier || (cell.isOpenEnd && !days.contains(day))
        }
        #expect(wrong.isEmpty, "\(store[partner].name) to \(day), along \(axis)")
      }
    }
  }

  /// However many events there are, and however few of them are shown, each cell says what going
  /// through all of them would.
  @Test(arguments: 1...32 as ClosedRange<UInt64>)
  func everyCellIsWhatEachEventByItselfMakesOfIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var dataset = random.dataset(
      events: [10, 100, 900][Int(seed % 3)], partners: 3,
      years: 1999...(seed % 2 == 0 ? 2001 : 2030), withEnds: seed % 4 > 1)
    if seed % 5 == 0 { dataset.tiers[3].isSectoral = true }
    let store = EventStore(dataset)
    for _ in 0..<12 {
      let axis = TimeAxis(
        placing: Day(number: .random(in: 10_000...22_000, using: &random)), at: 0,
        hoursPerCell: [5, 24, 100, 400, 3000].randomElement(using: &random) ?? 24,
        width: .random(in: 1...120, using: &random))
      let hidden = [0, 33, 97, 100].randomElement(using: &random) ?? 0
      let chosen = RefSet(
        store.events.filter { _ in random.number(0...99) >= hidden }, capacity: store.eventCount)
      let day =
        random.oneIn(2)
        ? store.days.upperBound : Day(number: .random(in: 10_400...22_000, using: &random))
      let shown = Shown(chosen, in: store)
      for partner in store.partners {
        let marks = shown.laneEvents(of: partner, by: day)
        let expected = store.marks(of: partner, by: day).filter(chosen.contains)
        #expect(Array(marks) == expected, "seed \(seed)")
        #expect(expected.enumerated().allSatisfy { marks.firstIndex(of: $1) == $0 })
        let lane = Lane(marking: marks, along: axis, to: day, in: store)
        let naive = store.naiveLane(of: partner, marking: expected, along: axis, to: day)
        #expect(lane.cells == naive, "seed \(seed), to \(day)")
      }
    }
  }

  /// Without tiers a line says where an event lasts, and none where the filter hides it.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func everyCellSaysWhetherAnEventWithoutATierLasts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var dataset = random.dataset(
      events: [10, 100, 900][Int(seed % 3)], partners: 3, years: 1999...2010, withEnds: true)
    dataset.tiers = []
    for index in dataset.events.indices {
      dataset.events[index].tier = nil
      dataset.events[index].fromTier = nil
    }
    let store = EventStore(dataset)
    for _ in 0..<12 {
      let axis = TimeAxis(
        placing: Day(number: .random(in: 10_000...14_000, using: &random)), at: 0,
        hoursPerCell: [5, 24, 400, 3000].randomElement(using: &random) ?? 24, width: 60)
      let chosen = RefSet(store.events.filter { _ in random.oneIn(3) }, capacity: store.eventCount)
      let day = Day(number: .random(in: 10_400...15_000, using: &random))
      for partner in store.partners {
        let marks = Shown(chosen, in: store).laneEvents(of: partner, by: day)
        let lane = Lane(marking: marks, along: axis, to: day, in: store)
        let wrong = lane.cells.indices.filter { cell in
          let days = axis.days(in: cell)
          let last = min(days.upperBound, day)
          let lasts = store.events(of: partner).contains { ref in
            let event = store[ref]
            guard chosen.contains(ref), let end = event.end else { return false }
            return days.lowerBound <= day && event.date.last <= last && last <= end.last
          }
          return lane.cells[cell].lasts != (lasts && lane.cells[cell].mark == nil)
        }
        #expect(wrong.isEmpty, "seed \(seed), \(store[partner].name) to \(day)")
      }
    }
  }

  /// The same of the screen: the texture of a cell says its tier, without its colour.
  @Test(arguments: ["0", "", "+", "+ + +", "@ 2 0 1 6 Enter", "z 0", "l l - h h h + +"])
  func everyTextureSaysTheTier(keys: String) throws {
    var browser = try Browser.bundled(200, 80)
    browser.press("2 \(keys)")
    let store = browser.store
    let tiers: [Character: String] = ["▚": "SR", "█": "CSP", "▒": "SP", "░": "CP", "─": "DR"]
    let (canvas, layout, axis) = (browser.draw(), browser.laneLayout, browser.laneAxis)
    let partners = browser.lanePartners
    #expect(partners.count == store.partners.count)
    for (row, partner) in partners.enumerated() {
      let wrong = (0..<axis.width).filter { index in
        let origin = layout.lanes.origin
        let character = canvas[origin.row + row, origin.column + index].character
        let days = axis.days(in: index)
        let standing = store.standing(of: partner, on: min(days.upperBound, browser.day))
        let expected = days.lowerBound > browser.day ? nil : standing.map { store[$0.tier].short }
        if character == " " { return expected != nil }
        return tiers[character].map { $0 != expected } ?? false
      }
      #expect(wrong.isEmpty, "\(store[partner].name) in \(wrong)")
    }
  }

  @Test func everyEventIsMarkedOnceAndCountedWhereSeveralMeet() throws {
    let store = try EventStore.bundled()
    for width in [1, 7, 40, 100, 300] {
      let axis = TimeAxis(fitting: store.days, width: width)
      let shown = Shown(.all(of: store), in: store)
      let lanes = store.partners.map {
        Lane(
          marking: shown.laneEvents(of: $0, by: store.days.upperBound), along: axis,
          to: store.days.upperBound, in: store)
      }
      let marks = lanes.flatMap(\.cells).compactMap(\.mark?.count)
      #expect(marks.reduce(0, +) == store.events.count)
      #expect(
        width > 1
          || lanes.allSatisfy { $0.cells[0].mark?.count == store.events(of: $0.partner).count })
    }
  }

  @Test func aCellSaysHowManyEventsItMarks() {
    for (count, mark) in [(1, "★"), (2, "2"), (9, "9"), (10, "+"), (60, "+")] {
      var browser = Browser(store: .busy(count), size: Size(rows: 24, columns: 80))
      browser.press("2 0")
      #expect(browser.selectedRow.contains(mark) || browser.screen[4].hasSuffix(mark))
    }
  }

  @Test func aDateNotKnownToTheDayHasASoftEdge() throws {
    let store = try EventStore.bundled()
    for event in store.events where store[event].date.precision != .day {
      let date = store[event].date
      let axis = TimeAxis(
        fitting: date.first.advanced(by: -30)...date.last.advanced(by: 30), width: 150)
      let lane = Lane(
        marking: Shown(RefSet([event], capacity: store.eventCount), in: store)
          .laneEvents(of: store[event].partner, by: store.days.upperBound),
        along: axis, to: store.days.upperBound, in: store)
      for (index, cell) in lane.cells.enumerated() {
        let days = axis.days(in: index)
        let isInside = days.upperBound >= date.first && index < axis.cell(of: date.last)
        #expect((cell.approach == event) == isInside, "\(store[event].id) \(days)")
        #expect((cell.mark?.event == event) == (index == axis.cell(of: date.last)))
      }
    }
    var browser = try Browser.bundled(80, 24)
    browser.press("2 c a r g e n t i n a Enter Esc + + +")
    #expect(browser.selectedRow.contains("────~~~~~~~~~~~~~~~~~~▲░░░░"))
  }
}

extension Browser {
  /// The cell under the cursor.
  var cursorCell: Int { laneAxis.cell(of: cursorDay) }
}

extension EventStore {
  /// One partner at one tier, with so many events in a month.
  fileprivate static func busy(_ count: Int) -> EventStore {
    var dataset = Dataset(id: "busy", title: "Busy")
    dataset.tiers = [
      Tier(id: "low", name: "Low", short: "L", rank: 0),
      Tier(id: "high", name: "High", short: "H", rank: 1),
    ]
    dataset.partners = [Partner(id: "one", name: "One"), Partner(id: "two", name: "Two")]
    func event(_ id: String, _ partner: Int, _ date: String) -> Event? {
      guard let date = EventDate(date) else { return nil }
      var event = Event(id: id, partner: Ref(partner), date: date)
      event.tier = Ref(1)
      return event
    }
    dataset.events =
      [event("a", 1, "1950-01-01")].compactMap { $0 }
      + (0..<count).compactMap { event("e\($0)", 0, "2020-05-\(10 + $0 % 20)") }
    return EventStore(dataset)
  }
}

extension EventStore {
  /// The events of a partner that may have happened by a day, in the order of their marks.
  fileprivate func marks(of partner: Ref<Partner>, by day: Day) -> [Ref<Event>] {
    events(of: partner).filter { self[$0].date.first <= day }
      .sorted { (self[$0].date.last, $0) < (self[$1].date.last, $1) }
  }

  /// A lane made of one event after the other.
  fileprivate func naiveLane(
    of partner: Ref<Partner>, marking events: [Ref<Event>], along axis: TimeAxis, to day: Day
  ) -> [Lane.Cell] {
    var cells = Array(repeating: Lane.Cell(), count: axis.width)
    let end = LaneGrid.lastCell(of: day, on: axis)
    func date(_ event: Ref<Event>) -> EventDate { self[event].date }
    func soften(_ event: Ref<Event>) {
      guard date(event).precision != .day else { return }
      let place = axis.cell(of: place(of: event, by: day))
      for cell in cells.indices where axis.cell(of: date(event).first) <= cell && cell < place {
        cells[cell].approach = event
      }
    }
    for cell in cells.indices where cell <= end {
      let last = min(axis.days(in: cell).upperBound, day)
      cells[cell].tier = standing(of: partner, on: last)?.tier
      let steps = self.events(of: partner).filter { event in
        let step = self[event]
        return isInForce(step) && step.tier.map { self[$0].isSectoral } ?? false
          && step.date.last <= last && step.end.map { $0.last >= last } ?? true
      }
      let held = sectoralStandings(of: partner).filter { $0.stands(on: last) }
      #expect(Set(held.map(\.tier)) == Set(steps.compactMap { self[$0].tier }))
      cells[cell].beside = held.last?.tier
      cells[cell].isOpenEnd = cell == end && cells[cell].tier != nil
    }
    let brought = standings(of: partner).filter { $0.start <= day }.map(\.event)
    for event in Set(brought).sorted(by: { (date($0).last, $0) < (date($1).last, $1) }) {
      soften(event)
    }
    for event in events { soften(event) }
    for event in events {
      let place = axis.cell(of: place(of: event, by: day))
      guard cells.indices.contains(place) else { continue }
      // A mark hides all else.
      var marked = Lane.Cell()
      marked.mark = self.mark(event, count: (cells[place].mark?.count ?? 0) + 1)
      cells[place] = marked
    }
    return cells
  }
}

extension RefSet<Event> {
  fileprivate static func all(of store: EventStore) -> RefSet {
    RefSet(capacity: store.eventCount, full: true)
  }
}

extension Lane {
  fileprivate init(
    marking events: LaneEvents, along axis: TimeAxis, to day: Day, in store: EventStore
  ) {
    self.init(marking: events, along: LaneGrid(axis, to: day), in: store)
  }
}
