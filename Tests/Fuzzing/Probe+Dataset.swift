import Browser
import Events
import Screen

extension Probe {
  /// A dataset loads, answers and draws, and reads back as it was written; or it is refused at a
  /// place in the file.
  func checkDataset(_ bytes: [UInt8]) throws {
    let dataset: Dataset
    let errors = LintReport(json: bytes, file: "x.json").findings.filter(\.rule.isOfFormat)
    do {
      dataset = try Dataset(json: bytes, file: "x.json")
    } catch {
      try require(errors.contains(Finding(error)), "\(error): lint does not say so")
      return try check(error, in: bytes)
    }
    try require(errors.isEmpty, "it loads, but lint says \(errors)")
    try checkWriting(dataset)
    let store = EventStore(dataset)
    try checkStandings(in: store)
    for text in ["a", "tier>=sp -is:announced", "is:skip OR is:sectoral", "date>=2000"] {
      guard let query = try? Query(text, for: store) else { continue }
      let found = store.events(matching: query)
      let matching = store.events.filter {
        query.matches($0, in: store, asOf: store.days.upperBound)
      }
      try require(found == matching, "“\(text)” finds \(found) and matches \(matching)")
    }
    for view in View.allCases {
      var browser = Browser(store: store, size: Size(rows: 12, columns: 60))
      browser.setView(view)
      try check(browser)
      for key in [Key.down, .right, .enter, .end] {
        _ = browser.update(.key(key))
        try check(browser)
      }
    }
  }

  /// The outlines of the map load, or are refused at a place in the file.
  func checkAtlas(_ bytes: [UInt8]) throws {
    do {
      _ = try bytes.withUnsafeBytes { bytes throws(DatasetError) in
        try Atlas(json: bytes, name: "x.json")
      }
    } catch let error as DatasetError {
      try check(error, in: bytes)
    }
  }

  private func check(_ error: DatasetError, in bytes: [UInt8]) throws(Fault) {
    let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    try require((1...lines.count).contains(error.place.line), "\(error): no such line")
    // The first of two bytes that end a line has a column, and so has what is missing behind it.
    let longest = lines.map(\.count).max() ?? 0
    try require((1...longest + 2).contains(error.place.column), "\(error): no such column")
    try require(
      !error.description.unicodeScalars.contains(where: \.isHarmful),
      "\(error.description.debugDescription): a control")
  }

  /// What is written reads back as the same, and is written the same again.
  private func checkWriting(_ dataset: Dataset) throws {
    let written = dataset.written
    let again: Dataset
    do {
      again = try Dataset(json: Array(written.utf8), file: "written.json")
    } catch {
      throw Fault(description: "what it wrote is refused: \(error)\n\(written)")
    }
    try require(again.written == written, "it is written otherwise again: \(written)")
    try require(again.known == dataset.known, "it reads back as something else: \(written)")
  }

  private func checkStandings(in store: EventStore) throws(Fault) {
    let (first, last) = (store.days.lowerBound, store.days.upperBound)
    let days = [first, last] + store.record.events.prefix(8).map(\.date.last)
    for day in days {
      for partner in store.partners {
        let standing = store.standing(of: partner, on: day)
        try require(
          standing == store.standings(of: partner).last { $0.start <= day },
          "\(store[partner].id) on \(day): \(String(describing: standing))")
        if let standing { _ = store.ordinal(of: standing, on: day) }
      }
      for count in store.counts(on: day) {
        try require(
          (0...store.partners.count).contains(count.exclusive.partners)
            && count.exclusive.countries <= count.exclusive.partners,
          "\(count)")
      }
    }
    for event in store.events {
      _ = store.skippedRungs(by: event)
      _ = store.stepText(of: store[event])
    }
  }

  /// A frame is the same each time, as large as the window, and shows nothing a terminal would act
  /// on.
  func check(_ browser: Browser) throws(Fault) {
    let canvas = browser.draw()
    try require(canvas.size == browser.size, "the frame has \(canvas.size), not \(browser.size)")
    if let cursor = canvas.cursor {
      try require(
        (0..<canvas.size.rows).contains(cursor.row)
          && (0..<canvas.size.columns).contains(cursor.column),
        "the cursor is at \(cursor) of \(canvas.size)")
    }
    for (index, cell) in canvas.cells.enumerated() {
      let isFirst = index % canvas.size.columns == 0
      let before = isFirst ? 1 : canvas.cells[index - 1].width
      try require(
        (cell.width == 0) == (before == 2),
        "half a wide character at cell \(index) of \(canvas.size):\n\(canvas)")
      guard !cell.base.isASCII || cell.base.value < 0x20 || !cell.combining.isEmpty else {
        continue
      }
      try require(
        !cell.character.unicodeScalars.contains(where: \.isHarmful),
        "a control at cell \(index) of \(canvas.size)")
    }
    if let last = canvas.cells.last {
      try require(last.width != 2, "a wide character is cut at the last column")
    }
  }
}

extension Dataset {
  fileprivate var written: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.text
  }

  /// The dataset without what depends on its layout in a file.
  fileprivate var known: Dataset {
    var known = self
    known.notes = []
    for index in events.indices { known.events[index].extras = [] }
    for index in partners.indices { known.partners[index].extras = [] }
    return known
  }
}
