import Events
import Screen
import Words

/// The state of the map view.
///
/// The map fits what the filter shows.  Once the reader zooms or pans, it stays there, until `0` or
/// until the filter is another; with the old filter the old place is there again.
struct WorldMap: Equatable, Sendable {
  /// A frame that the reader chose, and the filter under which.
  struct Choice: Equatable, Sendable {
    var frame: MapFrame
    var filter: Filter
  }

  var choice: Choice?
}

extension Browser {
  /// The rows of the body: the map, then the selected partner in words, then the legend; a low
  /// screen goes without the words, a lower one without the legend.
  var mapRect: Rect {
    let body = layout.body
    let below = body.size.rows >= 6 ? 2 : body.size.rows >= 3 ? 1 : 0
    return Rect(
      row: body.origin.row, column: body.origin.column, rows: body.size.rows - below,
      columns: body.size.columns)
  }

  /// What the map shows of the world.
  var mapWindow: MapWindow {
    if let choice = map.choice, choice.filter == filter {
      return MapWindow(choice.frame, in: mapRect)
    }
    return MapWindow(showing.frame(in: mapRect) { fittingFrame }, in: mapRect)
  }

  /// The whole world, or what holds every partner that a filter shows: their capitals, and their
  /// land up to some way from the capital, lest the largest countries call for all the world.
  private var fittingFrame: MapFrame {
    guard filter.active != .everything else { return .world }
    let parts = partnersShown.compactMap { partner in
      mapPlace(of: partner).map { place in
        let land = MapLand.number(of: store[partner]).map { MapLand.all[$0] }
        return Browser.surroundings(of: place, land: land)
      }
    }
    guard let first = parts.first else { return .world }
    return MapWindow.fitting(parts.dropFirst().reduce(first) { $0.union($1) }, in: mapRect)
  }

  /// A capital with a margin, and the land of its country within reach.
  private static func surroundings(of place: PlanePoint, land: MapLand?) -> PlaneRect {
    let near = PlaneRect(around: place, reach: 6)
    let home = PlaneRect(around: place, reach: 15)
    return (land?.rings ?? []).compactMap { $0.bounds.intersection(home) }
      .reduce(near) { $0.union($1) }
  }

  /// Where a partner is on the map: its capital, or else the middle of its land; `nil` when the
  /// data knows neither.
  func mapPlace(of partner: Ref<Partner>) -> PlanePoint? { store.mapPlace(of: partner) }

  mutating func moveOnMap(_ command: Command) {
    switch command {
    case .left: walk(.left)
    case .right: walk(.right)
    case .moveUp: walk(.up)
    case .moveDown: walk(.down)
    case .panLeft: panMap(.left, by: 0.25)
    case .panRight: panMap(.right, by: 0.25)
    case .panUp, .halfPageUp: panMap(.up, by: 0.25)
    case .panDown, .halfPageDown: panMap(.down, by: 0.25)
    case .pageUp: panMap(.up, by: 0.75)
    case .pageDown: panMap(.down, by: 0.75)
    case .zoomIn: zoomMap(by: 2.squareRoot())
    case .zoomOut: zoomMap(by: 0.5.squareRoot())
    case .fit: map.choice = nil
    default: moveSelection(command)
    }
  }

  /// Scrolls a map that the reader has zoomed so that it shows the selected partner.
  mutating func followOnMap() {
    guard let choice = map.choice, choice.filter == filter,
      let place = selectedPartner.flatMap(mapPlace), mapWindow.cell(of: place) == nil
    else { return }
    look(at: MapFrame(centre: place, zoom: choice.frame.zoom))
  }

  private mutating func zoomMap(by factor: Double) {
    let window = mapWindow
    let place = selectedPartner.flatMap(mapPlace) ?? window.frame.centre
    let isInView = window.cell(of: place) != nil
    let frame = isInView ? window.frame : MapFrame(centre: place, zoom: window.frame.zoom)
    let zoomed = frame.zoomed(by: factor, about: place)
    guard zoomed.zoom != window.frame.zoom || !isInView else {
      notice = .said(factor > 1 ? words.closestMap : words.wholeWorld)
      return
    }
    look(at: zoomed)
  }

  /// Zooms about a cell, where it is on the map.
  mutating func zoomMap(at point: Point, closer: Bool) {
    let window = mapWindow
    guard window.rect.contains(point) else { return }
    let frame = window.frame.zoomed(
      by: closer ? 2.squareRoot() : 0.5.squareRoot(), about: window.middle(of: point))
    if frame.zoom != window.frame.zoom { look(at: frame) }
  }

  /// Selects the partner whose capital, name or land is at a cell, or whose capital is beside it;
  /// returns whether there is one.
  mutating func clickOnMap(at point: Point) -> Bool {
    let window = mapWindow
    guard window.rect.contains(point) else { return false }
    let picture = mapPicture(in: window)
    let cell = Point(
      row: point.row - window.rect.origin.row, column: point.column - window.rect.origin.column)
    guard
      let partner = picture.resident(at: cell, labels: mapLabels(of: picture, in: window))?.partner
    else { return false }
    select(partner)
    return true
  }

  private mutating func panMap(_ direction: Direction, by part: Double) {
    let window = mapWindow
    var centre = window.frame.centre
    centre.x += direction.vector.x * window.shown.width * part
    centre.y += direction.vector.y * window.shown.height * part
    let panned = MapWindow(MapFrame(centre: centre, zoom: window.frame.zoom), in: mapRect)
    guard panned != window else {
      notice = .said(words.worldEnds)
      return
    }
    look(at: panned.frame)
  }

  /// Shows a frame until the reader chooses another or the filter changes.
  private mutating func look(at frame: MapFrame) {
    map.choice = WorldMap.Choice(frame: MapWindow(frame, in: mapRect).frame, filter: filter)
  }
}
