import Events
import Screen

/// A list to choose from.
struct Picker: Equatable, Sendable {
  enum Choice: Hashable, Sendable {
    case tier(Ref<Tier>)
    case region(Ref<Region>)
    case group(Ref<Group>)
    case order(Order.Key)
    case partnerOrder(PartnerOrder.Key)
    case source(Source)
  }

  struct Item: Equatable, Sendable {
    let choice: Choice
    let label: String
    /// How many events the choice would show under the rest of the filter; `nil` for an order.
    let count: Int?
    var isChosen: Bool
  }

  let title: String
  var items: [Item]
  /// The query whose part is chosen here, as it was when the picker opened.
  let query: Query
  /// That part, if the query has one.
  let part: Query.Conjunct?
  /// Where the reader was when it opened, for Esc.
  let origin: Place
  /// Whether several items may be chosen.
  var isMultiple: Bool { items.contains { $0.count != nil } }

  private(set) var selected = 0
  private(set) var top = 0

  init(
    title: String, items: [Item], query: Query = .everything, part: Query.Conjunct? = nil,
    origin: Place
  ) {
    self.title = title
    self.items = items
    self.query = query
    self.part = part
    self.origin = origin
    selected = items.firstIndex(where: \.isChosen) ?? 0
  }

  /// The picker with the items of another, opened at the same place, with the same item selected.
  func renewed(from other: Picker, origin: Place) -> Picker {
    var renewed = Picker(
      title: title, items: other.items, query: other.query, part: other.part, origin: origin)
    let choice = items.indices.contains(selected) ? items[selected].choice : nil
    renewed.selected = other.items.firstIndex { $0.choice == choice } ?? 0
    renewed.top = max(0, renewed.selected - (selected - top))
    return renewed
  }

  var chosen: [Choice] { items.filter(\.isChosen).map(\.choice) }

  /// Selects an item, or the nearest there is, and scrolls to it.
  mutating func select(_ index: Int, height: Int) {
    selected = max(0, min(index, items.count - 1))
    top = max(0, min(max(min(top, selected), selected - height + 1), items.count - height))
  }

  /// Chooses the selected item, or takes the choice back.
  mutating func toggle() {
    guard items.indices.contains(selected) else { return }
    items[selected].isChosen.toggle()
  }

  mutating func chooseNothing() {
    for index in items.indices { items[index].isChosen = false }
  }
}
