import Events
import Screen
import Testing

@testable import Browser

/// What the map shows, and where.
struct MapTests {
  static let sizes = [(80, 24), (120, 40), (200, 60)]

  /// The picture that a browser's map is drawn from.
  static func picture(_ browser: Browser) -> MapPicture {
    browser.mapPicture(in: browser.mapWindow)
  }

  @Test(arguments: sizes)
  func everyCapitalIsOnOrNextToItsOwnCells(columns: Int, rows: Int) throws {
    var browser = try Browser.bundled(columns, rows)
    browser.press("4")
    let (window, canvas) = (browser.mapWindow, browser.draw())
    let picture = MapTests.picture(browser)
    #expect(picture.residents.count { $0.partner != nil } == 58)
    for (position, resident) in picture.residents.enumerated() {
      let capital = try #require(window.cell(of: resident.place), "\(resident.name)")
      let own = picture.owner.indices.filter { cell in
        picture.owner[cell] == position
          && abs(cell / picture.size.columns - capital.row) <= 1
          && abs(cell % picture.size.columns - capital.column) <= 1
      }
      #expect(!own.isEmpty, "\(resident.name)")
      let seat = try #require(picture.seats[position], "\(resident.name)")
      #expect(own.contains(seat), "\(resident.name)")
      let point = picture.point(of: seat, from: window.rect.origin)
      let shown = canvas[point.row, point.column]
      #expect(String(shown.character) == resident.style.glyph, "\(resident.name)")
      #expect(shown.role == resident.style.role, "\(resident.name)")
    }
  }

  @Test(arguments: sizes)
  func theCellsOfAPartnerHaveTheRoleOfItsTierOnTheDay(columns: Int, rows: Int) throws {
    var browser = try Browser.bundled(columns, rows)
    browser.press("4 @ 2 0 1 3 - 1 2 - 3 1 Enter")
    let canvas = browser.draw()
    let picture = MapTests.picture(browser)
    var drawn = 0
    for (cell, owner) in picture.owner.enumerated() where owner >= 0 {
      guard let partner = picture.residents[owner].partner else { continue }
      let standing = try #require(browser.store.standing(of: partner, on: browser.day))
      let point = picture.point(of: cell, from: browser.mapRect.origin)
      let shown = canvas[point.row, point.column]
      guard let scalar = shown.character.unicodeScalars.first,
        (0x2801...0x28FF).contains(scalar.value)
      else { continue }
      #expect(shown.role == browser.store.style(of: standing.tier).role)
      drawn += 1
    }
    #expect(drawn > 300)
  }

  @Test func tiersDifferByPattern() {
    let roles: [Role] = [.special, .rung1, .rung2, .rung3, .rung4, .ground]
    let swatches = roles.map { MapPattern(of: $0).swatch }
    #expect(Set(swatches).count == roles.count)
    #expect(!swatches.contains("\u{2800}"))
  }

  @Test func theInsideOfACountryShowsItsPattern() throws {
    var browser = try Browser.bundled(200, 60)
    browser.press("4")
    let picture = MapTests.picture(browser)
    for (id, pattern) in [("aus", "⣿"), ("bra", "⢕"), ("can", "⡠⠊"), ("sau", "⠄")] {
      let owner = try #require(
        picture.residents.firstIndex { $0.partner.map { browser.store[$0].id } == id })
      // Coasts and borders interrupt it; nothing else is as frequent.
      let counts = Dictionary(
        picture.owner.indices.filter { picture.owner[$0] == owner }
          .map { (Character(Braille.scalar(picture.dots[$0])), 1) }, uniquingKeysWith: +)
      let frequent = counts.sorted { $0.value > $1.value }.prefix(pattern.count)
      #expect(Set(frequent.map(\.key)) == Set(pattern), "\(id)")
    }
  }

  @Test(arguments: sizes + [(40, 10), (24, 7)])
  func theSelectedPartnerIsMarkedAndNamedWithinTheMap(columns: Int, rows: Int) throws {
    var browser = try Browser.bundled(columns, rows)
    browser.press("4")
    for partner in browser.partnersShown {
      browser.select(partner)
      let canvas = browser.draw()
      let name = browser.store[partner].name
      let marked = browser.mapRect.rows.contains { row in
        let cells = canvas.row(row).filter { $0.marks.contains(.selected) && $0.width > 0 }
        return String(cells.map(\.character)).contains(name)
      }
      #expect(marked, "\(name)")
      let cursor = try #require(canvas.cursor)
      #expect(canvas[cursor.row, cursor.column].marks.contains(.selected), "\(name)")
    }
  }

  @Test func theEuropeanUnionIsShownByItsMembers() throws {
    var browser = try Browser.bundled(200, 60)
    browser.press("4 c e u r o p e a n Enter Esc")
    let union = try #require(browser.selectedPartner)
    #expect(browser.store[union].id == "eu")
    #expect(browser.store.members(of: union).count == 27)
    let canvas = browser.draw()
    // Romania and Greece are no partners of their own; Germany is, and Norway is no member.
    for (latitude, longitude, isMember) in [
      (45.8, 24.8, true), (39.5, 21.8, true), (51.0, 10.5, true), (61.5, 9.5, false),
    ] {
      let place = Projection.plane(Atlas.Position(latitude: latitude, longitude: longitude))
      let cell = try #require(browser.mapWindow.cell(of: place))
      let shown = canvas[browser.mapRect.origin.row + cell.row, cell.column]
      #expect(shown.marks.contains(.selected) == isMember, "\(latitude) \(longitude)")
      if longitude > 20 { #expect(shown.role == .rung1) }
    }
    browser.press("c g e r m a n y Enter Esc")
    #expect(MapTests.picture(browser).residents.allSatisfy { $0.lands.count <= 1 })
  }

  @Test func theLegendCountsWhatIsShown() throws {
    var browser = try Browser.bundled(200, 60)
    browser.press("4 f g r o u p : a s e a n Enter")
    let legend = browser.screen[browser.layout.body.rows.upperBound - 1]
    #expect(legend.hasPrefix(" ⡇✦ Special Relationship 2   ⣿★ Comprehensive Strategic"))
    #expect(legend.contains("Partnership 4   ⢕◆"))
    browser.press("C-f @ 2 0 2 5 - 0 3 - 1 2 Enter")
    let before = browser.screen[browser.layout.body.rows.upperBound - 1]
    #expect(before.contains("⣿★ CSP 12 "))
  }

  @Test func aPartnerWithoutAPlaceIsNamedBelowTheMap() throws {
    let json = """
      {"format": 1, "id": "t", "title": "T",
       "tiers": [{"id": "low", "name": "Low", "short": "L", "rank": 0}],
       "countries": [{"id": "jpn", "name": "Japan"}, {"id": "xyz", "name": "Nowhere"}],
       "events": [
         {"id": "a", "country": "jpn", "date": "2000", "tier": "low"},
         {"id": "b", "country": "xyz", "date": "2001", "tier": "low"}]}
      """
    let store = try EventStore(json: Array(json.utf8), name: "t.json")
    var browser = Browser(store: store, size: Size(rows: 24, columns: 80))
    browser.press("4")
    #expect(browser.screen.contains { $0.contains("Nowhere ★ L since 2001  not on the map") })
    // Japan has no coordinates either, but an outline.
    browser.press("Left")
    #expect(browser.selectedPartner.map { store[$0].name } == "Japan")
    #expect(browser.draw().cursor != nil)
    browser.press("f n o b o d y Enter")
    #expect(browser.screen.contains { $0.contains("No event matches") })
  }

  @Test func manyCapitalsInOneCellFindSeatsAroundIt() {
    let size = Size(rows: 3, columns: 3)
    let places = Array(repeating: (x: 3.0, y: 6.0), count: 9)
    let sea = Array(repeating: MapPicture.sea, count: 9)
    let seats = MapSeats(places: places, size: size, owner: sea)
    #expect(Set(seats.cells.compactMap { $0 }).count == 9)
    // One at the corner, whose only cells the others could take.
    let crowd = Array(repeating: (x: 3.0, y: 2.0), count: 5) + [(x: 0.0, y: 0.0)]
    let wall = MapSeats(places: crowd, size: Size(rows: 2, columns: 3), owner: Array(sea.prefix(6)))
    #expect(Set(wall.cells.compactMap { $0 }).count == 6)
  }
}
