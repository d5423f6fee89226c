public import Words

extension Binding {
  /// What the keys do, in a few words.
  public func help(in words: Words) -> String {
    switch command {
    case .moveDown: words.nextRow
    case .moveUp: words.previousRow
    case .pageDown: words.nextPage
    case .pageUp: words.previousPage
    case .halfPageDown: words.halfPageDown
    case .halfPageUp: words.halfPageUp
    case .first: words.firstRow
    case .last: words.lastRow
    case .yearUp: words.yearUp
    case .yearDown: words.yearDown
    case .left: words.moveLeft
    case .right: words.moveRight
    case .zoomIn: words.zoomIn
    case .zoomOut: words.zoomOut
    case .fit: words.showAllFiltered
    case .compress: words.cutDecades
    case .panLeft: words.panLeft
    case .panRight: words.panRight
    case .panUp: words.panUp
    case .panDown: words.panDown
    case .openRecord: words.openTheRecord
    case .otherPane: words.otherPane
    case .back: words.backALayer
    case .placeBack: words.placeBefore
    case .placeForward: words.placeForward
    case .setMark: words.markPlace
    case .goToMark: words.goToMark
    case .filter: words.filterLive
    case .pickTiers: words.pickTiers
    case .pickPlaces: words.pickPlaces
    case .toggleFilter: words.allFiltersOff
    case .jump: words.jumpToCountry
    case .search: words.searchTab
    case .searchNext: words.nextMatch
    case .searchPrevious: words.previousMatch
    case .askDay: words.showDay
    case .stepBack: words.upgradeBefore
    case .stepOn: words.upgradeNext
    case .pickOrder: words.chooseOrder
    case .reverseOrder: words.reverseOrder
    case .copyRecord: words.copyRecord
    case .copyCitations: words.copyCitations
    case .openSource: words.openSource
    case .pickSource: words.pickSource
    case .timeline: words.showTimeline
    case .lanes: words.showLanes
    case .board: words.showBoard
    case .map: words.showMap
    case .stats: words.showStats
    case .palette: words.findCommand
    case .link: words.showLink
    case .reload: words.readAgain
    case .redraw: words.drawAgain
    case .suspend: words.suspend
    case .mouse: words.mouse
    case .help: words.help
    case .quit: words.quitAtOnce
    }
  }
}

extension Binding.Section {
  /// The heading of the part.
  public func title(in words: Words) -> String {
    switch self {
    case .move: words.move
    case .narrow: words.narrowDown
    case .find: words.find
    case .time: words.timeAndOrder
    case .quote: words.quote
    case .program: words.theProgram
    }
  }
}
