import Events
import Screen

extension Browser {
  /// Shows another view of the same events, with the same one selected.
  mutating func show(_ view: View) {
    if view != self.view || focus == .record { places.leave(place) }
    self.view = view
    focus = .list
    timeline.scroll(height: layout.list.size.rows)
  }

  /// Moves in what has the keys.
  mutating func move(_ command: Command) {
    guard focus == .list else {
      scrollRecord(command)
      return
    }
    switch view {
    case .timeline: moveSelection(command)
    case .lanes: moveInLanes(command)
    case .board: moveOnBoard(command)
    case .map: moveOnMap(command)
    case .stats: scrollStats(command)
    }
  }

  /// The partners that have an event on the screen, each once, in the order of the file.
  var partnersShown: [Ref<Partner>] { showing.partners }

  /// The partner of the selected event.
  var selectedPartner: Ref<Partner>? { timeline.selectedEvent.map { store[$0].partner } }

  /// Selects a partner by its latest event on the screen, unless one of its events is selected
  /// already.
  mutating func select(_ partner: Ref<Partner>) {
    guard partner != selectedPartner else { return }
    guard let latest = showing.tally.latest(of: partner) else { return }
    timeline.select(latest)
    followSelection()
  }

  /// Keeps the partner of the event that the reader chose selected while any of its events is
  /// shown.
  mutating func keepPartner() {
    guard let anchor = timeline.anchor else { return }
    let partner = store[anchor].partner
    if timeline.rows.contains(anchor) {
      timeline.standIn(anchor)
    } else if let latest = showing.tally.latest(of: partner) {
      timeline.standIn(latest)
    }
  }
}
