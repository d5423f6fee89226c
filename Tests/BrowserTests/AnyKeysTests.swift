import Browser
import Events
import Screen
import Testing

/// Properties that hold after any keys at any size.
struct AnyKeysTests {
  static let names =
    "1 2 3 4 5 h l H L z + - j k Down Up PgDn PgUp Space b C-d C-u g G Home End { } Enter Tab Esc Backspace [ ] f & t r "
    + "C-f c / n N @ < > s S 1 R C-l ? F1 a i o 2 0 : Left Right Delete C-w C-a F5 BackTab ) \""
    + " Click:5,5 Click:12,1 Click:40,9 Click:70,3 Click:70,20 WheelUp:5,9 WheelDown:5,9 WheelDown:70,9"
  static let keys = names.split(separator: " ").compactMap { Key(name: $0) }

  @Test(arguments: [1, 2, 3, 4])
  func theScreenIsSaneAfterAnyKeysAtAnySize(seed: UInt64) throws {
    try expectSane(EventStore.bundled(), seed: seed, steps: 1200)
  }

  @Test(arguments: [5, 6]) func soItIsWithDataOfAnotherKind(seed: UInt64) throws {
    for json in [
      #"{"format":1,"id":"e","title":"Nothing yet"}"#,
      #"""
      {"format":1,"id":"x","title":"条約 の 歴史 👩‍👩‍👧 🇻🇳","countries":[
       {"id":"a","name":"日本国と中華人民共和国とその他"},{"id":"b","name":"Vie\u0323\u0302t Nam\u001b[31m"}],
       "events":[
       {"id":"1","country":"a","date":"0001","title":"一二三四五六七八九十一二三四五六七八九十"},
       {"id":"2","country":"b","date":"9999-12-31","summary":"\u202e\u2028\u0007",
        "figures":[{"label":"Trade","value":1e300},{"label":"Trade target","value":1e-300}]},
       {"id":"3","country":"b","date":"2020-02"}]}
      """#,
    ] {
      try expectSane(
        EventStore(json: Array(json.utf8), name: "test.json"), seed: seed, steps: 500)
    }
  }

  private func expectSane(_ store: EventStore, seed: UInt64, steps: Int) throws {
    var random = SeededGenerator(seed: seed)
    var browser = Browser(store: store, size: Size(rows: 24, columns: 80))
    var pressed: [Key] = []
    for step in 0..<steps {
      if step % 7 == 0 {
        let size = Size(
          rows: .random(in: 1...70, using: &random), columns: .random(in: 1...210, using: &random))
        _ = browser.update(.resized(size))
      }
      let before = browser
      let key = AnyKeysTests.keys.randomElement(using: &random) ?? .enter
      pressed.append(key)
      _ = browser.update(.key(key))
      let canvas = browser.draw()
      let trail = Comment(rawValue: "seed \(seed), \(browser.size), after \(pressed.suffix(12))")
      #expect(canvas.size == browser.size, trail)
      #expect(browser.draw() == canvas, trail)
      if let cursor = canvas.cursor {
        #expect((0..<canvas.size.rows).contains(cursor.row), trail)
        #expect((0..<canvas.size.columns).contains(cursor.column), trail)
      }
      expectWholeCells(canvas, trail)
      if key == .down || key == .up { #expect(before.shown == browser.shown, trail) }
    }
  }

  /// Every wide character has both its cells, and no half stands alone.
  private func expectWholeCells(_ canvas: Canvas, _ trail: Comment) {
    for row in 0..<canvas.size.rows {
      let cells = Array(canvas.row(row))
      for (column, cell) in cells.enumerated() where cell.width != 1 {
        if cell.width == 2 {
          #expect(column + 1 < cells.count && cells[column + 1].width == 0, trail)
        } else {
          #expect(column > 0 && cells[column - 1].width == 2, trail)
        }
      }
    }
  }

  @Test func everyKeyAtEverySizeDraws() throws {
    let store = try EventStore.bundled()
    var random = SeededGenerator(seed: 5)
    for rows in [1, 2, 3, 4, 5, 7, 8, 11, 12, 24, 40] {
      for columns in stride(from: 1, through: 130, by: rows < 6 ? 1 : 3) {
        var browser = Browser(store: store, size: Size(rows: rows, columns: columns))
        for _ in 0..<3 {
          _ = browser.update(.key(AnyKeysTests.keys.randomElement(using: &random) ?? .enter))
          #expect(browser.draw().size == Size(rows: rows, columns: columns))
        }
      }
    }
  }

  @Test(arguments: [11, 12, 13])
  func theSelectedRowIsAlwaysInViewAndStaysSelectedWhileShown(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var browser = try Browser.bundled(80, 24)
    let filters = [
      "", "tier:csp", "region:europe", "group:asean OR tier:sp", "year:2025", "-is:announced",
    ]
    for _ in 0..<300 {
      let selected = browser.selectedEvent
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        try browser.setFilter(filters.randomElement(using: &random) ?? "")
        if let selected, browser.shown.contains(selected) {
          #expect(browser.selectedEvent == selected)
        }
      case 1:
        let size = Size(
          rows: .random(in: 6...60, using: &random), columns: .random(in: 30...160, using: &random))
        _ = browser.update(.resized(size))
        #expect(browser.selectedEvent == selected)
      case 2:
        _ = browser.update(.key(.character("S")))
        #expect(browser.selectedEvent == selected)
      default:
        let key: Key =
          [.down, .up, .pageDown, .pageUp, .end].randomElement(using: &random) ?? .down
        _ = browser.update(.key(key))
      }
      guard let event = browser.selectedEvent else { continue }
      let name = browser.store[browser.store[event].partner].name
      #expect(browser.selectedRow.contains(name.prefix(8)))
    }
  }
}
