import Events
import Screen
import Testing

@testable import Browser

/// Walking, zooming and panning on the map.
struct MapMovingTests {
  static let filters = ["", "region:europe", "group:asean", "tier:csp", "group:eu OR group:apec"]

  /// Where each arrow leads from every partner shown.
  static func steps(_ browser: Browser) -> [Ref<Partner>: [Direction: Ref<Partner>]] {
    var steps: [Ref<Partner>: [Direction: Ref<Partner>]] = [:]
    for partner in browser.partnersShown {
      for direction in Direction.allCases {
        var walker = browser
        walker.select(partner)
        walker.walk(direction)
        if let next = walker.selectedPartner, next != partner {
          steps[partner, default: [:]][direction] = next
        }
      }
    }
    return steps
  }

  @Test(arguments: filters)
  func everyPartnerCanBeReachedFromEveryOther(filter: String) throws {
    var browser = try Browser.bundled(80, 24)
    try browser.setFilter(filter)
    let steps = MapMovingTests.steps(browser)
    let all = Set(browser.partnersShown)
    for start in all {
      var (reached, edge): (Set, [Ref<Partner>]) = ([start], [start])
      while let partner = edge.popLast() {
        for next in (steps[partner] ?? [:]).values where reached.insert(next).inserted {
          edge.append(next)
        }
      }
      #expect(reached == all, "from \(browser.store[start].name)")
    }
  }

  @Test func anArrowLeadsThatWayAndTheOppositeOneMostlyBack() throws {
    let browser = try Browser.bundled(80, 24)
    let steps = MapMovingTests.steps(browser)
    let opposite: [Direction: Direction] = [.left: .right, .right: .left, .up: .down, .down: .up]
    var (walks, returns) = (0, 0)
    for (partner, ways) in steps {
      for (direction, next) in ways {
        let (from, to) = (
          try #require(browser.mapPlace(of: partner)), try #require(browser.mapPlace(of: next))
        )
        // Up and down never turn back; left and right do only around the world.
        if direction == .up { #expect(to.y < from.y) }
        if direction == .down { #expect(to.y > from.y) }
        walks += 1
        if let back = opposite[direction], steps[next]?[back] == partner { returns += 1 }
      }
    }
    #expect(walks > 58 * 3)
    #expect(returns * 2 > walks)
  }

  @Test func arrowsGoWhereTheAtlasSays() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("4")
    for (keys, name) in [
      ("c j a p a n Enter Esc Left", "South Korea"), ("Left", "China"),
      ("c a u s t r a l Enter Esc l", "New Zealand"), ("c m e x i c Enter Esc k", "United States"),
      ("c s w e d e n Enter Esc h", "Norway"), ("c c a m b o d Enter Esc j", "Malaysia"),
    ] {
      browser.press(keys)
      #expect(browser.selectedPartner.map { browser.store[$0].name } == name)
    }
    // Eastward from America the way goes on in Europe or Africa.
    browser.press("c b r a z i l Enter Esc Right")
    let partner = try #require(browser.selectedPartner)
    let region = try #require(browser.store[partner].region)
    #expect(["Europe", "Africa"].contains(browser.store[region].name))
  }

  @Test(arguments: [21, 22, 23])
  func theMapStaysInTheWorldAndZoomKeepsTheSelectedPartnerInView(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var browser = try Browser.bundled(80, 24)
    browser.press("4")
    let keys = [
      "+", "+", "-", "H", "J", "K", "L", "h", "j", "k", "l", "0", "<", ">", "PgDn", "C-u",
    ]
    for _ in 0..<400 {
      let key = keys.randomElement(using: &random) ?? "+"
      if Int.random(in: 0..<12, using: &random) == 0 {
        let size = Size(
          rows: .random(in: 5...60, using: &random), columns: .random(in: 10...200, using: &random))
        _ = browser.update(.resized(size))
      }
      browser.press(key)
      let (window, world) = (browser.mapWindow, Projection.world)
      #expect((1...MapFrame.most).contains(window.frame.zoom))
      for (shown, whole) in [(window.shown.x, world.x), (window.shown.y, world.y)] {
        let isInside =
          shown.lowerBound > whole.lowerBound - 1e-6 && shown.upperBound < whole.upperBound + 1e-6
        let isAround =
          shown.lowerBound < whole.lowerBound + 1e-6 && shown.upperBound > whole.upperBound - 1e-6
        #expect(isInside || isAround, "\(key) \(shown)")
      }
      if ["+", "-", "h", "j", "k", "l", "0"].contains(key),
        let place = browser.selectedPartner.flatMap({ browser.mapPlace(of: $0) })
      {
        #expect(window.cell(of: place) != nil, "\(key) at \(browser.size)")
      }
      #expect(browser.draw().size == browser.size)
    }
  }

  @Test func zoomingLeavesTheSelectedPartnerWhereItIs() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("4 c k a z a k h Enter Esc")
    let place = try #require(browser.selectedPartner.flatMap { browser.mapPlace(of: $0) })
    let before = try #require(browser.mapWindow.cell(of: place))
    browser.press("+ + + +")
    let after = try #require(browser.mapWindow.cell(of: place))
    #expect(abs(after.row - before.row) <= 1 && abs(after.column - before.column) <= 1)
    #expect(abs(browser.mapWindow.frame.zoom - 4) < 1e-9)
    browser.press("- - - -")
    #expect(abs(browser.mapWindow.frame.zoom - 1) < 1e-9)
  }

  @Test func theMapFitsTheFilterUntilTheReaderZoomsAndAgainWhenItChanges() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("4")
    #expect(browser.mapWindow.frame.zoom == 1)
    try browser.setFilter("region:europe")
    let europe = browser.mapWindow
    #expect(europe.frame.zoom > 3)
    for partner in browser.partnersShown {
      let place = try #require(browser.mapPlace(of: partner))
      #expect(europe.cell(of: place) != nil, "\(browser.store[partner].name)")
    }
    browser.press("+")
    let zoomed = browser.mapWindow
    #expect(zoomed.frame.zoom > europe.frame.zoom)
    browser.press("<")
    #expect(browser.mapWindow == zoomed)
    try browser.setFilter("group:asean")
    let asia = browser.mapWindow
    #expect(asia.frame.zoom > 3 && asia.frame.centre.x > europe.frame.centre.x)
    try browser.setFilter("region:europe")
    #expect(browser.mapWindow == zoomed)
    browser.press("> 0")
    #expect(browser.mapWindow == europe)
    browser.press("C-f")
    #expect(browser.mapWindow.frame == .world)
  }

  @Test func aJumpBringsThePartnerIntoAZoomedView() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("4 c j a p a n Enter Esc + + + + +")
    let zoom = browser.mapWindow.frame.zoom
    browser.press("c c h i l e Enter")
    #expect(browser.focus == .record)
    browser.press("Esc")
    let place = try #require(browser.selectedPartner.flatMap { browser.mapPlace(of: $0) })
    #expect(browser.mapWindow.cell(of: place) != nil)
    #expect(browser.mapWindow.frame.zoom == zoom)
    #expect(browser.screen.contains { $0.contains(" Chile ") })
  }

  @Test func theMapDrawsAtAnySize() throws {
    let store = try EventStore.bundled()
    for rows in 1...16 {
      for columns in [1, 2, 3, 5, 8, 13, 21, 34, 55] {
        var browser = Browser(store: store, size: Size(rows: rows, columns: columns))
        browser.press("4 l + L")
        #expect(browser.draw().size == browser.size)
      }
    }
  }
}
