import Events
import Screen
import Words

extension Browser {
  /// Opens a question on the bottom line.
  mutating func ask(_ purpose: Prompt.Purpose, text: String) {
    var prompt = Prompt(
      purpose: purpose, editor: LineEditor(text), origin: place, search: search)
    preview(&prompt)
    overlay = .prompt(prompt)
  }

  mutating func press(_ key: Key, in open: Prompt) {
    var prompt = open
    switch key {
    case .escape: cancel(prompt)
    case .enter: finish(prompt)
    case .tab where prompt.purpose == .search: makeFilter(of: prompt)
    case .backspace where prompt.editor.text.isEmpty: cancel(prompt)
    default:
      guard prompt.editor.press(key) else { return }
      preview(&prompt)
      overlay = .prompt(prompt)
    }
  }

  private mutating func cancel(_ prompt: Prompt) {
    overlay = nil
    search = prompt.search
    show(prompt.origin)
  }

  /// Shows what the text so far would show; what is wrong with it leaves the screen as it is.
  mutating func preview(_ prompt: inout Prompt) {
    let text = prompt.editor.text
    prompt.problem = nil
    prompt.preview = ""
    switch prompt.purpose {
    case .filter:
      do {
        filter = try Filter(text, for: store)
        refresh(from: prompt.origin)
        prompt.preview = words.shown(timeline.rows.count, of: store.eventCount)
      } catch {
        prompt.problem = Prompt.Problem(error)
      }
    case .search: previewSearch(&prompt)
    case .day:
      do {
        let day = try store.day(asked: text)
        prompt.preview = day?.inWords(in: words) ?? words.noDay
      } catch {
        if text.mayBecomeDate(in: words) { return }
        prompt.problem = Prompt.Problem(error.description, range: 0..<text.unicodeScalars.count)
      }
    }
  }

  private mutating func previewSearch(_ prompt: inout Prompt) {
    let text = prompt.editor.text
    guard !text.allSatisfy(\.isWhitespace) else {
      search = nil
      show(prompt.origin)
      return
    }
    do {
      let query = try Query(text, for: store)
      search = nil
      show(prompt.origin)
      var search = Search(text: text, query: query)
      search.find(among: showing, in: order, asOf: asOf)
      self.search = search
      if goToFirstMatch() {
        prompt.preview = matchText ?? ""
      } else {
        prompt.problem = Prompt.Problem(
          words.nothingHereMatches, range: 0..<text.unicodeScalars.count)
      }
    } catch {
      prompt.problem = Prompt.Problem(error)
    }
  }

  private mutating func finish(_ prompt: Prompt) {
    // A question is not answered while something is wrong with the answer; a name that the data has
    // not may come while it is loading.
    if let problem = prompt.problem {
      guard prompt.purpose == .filter, loading != nil, problem.isUnknownName,
        let filter = try? Filter(prompt.editor.text, for: store, isGrowing: true)
      else { return }
      self.filter = filter
      refresh(from: prompt.origin)
    }
    if prompt.purpose == .day {
      do {
        asOf = try store.day(asked: prompt.editor.text)
        refresh()
      } catch {
        var prompt = prompt
        let length = prompt.editor.text.unicodeScalars.count
        prompt.problem = Prompt.Problem(error.description, range: 0..<length)
        overlay = .prompt(prompt)
        return
      }
    }
    overlay = nil
    leave(prompt.origin)
  }

  private mutating func makeFilter(of prompt: Prompt) {
    guard let filter = try? Filter(prompt.editor.text, for: store) else { return }
    let selected = timeline.selectedEvent
    overlay = nil
    search = nil
    self.filter = filter
    refresh()
    if let selected { timeline.select(selected) }
    followSelection()
    leave(prompt.origin)
  }

  /// Derives the screen again while a prompt or a picker is open: what was selected when it opened
  /// is selected whenever it is shown.
  mutating func refresh(from origin: Place) {
    refresh()
    if let event = origin.event { timeline.standIn(event) }
    followSelection()
  }

  /// Remembers where the reader came from, if that is not here.
  mutating func leave(_ origin: Place) {
    if origin != place { places.leave(origin) }
  }

  mutating func toggleFilter() {
    guard !filter.isEmpty else {
      notice = .said(words.noFilter(keymap.sign(of: .filter)))
      return
    }
    filter.isOn.toggle()
    refresh()
    notice = .said(
      filter.isOn
        ? words.filterOn : words.filterOffAgain(keymap.sign(of: .toggleFilter)))
  }
}

extension String {
  /// Whether more characters could make the text a date.
  fileprivate func mayBecomeDate(in words: Words) -> Bool {
    if contains("/") {
      return words.language == .vietnamese && count < 10
        && allSatisfy { $0.isASCIIDigit || $0 == "/" }
    }
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return count < 10
      && zip(parts, [4, 2, 2]).allSatisfy { $0.count <= $1 && $0.allSatisfy(\.isASCIIDigit) }
      && parts.count <= 3 && parts.dropLast().allSatisfy { !$0.isEmpty }
      && (parts.count == 1 || parts[0].count == 4)
      && ![4, 7].contains(count)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
