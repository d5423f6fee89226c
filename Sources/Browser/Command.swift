/// What the user can ask for while looking at a view, however it is asked.
enum Command: String, Hashable, Sendable, CaseIterable {
  case moveDown, moveUp, pageDown, pageUp, halfPageDown, halfPageUp, first, last
  case yearUp, yearDown
  case left, right, panLeft, panRight, panUp, panDown, zoomIn, zoomOut, fit, compress
  case openRecord, otherPane, back
  case timeline, lanes, board, map, stats
  case filter, pickTiers, pickPlaces, toggleFilter
  case jump, search, searchNext, searchPrevious
  case askDay, stepBack, stepOn
  case pickOrder, reverseOrder
  case copyRecord, copyCitations, openSource, pickSource
  case placeBack, placeForward, setMark, goToMark
  case palette, link
  case reload, redraw, suspend, mouse, help, quit
}

extension Command {
  /// The command of a name, such as `pick-tiers`.
  init?(name: String) {
    guard let command = Command.allCases.first(where: { $0.name == name }) else { return nil }
    self = command
  }

  /// What it is called where it is named: `pick-tiers`.
  var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// Whether its keys ask for it whatever lies over the view, unless that takes them itself.
  var isAlwaysAtHand: Bool { [.quit, .redraw, .suspend].contains(self) }
}
