import Events
import Screen

extension Browser {
  /// Opens a question on the bottom line.
  mutating func ask(_ purpose: Prompt.Purpose, text: String) {
    var prompt = Prompt(purpose: purpose, editor: LineEditor(text), origin: place)
    preview(&prompt)
    overlay = .prompt(prompt)
  }

  mutating func press(_ key: Key, in open: Prompt) {
    var prompt = open
    switch key {
    case .escape:
      overlay = nil
      show(prompt.origin)
      if prompt.purpose == .search { search = nil }
    case .enter: finish(prompt)
    case .tab where prompt.purpose == .search: makeFilter(of: prompt)
    case .backspace where prompt.editor.text.isEmpty && prompt.purpose == .search:
      overlay = nil
      show(prompt.origin)
      search = nil
    default:
      guard prompt.editor.press(key) else { return }
      preview(&prompt)
      overlay = .prompt(prompt)
    }
  }

  /// Shows what the text so far would show; what is wrong with it leaves the screen as it is.
  private mutating func preview(_ prompt: inout Prompt) {
    let text = prompt.editor.text
    prompt.problem = nil
    prompt.preview = ""
    switch prompt.purpose {
    case .filter:
      do {
        filter = try Filter(text, for: store)
        refresh()
        prompt.preview = "\(timeline.rows.count) of \(store.dataset.events.count)"
      } catch {
        prompt.problem = Prompt.Problem(error)
      }
    case .search: previewSearch(&prompt)
    case .day:
      do {
        let day = try store.day(asked: text)
        prompt.preview = day.map { EventDate($0).inWords } ?? "no day: all that is known"
      } catch {
        prompt.problem = Prompt.Problem(error.description, range: 0..<text.count)
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
      let rows = rows(matching: query)
      search = Search(text: text, query: query, rows: rows)
      show(prompt.origin)
      let row = search?.match(from: timeline.selected, backward: false, includingIt: true)
      if let row {
        select(row)
        prompt.preview = "\(search?.number(of: row) ?? 0)/\(rows.count)"
      } else {
        prompt.problem = Prompt.Problem("nothing here matches", range: 0..<text.count)
      }
    } catch {
      prompt.problem = Prompt.Problem(error)
    }
  }

  private mutating func finish(_ prompt: Prompt) {
    // A question is not answered while something is wrong with the answer.
    guard prompt.problem == nil else { return }
    overlay = nil
    switch prompt.purpose {
    case .filter: leave(prompt.origin)
    case .search: leave(prompt.origin)
    case .day:
      asOf = (try? store.day(asked: prompt.editor.text)) ?? nil
      refresh()
      leave(prompt.origin)
    }
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

  /// Remembers where the reader came from, if that is not here.
  mutating func leave(_ origin: Place) {
    if origin != place { places.leave(origin) }
  }

  mutating func toggleFilter() {
    guard !filter.isEmpty else {
      notice = .said("there is no filter; f sets one")
      return
    }
    filter.isOn.toggle()
    refresh()
    notice = .said(filter.isOn ? "filter on" : "filter off; ^F turns it on again")
  }

  mutating func goToMatch(backward: Bool) {
    guard let search else {
      notice = .said("nothing was searched for; / searches")
      return
    }
    guard let row = search.match(from: timeline.selected, backward: backward) else {
      notice = .failed("nothing here matches “\(search.text)”")
      return
    }
    select(row)
  }
}
