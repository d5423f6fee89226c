import Browser
import Events
import Screen
import Testing

/// The board, read off the screen as a reader does.
struct BoardTests {
  /// A browser that has room for every column whole.
  private func board(_ rows: Int = 80) throws -> Browser {
    var browser = try Browser.bundled(200, rows)
    browser.press("3")
    return browser
  }

  /// The rows of one column of a board 200 columns wide, without the head.
  private func column(_ index: Int, of browser: Browser) -> [String] {
    let canvas = browser.draw()
    return (7..<(canvas.size.rows - 2)).compactMap { row in
      let cells = Array(canvas.row(row)[...].dropFirst(index * 33).prefix(32))
      let text = String(cells.map(\.character)).trimmingBlanks
      return text.isEmpty || text.allSatisfy { $0 == "─" } ? nil : text
    }
  }

  /// A row of a column: its mark, the name, and what stands at its end.
  private func parts(_ row: String) -> (mark: String, name: String, end: String) {
    let marks = row.prefix { "▌▸●○ ".contains($0) }
    let words = row.dropFirst(marks.count)
    let gap =
      words.firstRange(of: "  ").map(\.lowerBound) ?? words.lastIndex(of: " ") ?? words.endIndex
    return (
      String(marks.filter { "▸●○".contains($0) }), String(words[..<gap]),
      String(words[gap...]).trimmingBlanks
    )
  }

  @Test func everyPartnerStandsInTheColumnOfItsTierInTheOrderOfEntryOnEveryDay() throws {
    var browser = try board()
    let store = browser.store
    let days = [nil] + Set(store.upgrades.map(\.start)).sorted().map(Optional.some)
    for day in days {
      browser.setDay(day)
      for (index, tier) in store.tiers.enumerated() where !store[tier].isSectoral {
        let standing = store.partners.compactMap { store.standing(of: $0, on: browser.day) }
          .filter { $0.tier == tier }.sorted { $0.event < $1.event }
        let rows = column(index, of: browser).map(parts).filter { $0.mark != "○" }
        let names = standing.map { store[store[$0.event].partner].name }
        #expect(
          rows.map(\.name).filter { $0 != "nobody" } == names, "\(store[tier].id) on \(browser.day)"
        )
        let monthsAgo = EventDate("\(browser.day)").map { date in
          Day(year: date.first.civil.year - 1, month: date.first.civil.month, day: 28)
        }
        for (row, entry) in zip(rows, standing) where row.mark == "▸" {
          #expect(try #require(monthsAgo ?? nil).advanced(by: -28) < entry.start)
        }
      }
    }
  }

  @Test func whoMovesOnTheDayIsMarkedWhereItWasAndWhereItIs() throws {
    var browser = try board()
    let store = browser.store
    for day in Set(store.upgrades.map(\.start)).sorted() {
      browser.setDay(day)
      let moves = store.upgrades.filter { move in
        move.start == day && store.standing(of: move.partner, on: day) == move
      }
      for (index, tier) in store.tiers.enumerated() where !store[tier].isSectoral {
        let rows = column(index, of: browser).map(parts)
        let left = moves.filter { $0.previous == tier }
        #expect(
          Set(rows.filter { $0.mark == "○" }.map { "\($0.name) \($0.end)" })
            == Set(left.map { "\(store[$0.partner].name) → \(store[$0.tier].short)" }))
        let arrived = moves.filter { $0.tier == tier }.map { move in
          let from = move.previous.map { " ← \(store[$0].short)" } ?? ""
          return store[move.partner].name + from
        }
        let marked = rows.filter { $0.mark == "●" }.map { "\($0.name) \($0.end)".trimmingBlanks }
        #expect(Set(arrived).isSubset(of: Set(marked)))
      }
    }
  }

  @Test func aSectoralColumnSaysThatItsPartnersStandElsewhereToo() throws {
    let browser = try board()
    let store = browser.store
    let index = try #require(store.tiers.firstIndex { store[$0].isSectoral })
    let names = column(index, of: browser).map { parts($0).name }
    let formed = store.partners.filter {
      !store.sectoralSteps(of: $0, by: browser.day).isEmpty
    }
    #expect(Set(names) == Set(formed.map { store[$0].name }))
    #expect(browser.screen[4].contains("beside the others"))
  }

  @Test func theHeadsCountEachTierAloneAndWithThoseAbove() throws {
    var browser = try board()
    for (query, asOf) in [
      ("", "2025-12-31"), ("region:europe", "2026-06"), ("group:asean", "2010"),
    ] {
      try browser.setFilter(query)
      browser.setDay(try browser.store.day(asked: asOf))
      let store = browser.store
      let partners = Set(browser.shown.map { store[$0].partner }).sorted()
      for (index, count) in store.counts(on: browser.day, among: partners).enumerated() {
        let head = browser.screen[3...5].map {
          String($0.dropFirst(index * 33).prefix(33)).trimmingBlanks
        }
        #expect(head[0] == "\(count.exclusive.partners) here")
        guard store[count.tier].isOnLadder else { continue }
        #expect(head[1] == "\(count.cumulative.partners) with above")
        if count.exclusive
          != .init(partners: count.exclusive.countries, countries: count.exclusive.countries)
        {
          #expect(
            head[2] == "\(count.exclusive.countries) · \(count.cumulative.countries) countries")
        }
      }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 10)])
  func steppingThroughAllUpgradesAndBackEndsWhereItBegan(size: (Int, Int)) throws {
    var browser = try Browser.bundled(size.0, size.1)
    browser.press("3 c i n d o n e s i a Enter Esc")
    let start = browser.screen.dropLast()
    let days = Set(browser.store.upgrades.map(\.start)).count
    for _ in 0..<days { browser.press("<") }
    #expect(browser.screen[1].contains("as of \(browser.store.upgrades[0].start)"))
    for _ in 0..<days { browser.press(">") }
    #expect(browser.screen.dropLast() == start)
  }

  @Test func theSelectedPartnerIsTheSameInEveryView() throws {
    var browser = try board()
    browser.press("l j j")
    let name = try #require(browser.selectedName)
    for view in ["1", "2", "3", "4", "5", "1", "3"] {
      browser.press(view)
      #expect(browser.selectedName == name)
    }
    browser.press("Enter")
    #expect(browser.screen[2].contains(name))
  }

  @Test(arguments: [1, 2, 3])
  func theSelectedPartnerIsInViewAndWhatIsHiddenIsCounted(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var browser = try Browser.bundled(80, 24)
    browser.press("3")
    for _ in 0..<400 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        let size = Size(
          rows: .random(in: 9...50, using: &random), columns: .random(in: 20...200, using: &random))
        _ = browser.update(.resized(size))
      case 1: browser.press(Bool.random(using: &random) ? "<" : ">")
      default:
        let keys = ["j", "k", "h", "l", "PgDn", "PgUp", "g", "G", "{", "}", "C-d", "C-u"]
        browser.press(keys.randomElement(using: &random) ?? "j")
      }
      let canvas = browser.draw()
      guard let cursor = canvas.cursor, let name = browser.selectedName else { continue }
      let row = String(canvas.row(cursor.row).dropFirst(cursor.column).map(\.character))
      #expect(row.dropFirst(3).hasPrefix(name.prefix(8)), "\(browser.size) seed \(seed): \(row)")
      let width = min(34, browser.size.columns / max(1, min(6, browser.size.columns / 20)))
      let rows = (0..<canvas.size.rows).map { row in
        String(
          canvas.row(row).dropFirst(cursor.column).prefix(width - 1).map(\.character)
        ).trimmingBlanks
      }
      let hidden = rows.filter { $0.hasPrefix("↑ ") || $0.hasPrefix("↓ ") }
        .compactMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }.reduce(0, +)
      guard browser.size.rows >= 20, let count = rows.firstIndex(where: { $0.hasSuffix(" here") }),
        let here = Int(rows[count].dropLast(5)),
        let rule = rows.dropFirst(3).firstIndex(where: { $0.hasPrefix("──") })
      else { continue }
      let listed = rows[(rule + 1)..<(canvas.size.rows - 2)].filter {
        !$0.isEmpty && !$0.hasSuffix(" more")
      }
      // Those who left on the day are listed beside those who are here.
      let moved = browser.store.upgrades.count { $0.start == browser.day }
      let surplus = listed.count + hidden - here
      #expect((0...moved).contains(surplus), "\(browser.size) seed \(seed): \(rows)")
    }
  }

  @Test func aNarrowBoardScrollsSidewaysToEveryColumn() throws {
    var browser = try Browser.bundled(40, 24)
    browser.press("3")
    for _ in 0..<6 { browser.press("h") }
    #expect(browser.screen[2].hasPrefix(" ✦ SR") && browser.screen[2].hasSuffix("›"))
    var heads: [String] = []
    for _ in 0..<6 {
      heads.append(browser.screen[2])
      browser.press("l")
    }
    for short in ["SR", "CSP", "SP", "CP", "SSP", "DR"] {
      #expect(heads.contains { $0.split(separator: " ").contains { $0 == short } })
    }
    #expect(browser.screen[2].hasPrefix("‹") && !browser.screen[2].hasSuffix("›"))
  }
}

extension Browser {
  /// The name of the selected partner.
  var selectedName: String? { selectedEvent.map { store[store[$0].partner].name } }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
