import Events
import Screen
import Words

/// The years of a chart from left to right, long quiet stretches folded into one place.
struct YearAxis: Equatable, Sendable {
  enum Place: Equatable, Sendable {
    case year(Statistics.Year)
    /// Years without a step or a change of a count.
    case quiet(ClosedRange<Int>)
  }

  let places: [Place]

  /// - Parameter longest: the most quiet years in a row that are shown one by one.
  init(_ years: [Statistics.Year], longest: Int = 1) {
    var places: [Place] = []
    var quiet: [Statistics.Year] = []
    func fold() {
      if let first = quiet.first, let last = quiet.last, quiet.count > longest {
        places.append(.quiet(first.year...last.year))
      } else {
        places += quiet.map(Place.year)
      }
      quiet = []
    }
    for (index, year) in years.enumerated() {
      let isQuiet =
        index > 0 && year.standing == years[index - 1].standing
        && year.steps.allSatisfy { $0 == 0 }
      if isQuiet && index < years.count - 1 {
        quiet.append(year)
      } else {
        fold()
        places.append(.year(year))
      }
    }
    self.places = places
  }

  /// The line below a chart, and the years below the line; no two labels touch.
  ///
  /// - Parameter width: the columns of each place.
  func lines(width: Int, in words: Words) -> [Line] {
    let columns = places.count * width
    var ticks = Array(repeating: "─", count: columns)
    var labels = Array(repeating: Character(" "), count: columns)
    for (index, place) in places.enumerated() {
      if case .quiet = place { ticks[index * width] = "…" }
    }
    for index in labelled {
      guard case .year(let year) = places[index] else { continue }
      let text = words.year(year.year)
      let start = max(0, min(index * width, columns - text.count))
      let around = max(0, start - 1)..<min(columns, start + text.count + 1)
      guard start + text.count <= columns, around.allSatisfy({ labels[$0] == " " }) else {
        continue
      }
      labels.replaceSubrange(start..<(start + text.count), with: text)
      ticks[index * width] = "┴"
    }
    return [Line(ticks.joined(), .rule), Line(String(labels), .faint)]
  }

  /// The places to label, the most important first: the ends, decades, half decades, the rest.
  private var labelled: [Int] {
    func years(_ step: Int) -> [Int] {
      places.indices.filter { index in
        if case .year(let year) = places[index] { year.year.numberInEra % step == 0 } else { false }
      }
    }
    return [places.count - 1, 0].filter(places.indices.contains) + years(10) + years(5) + years(1)
  }
}

/// Where the charts over the years lie, so that the same year is below itself in all of them.
struct YearFrame: Equatable, Sendable {
  let axis: YearAxis
  /// The columns before the first year, for the names of rows.
  let before: Int
  /// The columns of each place on the axis; `nil` where it does not fit.
  let width: Int?
  /// Whether there is room for words after the last year, and not only for a number.
  let hasRoomAfter: Bool

  /// The columns for words after the last year, and for a number alone.
  private static let after = (words: 16, number: 6)

  init(_ statistics: Statistics, in store: EventStore, columns: Int) {
    axis = YearAxis(statistics.years)
    before = 4 + (store.tiers.map { store[$0].short.displayWidth }.max() ?? 0)
    let places = max(1, axis.places.count)
    let (spacious, tight) = (
      (columns - before - YearFrame.after.words) / places,
      (columns - before - YearFrame.after.number) / places
    )
    hasRoomAfter = spacious >= 1
    width = spacious >= 1 ? min(3, spacious) : tight >= 1 ? 1 : nil
  }
}
