import Events
import Screen
import Testing

@testable import Browser

/// Files that lack what the bundled timeline has: nothing stands for what is not there.
@Suite("A file of rows")
struct AnyDataTests {
  private static let sizes = [(80, 24), (120, 40), (200, 60), (40, 10), (20, 5), (1, 1)]

  @Test func `of dates and titles alone is a list of titles`() throws {
    let browser = try Browser(
      rows: "date,title\n2001-03-04,The first stone\n2002-05,The roof\n2003,Opened\n")
    #expect(
      browser.screen[2..<5] == [
        "▌2003        Opened", " 2002  05    The roof", " 2001  03-04 The first stone",
      ])
    #expect(
      browser.screen[0].hasSuffix("3 events · data to 2003"), "no more precisely than it is known")
    #expect(browser.screen[23].hasPrefix(" f filter  @ as of  / search  Enter record  ? help"))
  }

  @Test func `with ends and without tiers has lanes that last`() throws {
    var browser = try Browser(
      rows: """
        ruler,from,to
        Ramesses II,1279 BC,1213 BC
        Merneptah,1213 BC,1203 BC
        Cleopatra VII,51 BC,30 BC
        Augustus,27 BC,
        """, columns: 76, height: 12)
    browser.press("2 0")
    #expect(
      browser.screen[2..<8] == [
        "                   1200 BCE  1000 BCE 800 BCE  600 BCE   400 BCE  200 BCE",
        "                ───┴─────────┴────────┴────────┴─────────┴────────┴───────┬",
        "▌Augustus                                                                 •",
        " Cleopatra VII                                                           •│",
        " Merneptah         •                                                      │",
        " Ramesses II    •──                                                       │",
      ])
    #expect(browser.screen[9].hasSuffix("• event  ─ lasting  4 partners"))
  }

  @Test func `without tiers says nothing of tiers in any view`() throws {
    let text = """
      date,country,title,region
      2001-03-04,Japan,Treaty of friendship,Asia
      2002-05,Fiji,Trade agreement,Oceania
      2003-11-30,Japan,Embassy opened,Asia
      """
    for (columns, rows) in Self.sizes {
      var browser = try Browser(rows: text, columns: columns, height: rows)
      for keys in ["1", "Enter", "Esc 2", "3", "4", "5", "1 s", "Esc 2 s"] {
        browser.press(keys)
        // The one place that names them is the board's word on what it lacks.
        guard browser.view != .board else { continue }
        let screen = browser.screen.joined(separator: "\n")
        for word in ["tier", "standing", "rung", "None", "stood", "not yet", "t tiers"] {
          #expect(!screen.contains(word), "“\(word)” after \(keys):\n\(screen)")
        }
      }
    }
    var browser = try Browser(rows: text)
    #expect(
      browser.screen[2...4] == [
        "▌2003  11-30 Japan  Embassy opened", " 2002  05    Fiji   Trade agreement",
        " 2001  03-04 Japan  Treaty of friendship",
      ])
    browser.press("5")
    let page = browser.screen.joined(separator: "\n")
    #expect(page.contains("3 events from 2001 to 2003, never more than one a year."))
    #expect(page.contains("2 partners, 1 is in Asia and 1 in Oceania."))
    browser.press("2")
    #expect(browser.screen.joined().contains("2003-11-30 Embassy opened"))
  }

  @Test func `that a view can show nothing of is told what it would need`() throws {
    var browser = try Browser(rows: "date,country,title\n2001,Atlantis,Sank\n2002,Mu,Rose\n")
    browser.press("3")
    #expect(browser.screen[2].hasPrefix(" The board shows who stands at each tier, and no event"))
    #expect(browser.screen[3].contains("A column “tier” (or category, type, status, level)"))
    #expect(browser.screen[23].hasPrefix(" 1 timeline  f filter  @ as of  ? help"))
    browser.press("4")
    #expect(browser.screen[2].hasPrefix(" The map shows where countries are, and no place"))
    #expect(browser.screen[3].contains("latitude"))
    for (columns, rows) in Self.sizes {
      _ = browser.update(.resized(Size(rows: rows, columns: columns)))
      for keys in ["3 j l Enter Esc", "4 j l + - 0 Enter Esc"] {
        browser.press(keys)
        #expect(browser.draw().size == browser.size)
      }
    }
  }

  @Test func `finds countries on the map by their names`() throws {
    var browser = try Browser(rows: "date,country,title\n2001,Japan,A\n2002,jpn,B\n2003,Mu,C\n")
    browser.press("4")
    let places = browser.store.partners.map { browser.store.mapPlace(of: $0) }
    #expect(places[0] != nil && places[0] == places[1] && places[2] == nil)
    #expect(browser.screen[20].contains("not on the map"))
    #expect(browser.screen[21] == " ○ 3 partners")
  }

  @Test func `shows until when an event lasted`() throws {
    let browser = try Browser(
      rows: """
        start,end,country,type,title
        1949-04-04,1955,Belgium,Alliance,North Atlantic Treaty
        1951-09-01,,Australia,Alliance,ANZUS
        1960-02-03,1960-05-06,Cuba,Pact,Short pact
        """, columns: 90)
    #expect(
      browser.screen[2...4].map { String($0.prefix(60)) } == [
        "▌1960  02-03 –05-06 · Cuba       Pact            Short pact",
        " 1951  09-01        ★ Australia  Alliance    #2  ANZUS",
        " 1949  04-04 –1955  ★ Belgium    Alliance    #1  North Atlan",
      ])
  }

  @Test func `has room for the names of its tiers, which are cut with an ellipsis`() throws {
    let browser = try Browser(
      rows: """
        date,country,tier,title
        2001,Chad,Comprehensive Strategic Partnership,A
        2002,Mali,Association Agreement of the second generation,B
        2003,Togo,Comprehensive,C
        """)
    let rows = browser.screen[2...4].map { $0.dropFirst(13) }
    #expect(
      rows[2].hasPrefix("· Togo  Comprehensive   ") || rows[0].hasPrefix("· Togo  Comprehensive"))
    #expect(rows.contains { $0.contains("Mali  Association Agr…") })
    #expect(rows.contains { $0.contains("Chad  CSP") })
  }

  @Test func `of very many tiers is drawn with those that matter`() throws {
    var text = "date,country,tier,title\n"
    for row in 0..<1500 {
      text += "\(1900 + row % 120),Land \(row % 7),Tier number \(row * 7 % 1000) of all,T\n"
    }
    for (columns, rows) in Self.sizes {
      var browser = try Browser(rows: text, columns: columns, height: rows)
      for keys in ["Enter", "Esc 2", "3", "4", "5", "t", "Esc"] {
        browser.press(keys)
        #expect(browser.draw().size == browser.size)
      }
    }
    var browser = try Browser(rows: text)
    browser.press("5 G")
    #expect(browser.screen[23].split(separator: "/").last.flatMap { Int($0) } ?? .max < 700)
    #expect(Set(browser.store.dataset.tiers.map(\.short)).count == 1000)
  }
}

extension Browser {
  /// A browser of a file of rows.
  fileprivate init(rows text: String, columns: Int = 80, height: Int = 24) throws {
    let table = try TableReader(Array(text.utf8), file: "x.csv")
    let collector = TableCollector(table.plan)
    var assembly = TableAssembly(table.plan)
    for batch in table.batches { assembly.append(batch) }
    self.init(store: assembly.store(collector), size: Size(rows: height, columns: columns))
  }
}
