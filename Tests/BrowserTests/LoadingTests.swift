import Browser
import Events
import Screen
import Testing
import Words

/// A file that comes in parts while somebody moves, filters and reads.
struct LoadingTests {
  @Test func theProgressIsShownWhileAPersonMovesTypesAndReads() throws {
    let file = try GrowingFile(seed: 1, rows: 400)
    var browser = Browser(store: try file.store(of: 50), size: Size(rows: 24, columns: 100))
    var progress = Loading(source: "events.csv", rows: 340_000, share: 0.342, rate: 2_140_000)
    let text = "loading 340,000 rows · 34 % · 2.1 M rows/s · Esc stops"
    #expect(browser.update(.loaded(try file.store(of: 100), progress)) == nil)
    for keys in ["", "j j", "f t r a", "Esc Enter", "G", "2", "? Esc 1"] {
      browser.press(keys)
      #expect(browser.screen[1].contains(text), "after \(keys)")
    }
    progress.share = nil
    progress.rate = 0
    _ = browser.update(.loaded(try file.store(of: 150), progress))
    #expect(browser.screen[1].contains("loading 340,000 rows · Esc stops"))
    _ = browser.update(.loaded(try file.store(of: 400), nil))
    #expect(!browser.screen.joined().contains("loading"))
    for size in [
      Size(rows: 6, columns: 40), Size(rows: 24, columns: 12), Size(rows: 1, columns: 1),
    ] {
      _ = browser.update(.resized(size))
      _ = browser.update(.loaded(try file.store(of: 400), progress))
      #expect(browser.draw().size == size)
    }
  }

  @Test func escStopsWhenThereIsNothingElseToLeave() throws {
    let file = try GrowingFile(seed: 2, rows: 300)
    let progress = Loading(source: "-", rows: 100, share: nil, rate: 10)
    var browser = Browser(store: try file.store(of: 100), size: Size(rows: 24, columns: 80))
    _ = browser.update(.loaded(try file.store(of: 100), progress))
    #expect(browser.press("Enter Esc") == nil, "it leaves the record")
    #expect(browser.press("/ t r a d e Enter Esc") == nil, "it leaves the search")
    #expect(browser.press("f x Esc") == nil, "it leaves the prompt")
    #expect(browser.press("Esc") == .stopLoading)
    #expect(browser.screen[23].contains("loading stopped: 100 rows are shown"))
    _ = browser.update(.loaded(try file.store(of: 200), progress))
    #expect(!browser.screen[1].contains("loading"), "what was under way is taken quietly")
    _ = browser.update(.loaded(try file.store(of: 250), nil))
    #expect(browser.screen[23].contains("loading stopped: 250 rows are shown"))
    #expect(browser.press("Esc") == nil)
    _ = browser.update(.loaded(try file.store(of: 250), progress))
    _ = browser.update(.loadFailed("events.csv:251:1: no date"))
    #expect(browser.screen[23] == " events.csv:251:1: no date")
    #expect(browser.shown.count == 250)
    _ = browser.press("j")
    #expect(browser.screen[1].hasSuffix(" not read to its end, records say why ──"))
    _ = browser.update(.reloaded(try file.store(of: 250)))
    #expect(!browser.screen[1].contains("not read"))
  }

  @Test func whyNothingCouldBeReadIsSaidInFull() throws {
    let progress = Loading(source: "-", rows: 0, share: nil, rate: 0)
    let nothing = EventStore(Dataset(id: "-", title: "-"))
    let reason =
      "standard input:2:1: found the date 02/03/2024, which is 2 March 2024 or 3 February 2024, "
      + "expected at least one date that tells day and month apart; say --date-format dmy or "
      + "--date-format mdy"
    for keys in ["", "2", "3", "4", "5"] {
      var browser = Browser(store: nothing, size: Size(rows: 24, columns: 80))
      _ = browser.update(.loaded(nothing, progress))
      _ = browser.update(.loadFailed(reason))
      browser.press(keys)
      let words = browser.screen[2...8].joined(separator: " ").split(separator: " ")
      #expect(words.joined(separator: " ") == reason, "after \(keys)")
    }
  }

  @Test func whyTheRestCouldNotBeReadIsSaidInFullAtTheBottomAndInRecords() throws {
    let file = try GrowingFile(seed: 7, rows: 100)
    let progress = Loading(source: "-", rows: 100, share: nil, rate: 10)
    let reason =
      "events.csv:101:7: found the date 25/03/2024, and 03/25/2024 in line 17, expected day and month "
      + "in one order; write dates as YYYY-MM-DD, or keep one reading with --date-format dmy or mdy"
    func words(_ lines: some Sequence<String>) -> String {
      lines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    }
    for (rows, columns) in [(24, 80), (40, 160), (24, 60)] {
      var browser = Browser(
        store: try file.store(of: 100), size: Size(rows: rows, columns: columns))
      _ = browser.update(.loaded(try file.store(of: 100), progress))
      _ = browser.update(.loadFailed(reason))
      let lines = browser.screen
      let start = try #require(lines.firstIndex { $0.hasPrefix(" events.csv:101:7") })
      #expect(words(lines[start...]) == reason)
      #expect(lines[start - 1].hasPrefix("───"))
      browser.press("Enter g")
      #expect(browser.screen[1].contains("not read to its end"))
      let record = browser.screen.map { $0.split(separator: "│").last.map(String.init) ?? "" }
      #expect(words(record).contains(reason), "\(columns) columns")
    }
    for size in [Size(rows: 3, columns: 20), Size(rows: 1, columns: 1), Size(rows: 8, columns: 5)] {
      var browser = Browser(store: try file.store(of: 100), size: size)
      _ = browser.update(.loadFailed(reason))
      #expect(browser.draw().size == size)
    }
    var narrow = Browser(store: try file.store(of: 100), size: Size(rows: 10, columns: 24))
    _ = narrow.update(.loadFailed(reason))
    #expect(narrow.screen[8].hasPrefix(" events.csv:101:7:"))
    #expect(narrow.screen[9].hasSuffix("…"), "half of a small screen stays with the rows")
    var low = Browser(store: try file.store(of: 100), size: Size(rows: 24, columns: 80))
    low.press("G")
    let selected = low.screen[21]
    #expect(selected.hasPrefix("▌"))
    _ = low.update(.loadFailed(reason))
    #expect(low.screen[2].hasPrefix(" events.csv:101:7:"), "it does not hide what is selected")
    #expect(low.screen[21] == selected)
    _ = low.update(.key(.mouse(Mouse(.click, at: Point(row: 3, column: 10)))))
    #expect(!low.screen[2].contains("events.csv"))
    #expect(low.screen[21] == selected, "a click on it selects nothing below it")
  }

  @Test func rowsThatWaitForDayAndMonthSayWhatTheyWaitFor() throws {
    let file = try GrowingFile(seed: 8, rows: 100)
    let nothing = EventStore(Dataset(id: "-", title: "-"))
    let progress = Loading(
      source: "-", rows: 12_000, share: 0.126, rate: 9_000,
      wait: Loading.Wait(rows: 12_000, date: "02/03/2024"))
    let texts: [(Language, String, String)] = [
      (
        .english, "12,000 rows wait until day and month are clear · 12 %",
        "Read so far: 12,000 rows. They wait for a date that tells which number is the day and which "
          + "the month; 02/03/2024 does not. --date-format dmy or --date-format mdy says it at once."
      ),
      (
        .vietnamese, "12.000 dòng chờ rõ ngày và tháng · 12 %",
        "Đã đọc 12.000 dòng. Các dòng này chờ một ngày cho biết số nào là ngày, số nào là tháng; "
          + "02/03/2024 thì chưa rõ. --date-format dmy hoặc --date-format mdy cho biết ngay."
      ),
    ]
    for (language, short, long) in texts {
      let store = nothing.told(in: language)
      for keys in ["", "2", "3", "4", "5"] {
        var browser = Browser(store: store, size: Size(rows: 24, columns: 80))
        _ = browser.update(.loaded(store, progress))
        browser.press(keys)
        #expect(browser.screen[1].contains(short))
        let words = browser.screen[2...8].joined(separator: " ").split(separator: " ")
        #expect(words.joined(separator: " ") == long, "after \(keys)")
      }
    }
    var browser = Browser(store: nothing, size: Size(rows: 24, columns: 80))
    _ = browser.update(.loaded(try file.store(of: 40), progress))
    #expect(browser.screen[1].contains("12,000 rows wait"))
    #expect(browser.shown.count == 40, "those before the first such date are there")
    _ = browser.update(.loaded(try file.store(of: 100), nil))
    #expect(!browser.screen.joined().contains("wait"))
    for size in [
      Size(rows: 6, columns: 30), Size(rows: 24, columns: 16), Size(rows: 1, columns: 1),
    ] {
      _ = browser.update(.resized(size))
      _ = browser.update(.loaded(nothing, progress))
      #expect(browser.draw().size == size)
    }
  }

  @Test func aNameThatIsNotThereYetIsAskedForAgain() throws {
    let file = try GrowingFile(seed: 3, rows: 300, lastTier: "late")
    let progress = Loading(source: "-", rows: 100, share: nil, rate: 10)
    var browser = Browser(store: try file.store(of: 100), size: Size(rows: 24, columns: 80))
    _ = browser.update(.loaded(try file.store(of: 100), progress))
    browser.press("f")
    browser.type("tier:late")
    #expect(browser.screen[23].contains("no tier \"late\""), "it is said while it is typed")
    browser.press("Enter")
    #expect(browser.screen[1].contains("filter tier:late"))
    #expect(browser.shown.isEmpty)
    #expect(browser.screen[2].contains("no tier \"late\""))
    _ = browser.update(.loaded(try file.store(of: 200), progress))
    #expect(browser.shown.isEmpty)
    _ = browser.update(.loaded(try file.store(of: 300), progress))
    #expect(browser.shown.count == 1)
    #expect(throws: QueryError.self) { try browser.setFilter("tier:(") }
    try browser.setFilter("tier:never")
    _ = browser.update(.loaded(try file.store(of: 300), nil))
    #expect(browser.screen[23].contains("the filter “tier:never” means nothing in the data"))
    #expect(browser.shown.count == 300)
  }

  /// Whatever is chosen while the file comes in stays chosen, and in the end all is as if the file had
  /// been there from the beginning.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func everythingStaysInItsPlace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let file = try GrowingFile(seed: seed, rows: 500)
    let size = Size(rows: random.number(8...40), columns: random.number(40...160))
    var browser = Browser(store: try file.store(of: 20), size: size)
    var whole = Browser(store: try file.store(of: 500), size: size)
    let progress = Loading(source: "-", rows: 1, share: 0.5, rate: 10)
    for rows in [40, 90, 91, 200, 350] {
      _ = browser.update(.loaded(try file.store(of: rows), progress))
      let keys = [
        "j j j", "G", "f t r a d e Enter", "2", "3", "Enter", "Esc", "s j Enter", "1", "S",
      ]
      let script = keys.randomElement(using: &random) ?? "j"
      browser.press(script)
      whole.press(script)
      let before = browser
      let selected = browser.selectedEvent.map { browser.store[$0].id }
      _ = browser.update(.loaded(try file.store(of: rows + 1), progress))
      #expect(browser.selectedEvent.map { browser.store[$0].id } == selected, "seed \(seed)")
      if before.view == .timeline, before.shown.count < size.rows / 2 { continue }
      if selected != nil, before.view == .timeline {
        let row = browser.draw().cursor?.row
        #expect(row == before.draw().cursor?.row, "seed \(seed), \(rows) rows, after \(script)")
      }
    }
    _ = browser.update(.loaded(try file.store(of: 500), nil))
    #expect(Set(browser.shown) == Set(whole.shown))
    #expect(browser.view == whole.view)
    browser.press("Esc Esc 1 g")
    whole.press("Esc Esc 1 g")
    #expect(browser.draw().description == whole.draw().description, "seed \(seed)")
  }

  @Test func untilAKeyIsPressedTheFirstRowIsSelected() throws {
    let file = try GrowingFile(seed: 9, rows: 300)
    let progress = Loading(source: "-", rows: 1, share: 0.5, rate: 10)
    var browser = Browser(store: try file.store(of: 5), size: Size(rows: 24, columns: 80))
    for rows in [10, 100, 299] {
      _ = browser.update(.loaded(try file.store(of: rows), progress))
      #expect(browser.selectedEvent == browser.shown.first)
    }
    _ = browser.update(.loaded(try file.store(of: 300), nil))
    let whole = Browser(store: try file.store(of: 300), size: Size(rows: 24, columns: 80))
    #expect(browser.draw() == whole.draw())
  }

  @Test func whatIsOpenIsFilledAgain() throws {
    let file = try GrowingFile(seed: 4, rows: 300)
    let progress = Loading(source: "-", rows: 1, share: 0.5, rate: 10)
    for keys in ["t j", "c j", "f t r", "/ t r a", "@ 2", "?", "s"] {
      var browser = Browser(store: try file.store(of: 100), size: Size(rows: 24, columns: 80))
      var whole = Browser(store: try file.store(of: 300), size: Size(rows: 24, columns: 80))
      _ = browser.update(.loaded(try file.store(of: 100), progress))
      browser.press(keys)
      whole.press(keys)
      _ = browser.update(.loaded(try file.store(of: 300), nil))
      // Where the selection is among the rows differs, as it was chosen among fewer.
      let words = [browser, whole].map { $0.screen[22...].map { $0.prefix(70) } }
      #expect(words[0] == words[1], "\(keys)")
      browser.press("Esc Esc Esc g")
      whole.press("Esc Esc Esc g")
      #expect(browser.draw().description == whole.draw().description, "\(keys)")
    }
  }
}

/// A file of rows of which the first so many are there.
private struct GrowingFile {
  private let lines: [String]
  private let plan: TablePlan

  init(seed: UInt64, rows: Int, lastTier: String? = nil) throws {
    var random = SeededGenerator(seed: seed)
    var lines = ["date,country,tier,title"]
    for row in 0..<rows {
      let (year, month) = (random.number(1990...2020), random.number(10...12))
      let tier = row == rows - 1 ? lastTier ?? "low" : ["high", "low"][random.number(0...1)]
      let title = ["trade", "peace", "talks about trade"][random.number(0...2)]
      lines.append(
        "\(year)-\(month)-\(random.number(10...28)),Land \(random.number(1...9)),\(tier),\(title) \(row)"
      )
    }
    self.lines = lines
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    plan = try bytes.withUnsafeBytes {
      try TablePlan($0, isWhole: true, format: .csv, file: "events.csv", options: TableOptions())
    }
  }

  func store(of rows: Int) throws -> EventStore {
    var (assembly, collector) = (TableAssembly(plan), TableCollector(plan))
    let bytes = Array(lines[1...rows].map { $0 + "\n" }.joined().utf8)
    let block = bytes.withUnsafeBytes { plan.read($0) }
    for batch in try collector.add(block) { assembly.append(batch) }
    for batch in try collector.finish(isStopped: false) { assembly.append(batch) }
    return assembly.store(collector)
  }
}
