import Browser
import Events
import Screen
import Testing

/// The statistics as a page.
struct StatsViewTests {
  private let store: EventStore

  init() throws { store = try EventStore.bundled() }

  /// The whole page, however long.
  private func page(_ columns: Int, query: String = "", asOf: String = "") throws -> [String] {
    var browser = Browser(store: store, size: Size(rows: 240, columns: columns))
    try browser.setFilter(query)
    browser.setDay(try browser.store.day(asked: asOf))
    browser.press("5")
    return browser.screen
  }

  @Test func theFoundingArticleIsOnTheScreen() throws {
    let text = try page(200, query: "tier:csp", asOf: "2025-03-12").joined(separator: "\n")
    #expect(text.contains("12 partners reached Comprehensive Strategic Partnership"))
    #expect(text.contains("nine of them in the past three years"))
    #expect(text.contains("12 steps took effect from 2008 to 2025"))
  }

  @Test(arguments: [44, 60, 80, 100, 120, 160, 200, 250])
  func everyStepIsAMarkInTheChart(columns: Int) throws {
    for query in ["", "region:europe", "tier:csp", "country:japan"] {
      let lines = try page(columns, query: query)
      let events = store.events(matching: try Query(query, for: store))
      let steps = Statistics(of: events, in: store, on: store.days.upperBound).steps
      let start = try #require(lines.firstIndex { $0.contains("Steps per year") })
      let end = try #require(lines.firstIndex { $0.contains("Who stood where") })
      let chart = lines[start..<end].joined()
      for tier in store.tiers {
        let count = steps.count { $0.tier == tier }
        let glyph =
          ["special": "✦", "diplomatic": "·", "sectoral-strategic": "◇"][store[tier].id]
          ?? ["CSP": "★", "SP": "◆", "CP": "▲"][store[tier].short] ?? "?"
        // One more in the legend, for a tier that has any.
        #expect(
          chart.count { String($0) == glyph } == (count > 0 ? count + 1 : 0),
          "\(glyph) at \(columns), \(query)")
      }
    }
  }

  @Test func noTwoYearsOnAnAxisTouch() throws {
    for columns in 30...220 {
      for query in ["", "group:asean"] {
        let lines = try page(columns, query: query)
        var axes = 0
        for (line, next) in zip(lines, lines.dropFirst()) where line.contains("┴") {
          guard line.dropFirst().allSatisfy({ " ┴─…".contains($0) }), line.hasPrefix("  ") else {
            continue
          }
          let labels = next.split(separator: " ")
          let years = labels.compactMap { Int($0) }
          #expect(years.count == labels.count && years == years.sorted(), "\(columns): \(next)")
          #expect(!years.isEmpty && labels.allSatisfy { $0.count == 4 }, "\(columns): \(next)")
          axes += 1
        }
        #expect(axes == (columns >= 80 ? 2 : axes), "both charts over the years have an axis")
      }
    }
  }

  @Test func scrollsToTheEndAndNoFurtherAndBack() throws {
    var browser = try Browser.bundled(80, 24)
    browser.press("5")
    let top = browser.screen
    for _ in 0..<50 { browser.press("Space") }
    let end = browser.screen
    #expect(end[21].contains("All") && end[23].contains("/130"))
    browser.press("j G")
    #expect(browser.screen == end)
    for _ in 0..<50 { browser.press("{") }
    #expect(browser.screen == top)
    browser.press("G f")
    browser.type("country:japan")
    browser.press("Enter")
    #expect(browser.screen[21].hasPrefix(" All"), "a shorter page is scrolled to its end")
  }

  @Test func everySentenceHoldsForWhatIsShownAndNoNumberIsMissing() throws {
    let queries = [
      "", "tier:sp", "is:announced", "country:japan", "year:1973", "kind:reaffirmation",
    ]
    for query in queries {
      let events = store.events(matching: try Query(query, for: store))
      let statistics = Statistics(of: events, in: store, on: store.days.upperBound)
      let report = StatsReport(statistics, in: store)
      #expect(report.sections.map(\.topic) == [.steps, .standing, .regions, .time, .skips, .pace])
      for section in report.sections {
        #expect(section.sentence.hasSuffix(".") && !section.sentence.contains("  "))
        #expect(section.rows.allSatisfy { $0.count == section.headings.count })
      }
      let steps = report.sections[0]
      let total = steps.rows.compactMap { $0.last.flatMap { Int($0.text) } }.reduce(0, +)
      #expect(total == statistics.steps.count)
    }
    let none = StatsReport(Statistics(of: [], in: store, on: store.days.upperBound), in: store)
    #expect(none.sections.allSatisfy { $0.rows.isEmpty && !$0.sentence.isEmpty })
  }

  @Test func bothViewsDrawAtEverySize() throws {
    for rows in [1, 2, 3, 4, 5, 8, 9, 12, 13, 24, 60] {
      for columns in [1, 2, 3, 4, 5, 8, 12, 19, 20, 21, 39, 40, 79, 120, 150, 200] {
        var browser = Browser(store: store, size: Size(rows: rows, columns: columns))
        for keys in ["3 < l j", "5 j Space G", "3 G", "f z z z z Enter 3", "5 j"] {
          browser.press(keys)
          #expect(browser.draw().size == browser.size)
        }
      }
    }
  }
}
