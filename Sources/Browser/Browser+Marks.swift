import Events
import Screen
import Words

extension Browser {
  /// Opens the list of marks and asks for those that other sessions set.
  mutating func openMarks(_ purpose: MarkList.Purpose) -> Effect? {
    overlay = .marks(MarkList(purpose))
    return .readMarks
  }

  mutating func press(_ key: Key, in open: MarkList) -> Effect? {
    var list = open
    switch key {
    case .escape, .backspace: overlay = nil
    case .enter:
      guard marks.indices.contains(list.selected) else { return nil }
      return take(marks[list.selected].letter, for: list.purpose)
    case .delete:
      guard marks.indices.contains(list.selected) else { return nil }
      let letter = marks.remove(at: list.selected).letter
      list.select(list.selected, of: marks.count, height: panelHeight)
      overlay = .marks(list)
      return .forget(letter)
    case .character(let letter):
      // The key that opened it, once more.
      if list.purpose == .go, keymap.command(for: key, in: view) == .goToMark,
        !marks.contains(where: { $0.letter == letter })
      {
        return goBackFromMarks()
      }
      return take(letter, for: list.purpose)
    default:
      guard
        let row = Panel.move(key, from: list.selected, count: marks.count, page: panelHeight)
      else { return nil }
      list.select(row, of: marks.count, height: panelHeight)
      overlay = .marks(list)
    }
    return nil
  }

  private mutating func goBackFromMarks() -> Effect? {
    overlay = nil
    return perform(.placeBack)
  }

  private mutating func take(_ letter: Character, for purpose: MarkList.Purpose) -> Effect? {
    overlay = nil
    switch purpose {
    case .go:
      guard let mark = marks.first(where: { $0.letter == letter }) else {
        notice = .failed(words.noMark(letter, keymap.sign(of: .setMark)))
        return nil
      }
      show(mark.place)
      return nil
    case .set:
      guard let mark = Mark(letter, name: placeName, place: savedPlace) else {
        notice = .failed(words.marksAreLetters)
        return nil
      }
      marks = (marks.filter { $0.letter != letter } + [mark]).sorted { $0.letter < $1.letter }
      notice = .said(words.placeHasMark(letter))
      return .keep(mark)
    }
  }

  /// Takes what the file of marks holds, or hears why there is none.
  mutating func take(_ kept: [Mark], problem: String?) {
    // What could not be written is known here alone; what was and is gone, another session forgot.
    let letters = Set(kept.map(\.letter))
    let own = marks.filter { mark in
      !letters.contains(mark.letter) && (problem != nil || !keptMarks.contains(mark.letter))
    }
    marks = (kept + own).sorted { $0.letter < $1.letter }
    keptMarks = letters
    if let problem { notice = .failed(words.marksLastForSession(problem)) }
    if case .marks(var list) = overlay {
      list.select(list.selected, of: marks.count, height: panelHeight)
      overlay = .marks(list)
    }
  }

  /// What is selected, in a few words.
  private var placeName: String {
    guard let event = currentEvent else { return "" }
    let date = store[event].date.text(in: words)
    return store.namesPartners ? "\(store[store[event].partner].name), \(date)" : date
  }

  func draw(_ list: MarkList, on canvas: inout Canvas) {
    let rect = openPanel(
      title: list.purpose == .set ? words.markThisPlace : words.goToAMark, on: &canvas)
    if marks.isEmpty {
      canvas.write(
        words.noMarkYet, at: Point(row: rect.origin.row + 1, column: rect.origin.column),
        role: .faint, limit: rect.columns.upperBound)
    }
    for (offset, mark) in marks.dropFirst(list.top).prefix(panelHeight).enumerated() {
      let row = rect.origin.row + 1 + offset
      var line = Line("\(mark.letter)  ", .key)
      line.append(mark.name.isEmpty ? mark.place.view.title(in: words) : mark.name)
      line.append("  \(summary(of: mark.place))", .faint)
      canvas.write(
        line.truncated(to: rect.size.columns), at: Point(row: row, column: rect.origin.column),
        limit: rect.columns.upperBound)
      guard list.top + offset == list.selected else { continue }
      canvas.mark(
        Rect(row: row, column: rect.origin.column, rows: 1, columns: rect.size.columns),
        .selected)
      canvas.cursor = Point(row: row, column: rect.origin.column)
    }
  }

  /// The view, the filter and the day of a place.
  private func summary(of place: SavedPlace) -> String {
    [
      place.view == .timeline ? nil : place.view.title(in: words),
      place.filter.isEmpty ? nil : place.filter,
      place.asOf.map { day in
        words.asOf(EventDate(day)?.text(in: words) ?? day)
      },
    ].compactMap { $0 }.joined(separator: " · ")
  }
}
