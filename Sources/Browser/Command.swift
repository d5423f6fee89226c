/// What the user can ask for while looking at a view, however it is asked.
enum Command: Hashable, Sendable, CaseIterable {
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
  case placeBack, placeForward
  case reload, redraw, suspend, help, quit
}
