import Events
import Foundation
import Testing

/// Says what an edit of the dataset changed in standings, ordinals and counts.
struct DatasetChangeTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "vietnam-standings.txt")

  /// Every step of every partner with its ordinal, and the counts at the end.
  private func standings(of store: EventStore) -> [String] {
    let day = store.days.upperBound
    let steps = store.partners.flatMap { partner in
      store.standings(of: partner).map { standing in
        let ordinal = store.ordinal(of: standing, on: day).map { ", #\($0)" } ?? ""
        return
          "\(store[partner].name): \(store[standing.tier].short) since \(standing.since)\(ordinal)"
      }
    }
    let counts = store.counts(on: day).map { count in
      "at \(store[count.tier].short): \(count.exclusive.partners) alone, "
        + "\(count.cumulative.partners) with the rungs above"
    }
    return steps + counts
  }

  /// `ENTENTE_WRITE_STANDINGS=1` takes the change over into the file, once it is what was meant.
  @Test func `the standings are those written down, or the change is told line by line`() throws {
    let now = standings(of: try EventStore.bundled())
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_STANDINGS"] != nil {
      try (now.joined(separator: "\n") + "\n").write(
        to: DatasetChangeTests.file, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: DatasetChangeTests.file, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let change = now.difference(from: written).map { step in
      switch step {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(change.isEmpty, "\(change.joined(separator: "\n"))")
  }
}
