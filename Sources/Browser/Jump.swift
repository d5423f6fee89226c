import Events
import Screen

/// The prompt that finds a partner by any of its names.
struct Jump: Equatable, Sendable {
  var editor = LineEditor()
  var matches: [PartnerMatch]
  private(set) var selected = 0
  private(set) var top = 0

  init(in store: EventStore) { matches = store.partners(resembling: "") }

  var match: PartnerMatch? { matches.indices.contains(selected) ? matches[selected] : nil }

  /// Finds what the text resembles, best first.
  mutating func find(in store: EventStore) {
    matches = store.partners(resembling: editor.text)
    (selected, top) = (0, 0)
  }

  /// Finds it again in another store, with the same partner selected.
  mutating func find(in store: EventStore, keeping partner: Ref<Partner>?, height: Int) {
    let row = selected - top
    find(in: store)
    guard let index = matches.firstIndex(where: { $0.partner == partner }) else { return }
    top = max(0, index - row)
    select(index, height: height)
  }

  /// Selects a match, or the nearest there is, and scrolls to it.
  mutating func select(_ index: Int, height: Int) {
    selected = max(0, min(index, matches.count - 1))
    top = max(0, min(max(min(top, selected), selected - height + 1), matches.count - height))
  }
}
