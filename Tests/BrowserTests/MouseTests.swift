import Events
import Foundation
import Screen
import Testing

@testable import Browser

/// What clicks and the wheel do, at the cells where a reader sees something.
struct MouseTests {
  static let views: [(view: View, columns: Int, rows: Int)] = [
    (.timeline, 80, 24), (.timeline, 120, 40), (.timeline, 30, 7), (.lanes, 80, 24),
    (.lanes, 140, 30), (.lanes, 40, 12), (.board, 80, 24), (.board, 200, 50), (.board, 30, 9),
  ]

  /// The cell at which a screen has a text, as a script names it.
  private func place(of text: String, in browser: Browser, _ action: Mouse.Action = .click) throws
    -> Key
  {
    let screen = browser.screen
    let row = try #require(screen.firstIndex { $0.contains(text) }, "\(text)")
    let range = try #require(screen[row].range(of: text))
    return .mouse(
      Mouse(
        action, at: Point(row: row, column: String(screen[row][..<range.lowerBound]).displayWidth)))
  }

  @Test(arguments: views)
  func `a click selects what stands at it, and nothing else`(
    view: View, columns: Int, rows: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(columns))
    for query in ["", "group:asean", "tier>=strategic year:2010..2025"] {
      var start = try Browser.bundled(columns, rows)
      try start.setFilter(query)
      start.setView(view)
      start.press("PgDn")
      for _ in 0..<60 {
        var browser = start
        let point = Point(
          row: .random(in: 0..<rows, using: &random),
          column: .random(in: 0..<columns, using: &random))
        _ = browser.update(.key(.mouse(Mouse(.click, at: point))))
        let trail = Comment(rawValue: "\(view) \(columns)x\(rows) “\(query)” at \(point)")
        guard browser.view == view else { continue }
        guard browser.selectedEvent != start.selectedEvent else { continue }
        // The cursor rests on what is selected: a row, or a partner's place in a column.
        #expect(browser.layout.body.contains(point), trail)
        // The axis above the lanes moves the cursor of the selected one.
        let isOnAxis = view == .lanes && point.row < browser.laneLayout.lanes.origin.row
        if isOnAxis { #expect(browser.selectedPartner == start.selectedPartner, trail) }
        if browser.focus == .list, !isOnAxis {
          #expect(browser.draw().cursor?.row == point.row, trail)
        }
      }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func `every row of the timeline can be clicked, and a second click opens it`(
    columns: Int, rows: Int
  ) throws {
    let start = try Browser.bundled(columns, rows)
    for row in start.layout.list.rows where row > start.layout.list.origin.row {
      var browser = start
      let click = Key.mouse(Mouse(.click, at: Point(row: row, column: 5)))
      _ = browser.update(.key(click))
      #expect(browser.timeline.selected == row - browser.layout.list.origin.row)
      #expect(browser.draw().cursor == Point(row: row, column: 0))
      #expect(browser.focus == .list)
      _ = browser.update(.key(click))
      #expect(browser.focus == .record)
    }
  }

  @Test func `a click on a tab shows its view`() throws {
    for columns in [80, 120, 200] {
      let start = try Browser.bundled(columns, 24)
      for view in View.allCases {
        var browser = start
        let named = browser.screen[0].contains(view.title(in: browser.words))
        let key = browser.keymap.sign(of: view.command)
        _ = browser.update(
          .key(try place(of: named ? view.title(in: browser.words) : key, in: browser)))
        #expect(browser.view == view, "\(columns)")
      }
      var browser = start
      browser.press("Click:2,1")
      #expect(browser.view == .timeline)
    }
  }

  @Test func `a click in a list of choices makes or takes back a choice`() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("t")
    _ = browser.update(.key(try place(of: "Strategic Partnership", in: browser)))
    let strategic = try place(of: "SP   Strategic", in: browser)
    browser.press("0")
    _ = browser.update(.key(strategic))
    #expect(browser.screen.contains { $0.contains("[x] ◆ SP") })
    #expect(browser.filter.text == "tier:sp")
    _ = browser.update(.key(strategic))
    #expect(browser.filter.text == "")
    browser.press("Esc s")
    _ = browser.update(.key(try place(of: "by partner", in: browser)))
    #expect(browser.order.key == .partner)
    #expect(browser.overlay == nil)
  }

  @Test func `a click in a finder takes what it is on`() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("c j a p")
    _ = browser.update(.key(try place(of: "Japan", in: browser)))
    #expect(browser.selectedPartner.map { browser.store[$0].name } == "Japan")
    browser.press("Esc :")
    browser.type("statistics")
    _ = browser.update(.key(try place(of: "stats", in: browser)))
    #expect(browser.view == .stats)
  }

  @Test func `a click beside a prompt takes what was typed, and then does what it does`() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("f")
    browser.type("group:asean")
    browser.press("Click:10,5")
    #expect(browser.filter.text == "group:asean")
    #expect(browser.overlay == nil)
    #expect(browser.timeline.selected == 2)
    // A mistake is not left by a click.
    browser.press("f")
    browser.type(" tier:zzz")
    browser.press("Click:10,5")
    #expect(browser.overlay != nil)
  }

  @Test func `the wheel scrolls three rows, and the selection stays while it is in view`() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("j j j j j j")
    let selected = browser.selectedEvent
    let before = browser.screen
    browser.press("WheelDown:10,10")
    #expect(browser.selectedEvent == selected)
    #expect(
      Array(browser.screen[2..<19]).map { $0.dropFirst(8) }
        == before[5..<22].map { $0.dropFirst(8) })
    browser.press("WheelDown:10,10 WheelDown:10,10")
    #expect(browser.timeline.top == 9)
    #expect(browser.timeline.selected == 9)
    browser.press("WheelUp:10,10 WheelUp:10,10 WheelUp:10,10 WheelUp:10,10")
    #expect(browser.timeline.top == 0)
    #expect(browser.timeline.selected == 9)
  }

  @Test func `the wheel turns what it is over, whatever has the keys`() throws {
    var wide = try Browser.bundled(120, 20)
    let list = wide.screen.map { $0.prefix(50) }
    wide.press("WheelDown:100,10")
    #expect(wide.screen.map { $0.prefix(50) } == list)
    #expect(wide.recordTop?.line == 3 || wide.recordTop?.event != nil)
    for (view, name) in [(View.lanes, "lanes"), (.board, "board"), (.stats, "stats")] {
      var browser = try Browser.bundled(80, 14)
      browser.setView(view)
      browser.press("WheelDown:30,10 WheelDown:30,10")
      let scrolled = browser.screen
      browser.press("WheelUp:30,10 WheelUp:30,10 WheelUp:30,10 WheelUp:30,10")
      #expect(browser.screen != scrolled, "\(name)")
    }
  }

  @Test func `a second click on the same day of a lane opens the record`() throws {
    var browser = try Browser.bundled(100, 30)
    browser.press("2")
    let rect = browser.laneLayout.lanes
    let (there, beside) = (
      Point(row: rect.origin.row + 7, column: rect.origin.column + 30),
      Point(row: rect.origin.row + 7, column: rect.origin.column + 31)
    )
    for point in [there, beside, there] {
      _ = browser.update(.key(.mouse(Mouse(.click, at: point))))
      #expect(browser.focus == .list)
    }
    let partner = browser.selectedPartner
    _ = browser.update(.key(.mouse(Mouse(.click, at: there))))
    #expect(browser.focus == .record && browser.selectedPartner == partner)
  }

  @Test func `a click in a lane moves the cursor to that day, and on a name selects the partner`()
    throws
  {
    var browser = try Browser.bundled(100, 30)
    browser.press("2")
    let rect = browser.laneLayout.lanes
    for (row, column) in [(2, 3), (7, 30), (12, 60)] {
      let point = Point(row: rect.origin.row + row, column: rect.origin.column + column)
      _ = browser.update(.key(.mouse(Mouse(.click, at: point))))
      #expect(browser.laneAxis.cell(of: browser.cursorDay) == column)
      #expect(browser.selectedLane.map { $0 - browser.laneTop(height: rect.size.rows) } == row)
      #expect(browser.focus == .list)
    }
    let name = Key.mouse(Mouse(.click, at: Point(row: rect.origin.row + 4, column: 2)))
    _ = browser.update(.key(name))
    #expect(browser.selectedLane.map { $0 - browser.laneTop(height: rect.size.rows) } == 4)
    _ = browser.update(.key(name))
    #expect(browser.focus == .record)
  }

  @Test(arguments: ["", "region:europe", "group:asean"])
  func `every capital on the map can be clicked`(filter: String) throws {
    var start = try Browser.bundled(160, 50)
    try start.setFilter(filter)
    start.press("4")
    let window = start.mapWindow
    let picture = start.mapPicture(in: window)
    var clicked = 0
    for (resident, seat) in zip(picture.residents, picture.seats) {
      guard let seat, let partner = resident.partner else { continue }
      var browser = start
      let point = picture.point(of: seat, from: window.rect.origin)
      // What a name covers is the name's.
      guard "\(browser.draw()[point.row, point.column].character)" == resident.style.glyph else {
        continue
      }
      _ = browser.update(.key(.mouse(Mouse(.click, at: point))))
      #expect(browser.selectedPartner == partner, "\(resident.name)")
      clicked += 1
    }
    #expect(clicked > 5)
  }

  @Test func `the wheel zooms the map about what it is over`() throws {
    var browser = try Browser.bundled(120, 40)
    browser.press("4")
    let point = Point(row: 12, column: 70)
    for _ in 0..<4 {
      let before = browser.mapWindow.middle(of: point)
      _ = browser.update(.key(.mouse(Mouse(.wheelUp, at: point))))
      let after = browser.mapWindow.middle(of: point)
      #expect(abs(before.x - after.x) < 0.5)
      #expect(abs(before.y - after.y) < 0.5)
    }
    #expect(browser.mapWindow.frame.zoom > 3.9)
  }

  @Test func `F2 turns the mouse on and off and says so; a terminal may have none`() throws {
    var browser = try Browser.bundled(80, 24)
    #expect(browser.press("F2") == .useMouse(true))
    _ = browser.update(.mouse(isUsed: true))
    #expect(browser.screen.last?.contains("the mouse selects and scrolls") == true)
    #expect(browser.press("F2") == .useMouse(false))
    _ = browser.update(.mouse(isUsed: false))
    #expect(browser.screen.last?.contains("the mouse is off") == true)
    _ = browser.press("F2")
    _ = browser.update(.mouse(isUsed: false))
    #expect(browser.screen.last?.contains("does not tell of a mouse") == true)
  }
}
