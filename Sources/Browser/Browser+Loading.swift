import Events
import Screen
import Words

extension Browser {
  /// Shows more of the data while it is being read, in the same place: events are found again by
  /// their rows in the file, and what the filter and the search name is looked up again.
  mutating func load(_ store: EventStore, _ progress: Loading?) {
    let old = self.store
    let isGrowing = progress != nil && !hasStoppedLoading
    let renumbering = Renumbering(from: old, to: store, isGrowing: isGrowing)
    let (event, anchor) = (timeline.selectedEvent, timeline.anchor)
    let (hidden, top, row) = (recordEvent, recordTop, timeline.selected - timeline.top)
    take(store)
    loading = isGrowing ? progress : nil
    places.renumber(renumbering)
    lanes.renumber(renumbering)
    if let filter = map.choice?.filter { map.choice?.filter = renumbering.filter(filter) }
    takeFilter(renumbering)
    search = search.map(renumbering.search)
    timeline.anchor(at: isTouched ? event.flatMap(renumbering.event) : nil)
    refresh()
    if isTouched {
      timeline.keep(anchor: anchor.flatMap(renumbering.event))
      timeline.scroll(to: timeline.selected - row, height: layout.list.size.rows)
    }
    recordEvent = hidden.flatMap(renumbering.event)
    recordTop = top.flatMap(renumbering.recordPlace)
    overlay = overlay.map { renumbered($0, renumbering) }
    if progress == nil, hasStoppedLoading {
      hasStoppedLoading = false
      sayLoadingStopped()
    }
  }

  private mutating func takeFilter(_ renumbering: Renumbering) {
    do {
      filter = try filter.resolved(for: store, isGrowing: renumbering.isGrowing)
    } catch {
      notice = .failed(words.filterMeansNothingHere(filter.text))
      filter = Filter()
    }
  }

  /// What lies over the views, of the new store.
  private mutating func renumbered(_ overlay: Overlay, _ renumbering: Renumbering) -> Overlay {
    switch overlay {
    case .help, .palette, .link, .marks: return overlay
    case .jump(var jump):
      jump.renew(store.partners(resembling: jump.editor.text), height: panelHeight) {
        $0.partner == $1.partner
      }
      return .jump(jump)
    case .picker(let picker):
      return .picker(
        picker.renewed(from: renewed(picker), origin: renumbering.place(picker.origin)))
    case .prompt(var prompt):
      prompt.origin = renumbering.place(prompt.origin)
      prompt.search = prompt.search.map(renumbering.search)
      // A search has found its place already.
      if prompt.purpose == .search {
        prompt.preview = matchText ?? ""
      } else {
        preview(&prompt)
      }
      return .prompt(prompt)
    }
  }

  /// The picker again, as the new store fills it.
  private func renewed(_ picker: Picker) -> Picker {
    switch picker.items.first?.choice {
    case .tier: tierPicker()
    case .region, .group: placePicker()
    case .source: sourcePicker()
    case .order, .partnerOrder, nil: orderPicker()
    }
  }

  /// Stops the loading: what came so far is what there is.
  mutating func stopLoading() -> Effect {
    loading = nil
    hasStoppedLoading = true
    sayLoadingStopped()
    return .stopLoading
  }

  private mutating func sayLoadingStopped() {
    notice = .said(words.loadingStopped(store.eventCount))
  }

  /// Keeps what came before the reading failed.
  mutating func failLoading(_ reason: String) {
    loading = nil
    hasStoppedLoading = false
    unread = reason
    notice = .failed(reason)
  }
}

/// Finds in a store what another one, of fewer rows of the same file, called by other numbers.
struct Renumbering {
  let from: EventStore
  let to: EventStore
  /// Whether more rows are to come.
  let isGrowing: Bool

  init(from old: EventStore, to new: EventStore, isGrowing: Bool) {
    (from, to) = (old, new)
    self.isGrowing = isGrowing
  }

  func event(_ event: Ref<Event>) -> Ref<Event>? {
    to.event(fileRow: from.fileRow(of: event))
  }

  func recordPlace(_ place: RecordPlace) -> RecordPlace? {
    guard let old = place.event else { return place }
    return event(old).map { RecordPlace(event: $0, line: place.line) }
  }

  /// The filter, or none where its text means nothing any more.
  func filter(_ filter: Filter) -> Filter {
    (try? filter.resolved(for: to, isGrowing: isGrowing)) ?? Filter()
  }

  func search(_ search: Search) -> Search {
    let query = try? Query(search.text, for: to)
    var renewed = Search(text: search.text, query: query ?? Query(unresolved: search.text))
    renewed.line = search.line.flatMap(recordPlace)
    return renewed
  }

  func place(_ place: Place) -> Place {
    var place = place
    place.event = place.event.flatMap(event)
    place.recordTop = place.recordTop.flatMap(recordPlace)
    place.filter = filter(place.filter)
    place.lanes.renumber(self)
    return place
  }
}

extension Lanes {
  mutating func renumber(_ renumbering: Renumbering) {
    if let event = cursor?.event { cursor?.event = renumbering.event(event) }
  }
}
