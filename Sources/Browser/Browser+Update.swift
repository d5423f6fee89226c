import Events
import Screen
import Words

extension Browser {
  /// Changes the state in response to `message`; returns what the shell must do about it.
  public mutating func update(_ message: Message) -> Effect? {
    defer { keepStatsPage() }
    switch message {
    case .key(let key):
      isTouched = true
      // What lies under it is not to be seen.
      if case .mouse = key, noticeLines != nil {
        notice = nil
        return nil
      }
      notice = nil
      return press(key)
    case .resized(let size):
      resize(to: size)
    case .reloaded(let store):
      reload(store)
    case .reloadFailed(let reason):
      notice = .failed(reason)
    case .loaded(let store, let progress): load(store, progress)
    case .loadFailed(let reason): failLoading(reason)
    case .quoted(let outcome): answer(outcome)
    case .marks(let kept, let problem): take(kept, problem: problem)
    case .mouse(let isUsed): answerMouse(isUsed: isUsed)
    }
    return nil
  }

  mutating func press(_ key: Key) -> Effect? {
    if case .mouse(let mouse) = key { return take(mouse) }
    if key == .control("c") { return .quit }
    let command = keymap.command(for: key, in: view)
    if let command, command.isAlwaysAtHand, overlay.map({ !$0.keeps(key) }) ?? true {
      return perform(command)
    }
    switch overlay {
    case .prompt(let prompt): press(key, in: prompt)
    case .picker(let picker): return press(key, in: picker)
    case .jump(let jump): press(key, in: jump)
    case .palette(let palette): return press(key, in: palette)
    case .marks(let list): return press(key, in: list)
    case .link(let words): return press(key, inLink: words)
    case .help(let top): pressInHelp(key, top: top)
    case nil:
      if command == .back, isAtFirstLayer {
        if case .character = key { return .quit }
        if key == .escape, loading != nil { return stopLoading() }
      }
      guard let command else {
        notice = .failed(words.doesNothing("\(key)", help: keymap.sign(of: .help)))
        return nil
      }
      return perform(command)
    }
    return nil
  }

  mutating func perform(_ command: Command) -> Effect? {
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last,
      .yearUp, .yearDown, .left, .right, .panLeft, .panRight, .panUp, .panDown, .zoomIn, .zoomOut,
      .fit, .compress:
      move(command)
    case .openRecord: openRecord()
    case .otherPane:
      if focus == .record { focus = .list } else { openRecord() }
    case .back: goBackOneLayer()
    case .timeline: show(.timeline)
    case .lanes: show(.lanes)
    case .board: show(.board)
    case .map: show(.map)
    case .stats: show(.stats)
    case .filter: ask(.filter, text: filter.text)
    case .pickTiers: open(tierPicker())
    case .pickPlaces: open(placePicker())
    case .toggleFilter: toggleFilter()
    case .jump: overlay = .jump(Jump(store.partners(resembling: "")))
    case .search: ask(.search, text: "")
    case .searchNext: goToMatch(backward: false)
    case .searchPrevious: goToMatch(backward: true)
    case .askDay: ask(.day, text: asOf?.text(in: words) ?? "")
    case .stepBack: stepDay(backward: true)
    case .stepOn: stepDay(backward: false)
    case .pickOrder: open(orderPicker())
    case .reverseOrder:
      reverseOrder()
    case .copyRecord: return copyRecord()
    case .copyCitations: return copyCitations()
    case .openSource: return openSource()
    case .pickSource: open(sourcePicker())
    case .placeBack: travel(to: places.goBack(from: place), otherwise: words.firstPlace)
    case .placeForward:
      travel(to: places.goForward(from: place), otherwise: words.lastPlace)
    case .setMark: return openMarks(.set)
    case .goToMark: return openMarks(.go)
    case .palette: overlay = .palette(Palette(commands(resembling: "")))
    case .link: overlay = .link(link)
    case .reload: return .reload
    case .redraw: return .redraw
    case .suspend: return .suspend
    case .mouse: return .useMouse(!usesMouse)
    case .help: overlay = .help(top: 0)
    case .quit: return .quit
    }
    return nil
  }

  private mutating func resize(to size: Size) {
    self.size = size
    timeline.scroll(height: layout.list.size.rows)
    followOnMap()
    switch overlay {
    case .picker(var picker):
      picker.select(picker.selected, height: panelHeight)
      overlay = .picker(picker)
    case .jump(var jump):
      jump.select(jump.selected, height: panelHeight)
      overlay = .jump(jump)
    case .palette(var palette):
      palette.select(palette.selected, height: panelHeight)
      overlay = .palette(palette)
    case .marks(var list):
      list.select(list.selected, of: marks.count, height: panelHeight)
      overlay = .marks(list)
    case .help(let top): overlay = .help(top: min(top, lastHelpTop))
    case .prompt, .link, nil: break
    }
  }
}
