import Browser
import Events
import Screen

/// Times keys and frames of every view.
///
///     swift run -c release draw-bench [ROUNDS] [FILE.csv…] [NAME…]
///
/// prints for the bundled timeline and for each file a table of what is made in the background after
/// loading, of `draw()` alone, and of keys with the frames after them: milliseconds by the clock (median, 99th percentile, most) and of all
/// processors (median, 99th percentile).  With names, only the views and keys are timed whose names
/// begin so.
@main
struct DrawBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let rounds = arguments.compactMap { Int($0) }.first ?? 4
    let files = arguments.filter { $0.hasSuffix(".csv") }
    let names = arguments.filter { Int($0) == nil && !$0.hasSuffix(".csv") }
    let bench = DrawBench(rounds: max(1, rounds), names: Array(names))
    try bench.run(EventStore.bundled(), "bundled")
    for file in files { try bench.run(TimelineFile.store(of: file), file) }
  }

  let rounds: Int
  let names: [String]

  private static let sizes = [Size(rows: 24, columns: 80), Size(rows: 60, columns: 200)]

  private func run(_ store: EventStore, _ name: String) {
    print(
      "\(name), \(store.eventCount) events".padded(to: 40)
        + "     ms      p99     most  cpu ms  cpu p99")
    print("preparing".padded(to: 34) + [Timing { store.prepare() }].columns)
    for view in View.allCases where isAsked("draw \(view)") {
      for size in DrawBench.sizes {
        let what = "draw \(view) \(size.columns)x\(size.rows)"
        print(what.padded(to: 34) + frames(of: view, size, store).columns)
      }
    }
    for trial in Trial.all where isAsked(trial.name) {
      let timings = trial.timings(store, size: DrawBench.sizes[0], rounds: rounds)
      print(trial.name.padded(to: 34) + timings.columns)
    }
  }

  private func isAsked(_ name: String) -> Bool {
    names.isEmpty || names.contains { name.hasPrefix($0) }
  }

  private func frames(of view: View, _ size: Size, _ store: EventStore) -> [Timing] {
    var browser = Browser(store: store, size: size)
    browser.setView(view)
    _ = browser.update(.resized(size))
    var cells = 0
    let timings = (0..<rounds * 20).map { _ in Timing { cells += browser.draw().cells.count } }
    precondition(cells == timings.count * size.rows * size.columns, "every frame was drawn")
    return timings
  }
}
