public import Events
public import Screen
public import Words

/// The whole state of the screen.
///
/// Nothing else remembers anything: what happens is ``update(_:)``, a frame is ``draw()``.
public struct Browser: Equatable, Sendable {
  /// All events there are, of which the filter and the day show some.
  public internal(set) var store: EventStore
  /// The window, in cells.
  public internal(set) var size: Size
  /// Which of the five views is on the screen.
  public internal(set) var view = View.timeline
  var filter = Filter()
  /// The day to look back from, or `nil` for all that the record has.
  var asOf: Day?
  var order = Order()
  var timeline = Timeline()
  var lanes = Lanes()
  var board = Board()
  var map = WorldMap()
  var stats = StatsView()
  /// What the filter shows by the day.
  var showing: Shown
  /// The query and the day that it was asked for; `nil` when it must be asked again.
  var asked: Asked?
  /// The words of a command line that name the data, such as `--data mine.csv`; none for the data inside.
  public var dataWords: [String] = []
  /// How far the reading of the data is, while there is more to come.
  public internal(set) var loading: Loading?
  /// Whether the reader stopped the loading, and what came last is still to arrive.
  var hasStoppedLoading = false
  /// Why the data could not be read to its end; `nil` when it was, or is still being read.
  var unread: String?
  /// Whether the reader has pressed a key: until then the first row is selected, whatever comes in.
  var isTouched = false
  /// What follows from the tables of the store.
  var facts: TableFacts
  /// How far the record is scrolled, or `nil` while it follows the selection.
  var recordTop: RecordPlace?
  /// The record's text as it was last laid out.
  var records = Memo<RecordKey, RecordText>(keeping: 1)
  /// The event that the record shows instead of the selected one, which the filter hides.
  var recordEvent: Ref<Event>?
  var focus = Focus.list
  var overlay: Overlay?
  var search: Search?
  var places = Places()
  /// The places that have a letter, in its order.
  var marks: [Mark] = []
  /// The letters of those that are kept for other sessions too.
  var keptMarks: Set<Character> = []
  var notice: Notice?
  /// What the session began with.
  var usual = Usual()
  /// Which keys ask for which commands.
  public var keymap = Keymap.standard
  /// Whether the terminal tells of the mouse.
  var usesMouse = false
  /// How sources are cited.
  public var citationStyle = CitationStyle.chicago
  /// The source that the reader picked, for as long as its event is the current one.
  var pickedSource: Source?

  /// A browser that shows all of a store.
  public init(store: EventStore, size: Size) {
    self.store = store
    self.size = size
    facts = TableFacts(of: store)
    showing = Shown(RefSet(capacity: 0), in: store)
    refresh()
  }

  /// What was asked of the store.
  struct Asked: Equatable, Sendable {
    var query: Query
    var asOf: Day?
  }

  /// The words that the screen speaks in.
  public var words: Words { store.words }

  /// The day that standings, ordinals and durations are those of.
  public var day: Day { asOf ?? store.days.upperBound }

  /// The events on the screen, in the order shown.
  ///
  /// Complexity: O(n) in them.
  public var shown: [Ref<Event>] { timeline.rows.events }

  /// The event whose record is shown beside the list or instead of it.
  var currentEvent: Ref<Event>? { recordEvent ?? timeline.selectedEvent }

  /// The place the reader is at.
  var place: Place {
    Place(
      view: view, filter: filter, asOf: asOf, order: order, lanes: lanes, event: currentEvent,
      top: timeline.top, focus: focus, recordTop: recordTop)
  }

  /// Derives again what follows from the filter, the day and the order.
  mutating func refresh() {
    // Until a key is pressed the first row is selected, whichever that is.
    if !isTouched { timeline.anchor(at: nil) }
    let question = Asked(query: filter.active, asOf: asOf)
    if question != asked {
      asked = question
      let events = store.eventSet(matching: question.query, asOf: asOf)
      if events != showing.events.set || events.capacity == 0 {
        showing = Shown(events, in: store)
      }
    }
    // Whoever reads a record goes on reading about the same partner.
    let partner = focus == .record ? currentEvent.map { store[$0].partner } : nil
    timeline.show(showing.rows(in: order)) { [showing] in showing.nearest(to: $0, of: partner) }
    if view != .timeline { keepPartner() }
    stats.forgetPage()
    followSelection()
    search?.find(among: showing, in: order, asOf: asOf)
  }

  /// Scrolls to the selection, and the record with it.
  mutating func followSelection() {
    timeline.scroll(height: layout.list.size.rows)
    followOnMap()
    recordTop = nil
    recordEvent = nil
  }
}
