import Events
import Screen
import Words

extension Browser {
  /// As many rows as a notch of the wheel scrolls by.
  private static let notch = 3

  /// Does what a click or the wheel asks for at its cell.
  mutating func take(_ mouse: Mouse) -> Effect? {
    switch mouse.action {
    case .click: return click(at: mouse.point)
    case .wheelUp: turnWheel(at: mouse.point, by: -Browser.notch)
    case .wheelDown: turnWheel(at: mouse.point, by: Browser.notch)
    }
    return nil
  }

  /// Says what the mouse does from now on.
  mutating func answerMouse(isUsed: Bool) {
    if isUsed {
      notice = .said(words.mouseOn)
    } else {
      notice =
        usesMouse
        ? .said(words.mouseOff)
        : .failed(words.noMouse)
    }
    usesMouse = isUsed
  }
}

extension Browser {
  private mutating func click(at point: Point) -> Effect? {
    switch overlay {
    case .picker(let picker): return click(at: point, in: picker)
    case .jump(let jump):
      guard let row = panelRow(at: point, top: jump.top, count: jump.matches.count) else { break }
      var jump = jump
      jump.select(row, height: panelHeight)
      press(.enter, in: jump)
    case .palette(let palette):
      guard let row = panelRow(at: point, top: palette.top, count: palette.matches.count)
      else { break }
      var palette = palette
      palette.select(row, height: panelHeight)
      return press(.enter, in: palette)
    case .marks(let list):
      guard let row = panelRow(at: point, top: list.top, count: marks.count) else { break }
      var list = list
      list.select(row, of: marks.count, height: panelHeight)
      return press(.enter, in: list)
    case .help, .link: break
    case .prompt(let prompt):
      // What is typed so far is meant to be seen.
      press(.enter, in: prompt)
      if overlay == nil { return click(at: point) }
    case nil:
      if point.row == 0, let view = tab(at: point.column) {
        show(view)
      } else if layout.body.contains(point), lack == nil {
        clickInBody(at: point)
      }
    }
    return nil
  }

  /// Chooses a row: of several that may be chosen, it is added or left out; of others, it is the one.
  private mutating func click(at point: Point, in open: Picker) -> Effect? {
    guard let row = panelRow(at: point, top: open.top, count: open.items.count) else { return nil }
    var picker = open
    picker.select(row, height: panelHeight)
    return press(picker.isMultiple ? .character(" ") : .enter, in: picker)
  }

  /// The item of a panel's list at a cell.
  private func panelRow(at point: Point, top: Int, count: Int) -> Int? {
    let rect = panel.rect
    let offset = point.row - rect.origin.row - 1
    guard rect.contains(point), (0..<panelHeight).contains(offset), top + offset < count else {
      return nil
    }
    return top + offset
  }

  private mutating func clickInBody(at point: Point) {
    if isRecord(at: point) { return clickInRecord(row: point.row - layout.record.origin.row) }
    let hadKeys = focus == .list
    focus = .list
    let before = timeline.selectedEvent
    switch view {
    case .timeline:
      let row = timeline.top + point.row - layout.list.origin.row
      guard row < timeline.rows.count, layout.list.contains(point) else { return }
      select(row)
    case .lanes:
      guard clickInLanes(at: point) else { return }
    case .board:
      guard clickOnBoard(at: point) else { return }
    case .map:
      guard clickOnMap(at: point) else { return }
    case .stats: return
    }
    // A second click on the same opens it.
    if hadKeys, timeline.selectedEvent == before { openRecord() }
  }

  /// Whether a cell belongs to the record.
  private func isRecord(at point: Point) -> Bool {
    showsRecordAlone
      || (layout.divider.map { point.column > $0 } ?? false)
  }
}

extension Browser {
  private mutating func turnWheel(at point: Point, by rows: Int) {
    switch overlay {
    case .picker(var picker):
      picker.select(picker.selected + rows, height: panelHeight)
      overlay = .picker(picker)
    case .jump(var jump):
      jump.select(jump.selected + rows, height: panelHeight)
      overlay = .jump(jump)
    case .palette(var palette):
      palette.select(palette.selected + rows, height: panelHeight)
      overlay = .palette(palette)
    case .marks(var list):
      list.select(list.selected + rows, of: marks.count, height: panelHeight)
      overlay = .marks(list)
    case .help(let top): overlay = .help(top: max(0, min(top + rows, lastHelpTop)))
    case .link: break
    case .prompt, nil:
      if isRecord(at: point) { return scrollRecord(by: rows) }
      if focus == .record { focus = .list }
      switch view {
      case .timeline: scrollList(by: rows)
      case .lanes: scrollLanes(by: rows)
      case .board: scrollBoard(at: point, by: rows)
      case .map: zoomMap(at: point, closer: rows < 0)
      case .stats: scrollStats(by: rows)
      }
    }
  }

  /// Scrolls the list; the selection stays while it is in view, and else at the edge.
  private mutating func scrollList(by rows: Int) {
    guard !timeline.rows.isEmpty else { return }
    let height = max(1, layout.list.size.rows)
    let top = max(0, min(timeline.top + rows, timeline.rows.count - height))
    timeline.select(max(top, min(timeline.selected, top + height - 1)))
    timeline.scroll(to: top, height: height)
    recordTop = nil
    recordEvent = nil
  }
}
