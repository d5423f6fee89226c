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
          of: partner, marking: Shown(.all(of: store), in: store).laneEvents(of: partner, by: day),
          along: axis, to: day, in: store)
        let wrong = lane.cells.indices.filter { index in
          let (cell, days) = (lane.cells[index], axis.days(in: index))
          guard days.lowerBound <= day else { return cell != Lane.Cell() }
          let standing = store.standing(of: partner, on: min(days.upperBound, day))
          return cell.tier != standing?.tier || (cell.isOpenEnd && !days.contains(day))
        }
        #expect(wrong.isEmpty, "\(store[partner].name) to \(day), along \(axis)")
      }
    }
  }

  /// However many events there are, each cell says what going through all of them would.
  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func everyCellIsWhatEachEventByItselfMakesOfIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let store = EventStore(
      random.dataset(
        events: [10, 100, 900][Int(seed % 3)], partners: 3,
        years: 1999...(seed % 2 == 0 ? 2001 : 2030),
        withEnds: seed % 4 > 1))
    for _ in 0..<12 {
      let axis = TimeAxis(
        placing: Day(number: .random(in: 10_000...22_000, using: &random)), at: 0,
        hoursPerCell: [5, 24, 100, 400, 3000].randomElement(using: &random) ?? 24,
        width: .random(in: 1...120, using: &random))
      let chosen = RefSet(store.events.filter { _ in !random.oneIn(3) }, capacity: store.eventCount)
      let day =
        random.oneIn(2)
        ? store.days.upperBound : Day(number: .random(in: 10_400...22_000, using: &random))
      let shown = Shown(chosen, in: store)
      for partner in store.partners {
        let marks = shown.laneEvents(of: partner, by: day)
        let expected = store.marks(of: partner, by: day).filter(chosen.contains)
        #expect(Array(marks) == expected, "seed \(seed)")
        #expect(expected.enumerated().allSatisfy { marks.firstIndex(of: $1) == $0 })
        let lane = Lane(of: partner, marking: marks, along: axis, to: day, in: store)
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
        let lane = Lane(of: partner, marking: marks, along: axis, to: day, in: store)
        let wrong = lane.cells.indices.filter { cell in
          let days = axis.days(in: cell)
          let last = min(days.upperBound, day)
          let lasts = store.events(of: partner).contains { ref in
            let event = store[ref]
            guard chosen.contains(ref), let end = event.end else { return false }
            return days.lowerBound <= day && event.date.last <= last && last <= end.last
          }
          return lane.cells[cell].lasts != lasts
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
          of: $0, marking: shown.laneEvents(of: $0, by: store.days.upperBound), along: axis,
          to: store.days.upperBound, in: store)
      }
      let marks = lanes.flatMap(\.cells).map(\.eventCount)
      #expect(marks.reduce(0, +) == store.events.count)
      #expect(
        width > 1
          || lanes.allSatisfy { $0.cells[0].eventCount == store.events(of: $0.partner).count })
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
        of: store[event].partner,
        marking: Shown(RefSet([event], capacity: store.eventCount), in: store)
          .laneEvents(of: store[event].partner, by: store.days.upperBound),
        along: axis, to: store.days.upperBound, in: store)
      for (index, cell) in lane.cells.enumerated() {
        let days = axis.days(in: index)
        let isInside = days.upperBound >= date.first && index < axis.cell(of: date.last)
        #expect((cell.approach == event) == isInside, "\(store[event].id) \(days)")
        #expect((cell.event == event) == (index == axis.cell(of: date.last)))
      }
    }
    var browser = try Browser.bundled(80, 24)
    browser.press("2 c a r g e n t i n a Enter Esc + + +")
    #expect(browser.selectedRow.contains("────~~~~~~~~~~~~~~~~~~▲░░░░"))
  }
}

extension LanesTests {
  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 10), (33, 7)])
  func zoomKeepsTheDayUnderTheCursorInItsPlaceFromTheWholeToAMonth(columns: Int, rows: Int) throws {
    var random = SeededGenerator(seed: UInt64(columns))
    for _ in 0..<4 {
      var browser = try Browser.bundled(columns, rows)
      browser.press("2")
      if Bool.random(using: &random) { browser.press("0") }
      if Bool.random(using: &random) { browser.press("z") }
      let lefts = Int.random(in: 0..<columns, using: &random)
      for _ in 0..<lefts { browser.press("h") }
      let (place, day) = (browser.cursorCell, browser.cursorDay)
      var scales: Set<Int> = []
      for key in Array(repeating: "+", count: 14) + Array(repeating: "-", count: 16) {
        browser.press(key)
        scales.insert(browser.laneAxis.hoursPerCell)
        #expect(browser.cursorCell == place && browser.cursorDay == day)
      }
      let axis = browser.laneAxis
      #expect(scales.count >= 8)
      #expect((25...62).contains((scales.min() ?? 0) * axis.width / 24), "about a month")
      #expect(axis.hoursPerCell == browser.scales(of: axis).upperBound)
    }
  }

  @Test func theCursorMovesByACellAndTheWindowFollows() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("2 + + +")
    let (width, last) = (browser.laneAxis.width, browser.cursorCell)
    let first = browser.laneAxis.days(in: 0).lowerBound
    for step in 1..<last {
      browser.press("h")
      #expect(browser.cursorCell == last - step)
    }
    browser.press("h h h h")
    #expect(browser.cursorCell == 0)
    #expect(browser.laneAxis.days(in: 3).lowerBound == first, "the window moved by three cells")
    for _ in 0..<width { browser.press("l") }
    #expect(browser.laneAxis.days(in: width - 1).contains(browser.cursorDay))
    browser.press("0 g")
    for _ in 0..<200 { browser.press("l") }
    #expect(browser.cursorDay == browser.store.days.upperBound)
    #expect(browser.screen[23] == " the data ends on 2026-06-08")
  }

  @Test func eventsAreVisitedOneByOneAndBack() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("2 c i n d o n e s i a Enter Esc")
    let partner = try #require(browser.selectedPartner)
    let events = browser.store.events(of: partner)
    for event in events.reversed().dropFirst() {
      browser.press("{")
      #expect(browser.selectedEvent == event)
      #expect(browser.cursorDay == browser.store[event].date.last)
    }
    browser.press("{")
    #expect(browser.screen[23] == " no earlier event of Indonesia is shown")
    for event in events.dropFirst() {
      browser.press("}")
      #expect(browser.selectedEvent == event)
    }
    browser.press("h h h Enter")
    #expect(browser.screen[2].hasPrefix(" Indonesia"), "the record")
  }

  @Test func movingAmongLanesSelectsWhatStoodOnTheCursorsDay() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("2 g")
    let partners = browser.lanePartners
    for partner in partners.dropFirst() {
      browser.press("j h")
      #expect(browser.selectedPartner == partner)
      let event = try #require(browser.selectedEvent)
      let events = browser.store.events(of: partner)
      let reached = events.last { browser.store[$0].date.last <= browser.cursorDay }
      #expect(event == reached || (reached == nil && event == events.first))
      #expect(browser.selectedRow.contains(browser.store[partner].name.prefix(12)))
    }
    browser.press("g PgDn PgUp G")
    #expect(browser.selectedPartner == partners.last)
  }

  @Test func anotherViewKeepsThePartnerTheEventAndThePlace() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("2 j j { + h")
    let (event, screen) = (browser.selectedEvent, browser.draw())
    browser.press("1")
    #expect(browser.selectedEvent == event)
    browser.press("2")
    #expect(browser.draw() == screen)
    browser.press("1 j j 2")
    let selected = try #require(browser.selectedEvent)
    #expect(browser.cursorDay == browser.store[selected].date.last, "the cursor follows")
  }

  @Test func nothingIsDrawnAfterTheAsOfDayAndTheCursorGoesWithIt() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("2 + + h h h")
    for _ in 0..<30 {
      browser.press("<")
      #expect(browser.cursorDay == browser.day)
      let (canvas, layout, axis) = (browser.draw(), browser.laneLayout, browser.laneAxis)
      let end = Lane.lastCell(of: browser.day, on: axis)
      #expect((0..<axis.width).contains(end))
      for row in layout.lanes.rows {
        let cells = canvas.row(row).dropFirst(layout.lanes.origin.column + end)
        #expect(cells.dropFirst().allSatisfy { $0 == .blank })
      }
      let bars = layout.lanes.rows.map { canvas[$0, layout.lanes.origin.column + end] }
      #expect(bars.contains { $0.character == "▸" })
    }
    #expect(browser.screen[3].contains(" nothing after \(browser.day) is drawn "))
  }

  @Test func theEndOfTheDataIsSaid() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("2 + + + + h h h h h h h h h h h h h h h h h h h h h h h h - - - -")
    #expect(
      browser.screen[3].contains("─ data ends 2026-06-08 ")
        || browser.screen[3].contains("┄ data ends 2026-06-08"))
    #expect(browser.screen[37].hasSuffix("record scattered after 2026-02-28"))
    browser.press("{ { { + + + + + + + + +")
    #expect(!browser.screen[37].contains("scattered"))
  }
}

extension LanesTests {
  @Test func partnersAreOrderedByStandingStepRegionOrName() throws {
    var browser = try Browser.bundled(200, 70)
    browser.press("2")
    let store = browser.store
    func check(_ isBefore: @escaping (Ref<Partner>, Ref<Partner>) -> Bool) {
      let partners = browser.lanePartners
      #expect(partners.count == 58)
      #expect(zip(partners, partners.dropFirst()).allSatisfy(isBefore))
      let names = browser.screen[4...].prefix(58).map { $0.drop { " ▌".contains($0) } }
      for (name, partner) in zip(names, partners) where browser.lanes.order.key != .region {
        #expect(name.hasPrefix(store[partner].name))
      }
    }
    func standing(_ partner: Ref<Partner>) -> (Int, Day) {
      let standing = store.standing(of: partner, on: browser.day)
      return (standing.map { -store[$0.tier].rank } ?? 1, standing?.since.first ?? browser.day)
    }
    check { standing($0) <= standing($1) }
    browser.press("s Down Enter")
    check { store.events(of: $0).last ?? Ref(0) > store.events(of: $1).last ?? Ref(0) }
    browser.press("s Down Enter")
    check {
      store[$0].region.map { store[$0].name } ?? "" <= store[$1].region.map { store[$0].name } ?? ""
    }
    browser.press("s Down Enter")
    check { store[$0].name < store[$1].name }
    browser.press("S")
    check { store[$0].name > store[$1].name }
    #expect(browser.screen[1].contains("by name, Z to A"))
    browser.press("s k Space Esc")
    check { store[$0].name > store[$1].name }
    browser.press("1")
    #expect(!browser.screen[1].contains("by name"), "the timeline has its own order")
  }

  @Test func emptyDecadesAreCutOutVisiblyAndNothingElse() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("2 0")
    #expect(!browser.draw().description.contains("╱╱"))
    browser.press("z")
    let canvas = browser.draw()
    let cut = canvas.description.split(separator: "\n").filter { $0.contains("╱╱") }
    #expect(cut.count == 18, "the axis, the lanes and what was said")
    let hidden = try #require(browser.gaps.first)
    #expect("\(hidden.lowerBound) \(hidden.upperBound)" == "1979-01-01 1989-01-01")
    #expect(!browser.store.events.contains { hidden.contains(browser.store[$0].date.first) })
    #expect(browser.store.upgrades.allSatisfy { !hidden.contains($0.start) })
    browser.press("z h")
    #expect(!browser.draw().description.contains("╱╱"))
  }

  @Test func fitShowsWhatIsFiltered() throws {
    var browser = try Browser.bundled(80, 24)
    for filter in ["year:2023", "tier:csp", "region:africa", "tier:ssp"] {
      try browser.setFilter(filter)
      browser.press("2 0")
      let (axis, store) = (browser.laneAxis, browser.store)
      for event in browser.shown {
        #expect((0..<axis.width).contains(axis.cell(of: store[event].date.first)))
        #expect((0..<axis.width).contains(axis.cell(of: store[event].date.last)))
      }
      let dates = browser.shown.map { store[$0].date.first }.sorted()
      let first = try #require(dates.first), last = try #require(dates.last)
      #expect(axis.cell(of: last) - axis.cell(of: first) > axis.width * 4 / 5)
    }
  }

  @Test func isSaneAtAnySizeAfterAnyKeys() throws {
    let names = "2 h l h l + - z 0 { } j k g G PgDn C-d s S Enter Esc < > < @ f c 1 t Space R x"
    let keys = names.split(separator: " ").compactMap { Key(name: $0) }
    var random = SeededGenerator(seed: 21)
    var browser = try Browser.bundled(80, 24)
    browser.press("2")
    for step in 0..<700 {
      if step % 5 == 0 {
        let size = Size(
          rows: .random(in: 1...40, using: &random), columns: .random(in: 1...130, using: &random))
        _ = browser.update(.resized(size))
      }
      _ = browser.update(.key(keys.randomElement(using: &random) ?? .escape))
      if step % 40 == 0 { browser.press("Esc Esc Esc 2") }
      let canvas = browser.draw()
      #expect(canvas.size == browser.size)
      #expect(browser.draw() == canvas)
      #expect(
        canvas.cursor.map { $0.row < canvas.size.rows && $0.column < canvas.size.columns } ?? true)
      #expect(browser.laneDays.contains(browser.cursorDay))
      #expect((0..<browser.laneAxis.width).contains(browser.cursorCell))
    }
  }

  @Test func namesOfWideCharactersLeaveTheLanesAligned() throws {
    var dataset = try EventStore.bundled().record
    for index in dataset.partners.indices where index.isMultiple(of: 2) {
      dataset.partners[index].name = String("大韓民國與越南".prefix(index % 8))
      dataset.partners[index].iso2 = "韓國"
    }
    for columns in [40, 80, 120] {
      var browser = Browser(store: EventStore(dataset), size: Size(rows: 30, columns: columns))
      browser.press("2")
      let (canvas, layout) = (browser.draw(), browser.laneLayout)
      for row in layout.lanes.rows {
        #expect(canvas[row, layout.lanes.origin.column - 1] == .blank)
        #expect("─▚┼".contains(canvas[row, layout.lanes.origin.column].character))
      }
    }
  }
}

extension Browser {
  /// The cell under the cursor.
  fileprivate var cursorCell: Int { laneAxis.cell(of: cursorDay) }
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
    let end = Lane.lastCell(of: day, on: axis)
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
      cells[cell].beside = self.events(of: partner).filter { event in
        let step = self[event]
        return isInForce(step) && step.tier.map { self[$0].isSectoral } ?? false
          && step.date.last <= last && step.end.map { $0.last >= last } ?? true
      }.first.flatMap { self[$0].tier }
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
      cells[place].event = event
      cells[place].eventCount += 1
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
    of partner: Ref<Partner>, marking events: LaneEvents, along axis: TimeAxis, to day: Day,
    in store: EventStore
  ) {
    self.init(
      of: partner, marking: events, along: axis,
      reaching: Deferred { Lane.reachingDates(along: axis) }, to: day, in: store)
  }
}
