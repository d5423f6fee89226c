import Events
import Screen
import Words

extension Browser {
  /// Moves the cursor, the window or the selection of the lanes.
  ///
  /// `h` and `l` move the cursor by a cell, and the window follows where it would leave the
  /// screen; `+` and `-` leave it in its place.
  mutating func moveInLanes(_ command: Command) {
    let page = max(1, laneLayout.lanes.size.rows)
    switch command {
    case .moveDown: selectLane(by: 1)
    case .moveUp: selectLane(by: -1)
    case .pageDown: turnLanes(by: page)
    case .pageUp: turnLanes(by: -page)
    case .halfPageDown: turnLanes(by: max(1, page / 2))
    case .halfPageUp: turnLanes(by: -max(1, page / 2))
    case .first, .last:
      places.leave(place)
      selectLane(by: command == .first ? -.max : .max)
    case .left, .right: moveCursor(later: command == .right)
    case .yearUp, .yearDown: goToLaneEvent(later: command == .yearDown)
    case .zoomIn, .zoomOut: zoomLanes(closer: command == .zoomIn)
    case .fit: fitLanes()
    case .compress: compressLanes()
    default: break
    }
  }

  /// Selects the lane so many rows further down, or the nearest that there is.
  private mutating func selectLane(by rows: Int) {
    let partners = lanePartners
    guard !partners.isEmpty else { return }
    let selected = selectedLane ?? 0
    let (target, overflows) = selected.addingReportingOverflow(rows)
    let row = overflows ? partners.count - 1 : max(0, min(target, partners.count - 1))
    let day = cursorDay
    selectEvent(of: partners[row], by: day)
    put(cursor: day)
    lanes.top = laneTop(height: laneLayout.lanes.size.rows)
  }

  /// Moves window and selection together, so that the lane stays where the eye is.
  private mutating func turnLanes(by rows: Int) {
    lanes.top = max(0, laneTop(height: laneLayout.lanes.size.rows) + rows)
    selectLane(by: rows)
  }

  /// Scrolls the lanes; the selection stays while it is in view, and else at the edge.
  mutating func scrollLanes(by rows: Int) {
    guard let selected = selectedLane else { return }
    let height = max(1, laneLayout.lanes.size.rows)
    let top = max(0, min(laneTop(height: height) + rows, showing.partners.count - height))
    lanes.top = top
    selectLane(by: max(top, min(selected, top + height - 1)) - selected)
  }

  /// Selects the lane in a row, and moves the cursor to the day in a column.
  ///
  /// - Returns: whether it was a partner's name.
  mutating func clickInLanes(at point: Point) -> Bool {
    let rect = laneLayout.lanes
    let cell = point.column - rect.origin.column
    let row = laneTop(height: rect.size.rows) + point.row - rect.origin.row
    let partner =
      rect.rows.contains(point.row) && row < showing.partners.count
      ? lanePartners[row] : point.row < rect.origin.row ? selectedPartner : nil
    guard let partner else { return false }
    guard rect.columns.contains(point.column) else {
      let day = cursorDay
      selectEvent(of: partner, by: day)
      put(cursor: day)
      return cell < 0 && rect.rows.contains(point.row)
    }
    // The end of a cell: what happened in it has happened.
    let day = max(laneDays.lowerBound, min(laneAxis.days(in: cell).upperBound, self.day))
    let isThere =
      day == cursorDay && partner == selectedPartner && rect.rows.contains(point.row)
    selectEvent(of: partner, by: day)
    put(cursor: day)
    keepWindow()
    return isThere
  }

  /// Selects the latest event of a partner that is on the screen and marked by a day, or else its
  /// first.
  private mutating func selectEvent(of partner: Ref<Partner>, by day: Day) {
    let events = laneEvents(of: partner)
    let next = events.firstPosition { store.place(of: $0, by: self.day) > day }
    let event = next > 0 ? events[next - 1] : events.first
    guard let event, event != timeline.selectedEvent else { return }
    timeline.select(event)
    followSelection()
  }

  /// Moves the cursor to the first day of the next cell, and selects what the partner's lane had
  /// reached by then.
  private mutating func moveCursor(later: Bool) {
    let (axis, day) = (laneAxis, cursorDay)
    let cell = axis.cell(of: day)
    let target =
      later
      ? max(axis.days(in: cell + 1).lowerBound, day.advanced(by: 1))
      : min(axis.days(in: cell - 1).lowerBound, day.advanced(by: -1))
    let bounds = laneDays.lowerBound...self.day
    if !bounds.contains(target), day == max(bounds.lowerBound, min(target, bounds.upperBound)) {
      let isEnd = asOf == nil || self.day == laneDays.upperBound
      notice = .said(
        later
          ? (isEnd
            ? words.dataEndsOn(day.text(in: words))
            : words.nothingShown(after: day.text(in: words), keymap.sign(of: .askDay)))
          : words.recordBegins(on: day.text(in: words)))
      return
    }
    let reached = max(bounds.lowerBound, min(target, bounds.upperBound))
    if let partner = selectedPartner { selectEvent(of: partner, by: reached) }
    put(cursor: reached)
    keepWindow()
  }

  /// Selects the event of the lane before or after the cursor, and moves the cursor to it.
  private mutating func goToLaneEvent(later: Bool) {
    guard let partner = selectedPartner else { return }
    let (events, from) = (laneEvents(of: partner), cursorDay)
    // Of several on the cursor's day, the selected one is where the reader is.
    let current = timeline.selectedEvent.flatMap { selected in
      store.place(of: selected, by: day) == from ? events.firstIndex(of: selected) : nil
    }
    let index =
      if let current {
        current + (later ? 1 : -1)
      } else if later {
        events.firstPosition { store.place(of: $0, by: day) > from }
      } else {
        events.firstPosition { store.place(of: $0, by: day) >= from } - 1
      }
    guard events.indices.contains(index) else {
      notice = .said(words.noEventFurther(of: store[partner].name, later: later))
      return
    }
    timeline.select(events[index])
    followSelection()
    put(cursor: store.place(of: events[index], by: day))
    keepWindow()
  }

  private mutating func zoomLanes(closer: Bool) {
    let (axis, day) = (laneAxis, cursorDay)
    let scales = scales(of: axis)
    let wanted = closer ? axis.hoursPerCell / 2 : axis.hoursPerCell * 2
    let hours = max(scales.lowerBound, min(wanted, scales.upperBound))
    guard hours != axis.hoursPerCell else {
      notice = .said(
        closer
          ? words.finestScale
          : words.widestScale(keymap.sign(of: .fit)))
      return
    }
    keepWindow(of: axis.zoomed(to: hours, about: day))
  }

  private mutating func fitLanes() {
    let day = cursorDay
    lanes.window = .fit(fittingDays)
    put(cursor: day)
  }

  private mutating func compressLanes() {
    keepWindow()
    lanes.isCompressed.toggle()
    notice = .said(
      !lanes.isCompressed
        ? words.everyYearShown
        : gaps.isEmpty
          ? words.nothingToCut
          : words.decadesCut(keymap.sign(of: .compress))
    )
  }

  /// Keeps the cursor on a day until another event or as-of day is chosen.
  private mutating func put(cursor day: Day) {
    lanes.cursor = Lanes.Cursor(day: day, event: timeline.selectedEvent, asOf: asOf)
  }

  /// Keeps the window as it is drawn, unless it still is the one that it was made to be.
  private mutating func keepWindow() {
    let axis = laneAxis
    if case .scale = lanes.window {
      keepWindow(of: axis)
    } else if axis != unscrolledAxis(width: axis.width) {
      keepWindow(of: axis)
    }
  }

  private mutating func keepWindow(of axis: TimeAxis) {
    let day = cursorDay
    lanes.window = .scale(
      hoursPerCell: axis.hoursPerCell, day: day, offset: axis.offset(of: day))
    put(cursor: day)
  }
}
