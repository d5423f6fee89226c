import Browser
import Events
import Screen

@testable import entente

extension Probe {
  private static let placesStore = Result { try EventStore.bundled() }

  /// Whatever the file of places holds, a mark is kept beside it, once, and every mark shows a
  /// screen.
  func checkPlaces(_ bytes: [UInt8]) throws {
    let file = PlacesFile(of: "vietnam", in: "/nonexistent")
    let marks = file.marks(in: bytes)
    var place = SavedPlace()
    place.filter = "tier:csp \t \\ \n '"
    guard let mark = Mark("q", name: "name\t\\t\n", place: place) else {
      throw Fault(description: "q marks nothing")
    }
    let kept = file.keeping(mark, in: bytes)
    let expected = marks.filter { $0.letter != mark.letter } + [mark]
    try require(file.marks(in: kept) == expected, "\(file.marks(in: kept)) instead of \(expected)")
    try require(file.keeping(mark, in: kept) == kept, "kept again, it is another file")
    // Other timelines' lines, and those that nobody understands.
    let others = Set(kept.split(separator: 0x0A))
    for line in bytes.split(separator: 0x0A) where file.marks(in: Array(line)).isEmpty {
      try require(
        others.contains(line), "\(String(decoding: line, as: UTF8.self).debugDescription) is lost")
    }

    var browser = Browser(store: try Probe.placesStore.get(), size: Size(rows: 12, columns: 60))
    for mark in marks.prefix(3) {
      guard case .readMarks = browser.update(.key(.character("'"))) else {
        throw Fault(description: "the marks are not asked for")
      }
      _ = browser.update(.marks(marks, problem: nil))
      try check(browser)
      _ = browser.update(.key(.character(mark.letter)))
      try check(browser)
      _ = browser.update(.key(.escape))
    }
  }
}
