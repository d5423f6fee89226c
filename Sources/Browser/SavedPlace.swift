import Events
import Words

/// A place in words that last: enough to show the same screen again, in another session too.
///
/// A command line says it as options, a file of marks as fields; both have the same names.
public struct SavedPlace: Hashable, Sendable {
  /// The view that is shown.
  public var view = View.timeline
  /// A query; empty for all there is.
  public var filter = ""
  /// The day to look back from, as ISO 8601 writes it.
  public var asOf: String?
  /// One of ``Browser/orderNames(of:)`` for the view; `nil` for the usual one.
  public var order: String?
  /// Whether the order is reversed.
  public var isReversed = false
  /// The id of the event that is selected; `nil` for the first.
  public var event: String?
  /// Whether the record is open.
  public var showsRecord = false

  public init() {}

  /// The place as the options of a command line: what is as usual is left out.
  public var words: [String] {
    fields.flatMap { field in
      field.value.isEmpty ? ["--\(field.name)"] : ["--\(field.name)", field.value]
    }
  }

  /// The place as names and values; what is as usual is left out, and a flag has no value.
  public var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    if view != .timeline { fields.append(("view", view.rawValue)) }
    if !filter.isEmpty { fields.append(("filter", filter)) }
    if let asOf { fields.append(("as-of", asOf)) }
    if let order { fields.append(("order", order)) }
    if isReversed { fields.append(("reverse", "")) }
    if let event { fields.append(("event", event)) }
    if showsRecord { fields.append(("record", "")) }
    return fields
  }

  /// The place that fields say; `nil` where a value is none of those that there are.
  public init?(fields: [(name: String, value: String)]) {
    for (name, value) in fields {
      switch name {
      case "view":
        guard let view = View(rawValue: value) else { return nil }
        self.view = view
      case "filter": filter = value
      case "as-of": asOf = value
      case "order": order = value
      case "reverse": isReversed = true
      case "event": event = value
      case "record": showsRecord = true
      default: return nil
      }
    }
    if let order, !Browser.orderNames(of: view).contains(order) { return nil }
  }
}

extension Browser {
  /// Where the reader is, in words that last.
  public var savedPlace: SavedPlace {
    var saved = SavedPlace()
    saved.view = view
    if filter.isOn { saved.filter = filter.text }
    saved.asOf = asOf.map { EventDate($0).iso }
    if view == .lanes {
      if lanes.order.key != PartnerOrder().key { saved.order = lanes.order.key.rawValue }
      saved.isReversed = lanes.order.isReversed
    } else {
      if order.key != Order().key { saved.order = order.key.rawValue }
      saved.isReversed = order.isReversed
    }
    if let event = currentEvent {
      // Which event is the first, an order of partners does not say.
      let isFirst = timeline.selected == 0 && (view != .lanes || order == Order())
      if !isFirst || recordEvent != nil { saved.event = store[event].id }
      saved.showsRecord = focus == .record
    }
    return saved
  }

  /// Begins at a place where an earlier session was left, as far as the data still has it; what it has
  /// no more is said.
  public mutating func resume(at saved: SavedPlace) {
    show(saved)
    places.forget()
  }

  /// Shows a place again, as far as the data still has it; what it has no more is said.
  mutating func show(_ saved: SavedPlace) {
    do {
      let filter = try Filter(saved.filter, for: store, isGrowing: loading != nil)
      let day = try saved.asOf.map { (text) throws(DayError) in try store.day(asked: text) }
      places.leave(place)
      self.filter = filter
      setDay(day ?? nil)
      view = saved.view
      focus = .list
      setOrder(named: saved.order ?? Browser.usualOrder(of: view), isReversed: saved.isReversed)
      guard let id = saved.event else {
        select(0)
        if saved.showsRecord { openRecord() }
        return
      }
      guard let event = store.event(id: id), select(event) else {
        notice = .failed(words.eventGone(id))
        return
      }
      if saved.showsRecord { focus = .record }
    } catch {
      notice = .failed(words.cannotShowPlace("\(error)"))
    }
  }

  private static func usualOrder(of view: View) -> String {
    view == .lanes ? PartnerOrder().key.rawValue : Order().key.rawValue
  }
}
