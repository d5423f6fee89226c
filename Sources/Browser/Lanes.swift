import Events
import Screen

/// The state of the lanes view: a row for each partner, time across.
struct Lanes: Equatable, Sendable {
  var order = PartnerOrder()
  /// The days in view, or `nil` for those that the view opens with.
  var window: Window?
  /// Where the reader put the cursor.
  var cursor: Cursor?
  /// Whether stretches of ten years and more without an event are cut out.
  var isCompressed = false
  /// The position of the lane at the top of the screen, as the reader left it.
  var top = 0

  enum Window: Equatable, Sendable {
    /// All of some days, whatever the width.
    case fit(ClosedRange<Day>)
    /// A scale, with a day some hours after the left edge.
    case scale(hoursPerCell: Int, day: Day, offset: Int)
  }

  /// A day, put there while an event was selected and with an as-of day.
  ///
  /// The cursor is there until another of either is chosen, and then goes to that.
  struct Cursor: Equatable, Sendable {
    var day: Day
    var event: Ref<Event>?
    var asOf: Day?
  }

  /// The gaps are at least so many whole years long.
  static let yearsOfGap = 10
  /// The finest scale shows about a month.
  static let fewestDays = 31
}

extension Browser {
  /// The days that lanes can show: the record's, and those of any earlier event.
  var laneDays: ClosedRange<Day> {
    let days = store.days
    let first = store.events.first.map { store[$0].date.first } ?? days.lowerBound
    return min(first, days.lowerBound)...days.upperBound
  }

  /// The day that the lanes' cursor is on.
  var cursorDay: Day {
    let chosen =
      if let cursor = lanes.cursor, cursor.asOf == asOf {
        cursor.event == timeline.selectedEvent ? cursor.day : selectedDay ?? cursor.day
      } else {
        asOf ?? selectedDay ?? day
      }
    return max(laneDays.lowerBound, min(chosen, day))
  }

  private var selectedDay: Day? { timeline.selectedEvent.map { store.place(of: $0, by: day) } }

  /// The days that the view opens with: since shortly before the first step up the ladder.
  private var openingDays: ClosedRange<Day> {
    let days = laneDays
    let first = store.firstRise ?? days.lowerBound
    let start = Day(year: first.year - 1, month: 1, day: 1) ?? first
    return max(days.lowerBound, min(start, days.upperBound))...days.upperBound
  }

  /// The days of the events on the screen, but at least a month of them.
  var fittingDays: ClosedRange<Day> {
    let all = laneDays
    guard timeline.rows.count < store.eventCount, let days = showing.days else { return all }
    let (first, last) = (days.lowerBound, days.upperBound)
    // A little room on both sides, so that no mark stands at the edge.
    let spare = max(Lanes.fewestDays / 2, (Int(last.number) - Int(first.number)) / 50)
    let start = max(all.lowerBound, min(first.advanced(by: -spare), all.upperBound))
    return start...max(start, min(last.advanced(by: spare), all.upperBound))
  }

  /// The whole years, ten or more in a row, in which no partner on the screen has an event.
  var gaps: [Range<Day>] {
    guard lanes.isCompressed else { return [] }
    let edges = [laneDays.lowerBound.year, laneDays.upperBound.year, day.year]
    let taken = Set(showing.years + edges).sorted()
    return zip(taken, taken.dropFirst()).compactMap { before, after in
      guard after - before > Lanes.yearsOfGap,
        let start = Day(year: before + 1, month: 1, day: 1),
        let end = Day(year: after, month: 1, day: 1)
      else { return nil }
      return start..<end
    }
  }

  /// The axis as it is drawn, with the cursor in view.
  var laneAxis: TimeAxis { laneAxis(width: laneLayout.cells) }

  func laneAxis(width: Int) -> TimeAxis {
    var axis = unscrolledAxis(width: width)
    axis.scroll(to: cursorDay)
    return axis
  }

  /// The axis of the window, wherever the cursor is.
  func unscrolledAxis(width: Int) -> TimeAxis {
    let gaps = gaps
    switch lanes.window {
    case nil: return TimeAxis(fitting: openingDays, width: width, gaps: gaps)
    case .fit(let days): return TimeAxis(fitting: days, width: width, gaps: gaps)
    case .scale(let hours, let day, let offset):
      let axis = TimeAxis(
        placing: day, at: offset, hoursPerCell: hours, width: width, gaps: gaps)
      // Another width may have other scales.
      let scales = scales(of: axis)
      return scales.contains(hours)
        ? axis
        : axis.zoomed(to: max(scales.lowerBound, min(hours, scales.upperBound)), about: day)
    }
  }

  /// The finest scale and the one that shows the whole record, in hours for each cell.
  func scales(of axis: TimeAxis) -> ClosedRange<Int> {
    let widest = TimeAxis(fitting: laneDays, width: axis.width, gaps: axis.gaps).hoursPerCell
    return min(widest, (Lanes.fewestDays * 24).dividedUp(by: axis.width))...widest
  }

  /// The partners in the order of their lanes.
  var laneRanking: Shown.Ranking { showing.ranking(in: lanes.order, on: day) }

  var lanePartners: [Ref<Partner>] { laneRanking.partners }

  /// The row of the selected lane.
  var selectedLane: Int? { selectedPartner.flatMap(laneRanking.row) }

  /// The first lane of a screen that shows the selected one, scrolled as little as that takes.
  func laneTop(height: Int) -> Int {
    let (selected, height) = (selectedLane ?? 0, max(1, height))
    let top = max(min(lanes.top, selected), selected - height + 1)
    return max(0, min(top, showing.partners.count - height))
  }

  /// The events of a partner that are on the screen, in the order of their marks.
  func laneEvents(of partner: Ref<Partner>) -> LaneEvents {
    showing.laneEvents(of: partner, by: day)
  }
}
