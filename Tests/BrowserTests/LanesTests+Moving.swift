import Events
import Screen
import Testing

@testable import Browser

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
      let end = LaneGrid.lastCell(of: browser.day, on: axis)
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
