public import Events
import Screen
import Words

extension Browser {
  /// The words of a command line that shows this screen again: the data, the view, the filter, the
  /// day, the order, what is selected, and the record where it is open.
  public var link: [String] {
    let place = savedPlace
    var line = ["entente"] + dataWords
    // Who has no such settings sees the same.
    if place.view == .timeline, usual.view != .timeline { line += ["--view", "timeline"] }
    line += place.words
    let order = place.view == .lanes ? usual.lanesOrder : usual.order
    let first = Browser.orderNames(of: place.view)[0]
    if place.order == nil, order != first { line += ["--order", first] }
    return line
  }

  /// Selects an event; one that only the filter hides stands in the record, and the nearest that is
  /// shown is selected.  Returns whether it is known by the day.
  public mutating func select(_ event: Ref<Event>) -> Bool {
    guard asOf == nil || store[event].date.last <= day else { return false }
    isTouched = true
    if !timeline.select(event) { timeline.standIn(event) }
    followSelection()
    if timeline.selectedEvent != event { recordEvent = event }
    return true
  }

  /// Puts the view in an order by its name, one of ``orderNames(of:)``.
  public mutating func setOrder(named name: String?, isReversed: Bool) {
    if view == .lanes {
      lanes.order = PartnerOrder(
        key: name.flatMap(PartnerOrder.Key.init) ?? lanes.order.key, isReversed: isReversed)
    } else {
      order = Order(name.flatMap(Order.Key.init) ?? order.key, reversed: isReversed)
    }
    refresh()
  }

  /// What the orders of a view are called.
  public static func orderNames(of view: View) -> [String] {
    view == .lanes
      ? PartnerOrder.Key.allCases.map(\.rawValue) : Order.Key.allCases.map(\.rawValue)
  }

  mutating func press(_ key: Key, inLink line: [String]) -> Effect? {
    let command = keymap.command(for: key, in: view)
    if command == .copyRecord {
      overlay = nil
      return .copy(
        Clipping(
          line.map(\.quotedForShell).joined(separator: " ") + "\n", name: words.theCommandLine))
    }
    if Overlay.closingKeys.contains(key) || command == .back { overlay = nil }
    return nil
  }

  func drawLink(_ line: [String], on canvas: inout Canvas) {
    let body = layout.body
    canvas.write(
      words.screenAgain, at: Point(row: body.origin.row, column: 1), role: .faint)
    // From the first column on and to the last, so that it can be marked as one text.
    let text = line.map(\.quotedForShell).joined(separator: " ")
    for (row, line) in text.broken(at: size.columns).enumerated()
    where row + 2 < body.size.rows {
      canvas.write(line, at: Point(row: body.origin.row + 2 + row, column: 0))
    }
  }
}

extension String {
  /// The text in pieces as wide as the screen, wherever that breaks it.
  fileprivate func broken(at columns: Int) -> [String] {
    var (pieces, width) = ([""], 0)
    for character in self {
      let more = String(character).displayWidth
      if width + more > columns {
        pieces.append("")
        width = 0
      }
      pieces[pieces.count - 1].append(character)
      width += more
    }
    return pieces
  }

  /// The text as one word of a shell's command line.
  var quotedForShell: String {
    let plain = "-_./,:=@%+"
    let isPlain = unicodeScalars.allSatisfy { scalar in
      plain.unicodeScalars.contains(scalar)
        || (scalar.isASCII
          && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
    }
    if !isEmpty, isPlain { return self }
    // By scalars: an apostrophe with a combining mark on it would end the word as well.
    let parts = unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.map { String($0) }.joined(separator: "'\\''") + "'"
  }
}
