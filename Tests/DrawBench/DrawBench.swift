import Browser
import Events
import Screen

/// Times a key and the frame after it in every view, at several sizes.
///
/// `swift run -c release draw-bench` prints a table: milliseconds for `draw()` alone, and for
/// `update(_:)` and `draw()` together, median and 99th percentile.
@main
struct DrawBench {
  static func main() throws {
    let store = try EventStore.bundled()
    print("view      size       draw ms   p99   key and draw ms   p99")
    for view in View.allCases {
      for size in [Size(rows: 24, columns: 80), Size(rows: 60, columns: 200)] {
        let (draws, steps) = measure(view, size, store)
        print(
          "\(view)".padded(to: 10) + "\(size.columns)x\(size.rows)".padded(to: 8)
            + columns(draws) + "       " + columns(steps))
      }
    }
  }

  private static func measure(
    _ view: View, _ size: Size, _ store: EventStore
  ) -> (draws: [Duration], steps: [Duration]) {
    var browser = Browser(store: store, size: size)
    browser.setView(view)
    _ = browser.update(.resized(size))
    let clock = ContinuousClock()
    var draws: [Duration] = []
    var steps: [Duration] = []
    var cells = 0
    for step in 0..<600 {
      let key: Key = step / 100 % 2 == 0 ? .down : .up
      draws.append(clock.measure { cells += browser.draw().cells.count })
      steps.append(
        clock.measure {
          _ = browser.update(.key(key))
          cells += browser.draw().cells.count
        })
    }
    precondition(cells == 1200 * size.rows * size.columns, "every frame was drawn")
    return (draws, steps)
  }

  private static func columns(_ durations: [Duration]) -> String {
    let sorted = durations.sorted()
    return [sorted[sorted.count / 2], sorted[sorted.count * 99 / 100]].map { duration in
      let microseconds = Int(duration / .microseconds(1))
      let text = "\(microseconds / 1000).\(String(microseconds % 1000 / 10 + 100).dropFirst())"
      return String(repeating: " ", count: max(0, 9 - text.count)) + text
    }.joined()
  }
}
