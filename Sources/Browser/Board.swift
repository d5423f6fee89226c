import Events

/// The state of the board view.
struct Board: Equatable, Sendable {
  /// The tier whose column the selection was last moved to.
  var tier: Ref<Tier>?
  /// The column at the left edge.
  var left = 0
  /// The item at the top of each column that was scrolled.
  var tops: [Ref<Tier>: Int] = [:]
}

/// Those who stand at a tier on a day, as a column of the board.
struct BoardColumn: Sendable {
  /// A partner in the column.
  struct Item: Equatable, Sendable {
    enum Place: Equatable, Sendable {
      /// It stands here.
      case here
      /// It came on the day itself, from a tier if it had one.
      case arrived(from: Ref<Tier>?)
      /// It left on the day itself, for a tier.
      case left(to: Ref<Tier>)
    }

    let partner: Ref<Partner>
    let place: Place
    /// When it entered.
    let since: EventDate
    fileprivate let event: Ref<Event>

    /// Whether it stands here, and has not left.
    var isHere: Bool { if case .left = place { false } else { true } }
  }

  let tier: Ref<Tier>
  let count: TierCount
  /// In order of entry.
  let items: [Item]
  /// The items that stand here, in order.
  let here: [Int]
  /// The first item that came or left on the day.
  let firstMoved: Int?
  private let rows: [Ref<Partner>: Int]

  fileprivate init(_ count: TierCount, _ items: [Item]) {
    tier = count.tier
    self.count = count
    self.items = items
    here = items.indices.filter { items[$0].isHere }
    firstMoved = items.firstIndex { if case .here = $0.place { false } else { true } }
    rows = Dictionary(here.map { (items[$0].partner, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The item of a partner that stands here.
  func index(of partner: Ref<Partner>?) -> Int? { partner.flatMap { rows[$0] } }
}

extension BoardColumn {
  /// The columns of the board for what is shown, the highest tier first.
  ///
  /// - Parameter isAsOf: whether the day was asked for; only then is shown what moved on it, while the
  ///   end of the record shows what stands.
  static func all(of shown: Shown, on day: Day, isAsOf: Bool) -> [BoardColumn] {
    var items = Array(repeating: [Item](), count: shown.store.tiers.count)
    for partner in shown.partners {
      for (tier, item) in shown.store.boardItems(of: partner, on: day, isAsOf: isAsOf) {
        items[tier.index].append(item)
      }
    }
    return shown.counts(on: day).map { count in
      BoardColumn(count, items[count.tier.index].sorted { $0.event < $1.event })
    }
  }
}

extension EventStore {
  /// Where a partner stands on a day, which it has left on it, and what it formed beside that.
  fileprivate func boardItems(
    of partner: Ref<Partner>, on day: Day, isAsOf: Bool
  ) -> [(Ref<Tier>, BoardColumn.Item)] {
    var items: [(Ref<Tier>, BoardColumn.Item)] = []
    func add(_ standing: Standing, _ place: BoardColumn.Item.Place) {
      items.append(
        (
          standing.tier,
          BoardColumn.Item(
            partner: partner, place: place, since: standing.since, event: standing.event)
        ))
    }
    let now = standing(of: partner, on: day)
    let hasMoved = isAsOf && now.map { $0.start == day } ?? false
    if let now { add(now, hasMoved ? .arrived(from: now.previous) : .here) }
    if isAsOf, let before = standing(of: partner, on: day.advanced(by: -1)),
      before.until == day, let to = now?.tier
    {
      add(before, .left(to: to))
    }
    for standing in sectoralStandings(of: partner) where standing.stands(on: day) {
      add(standing, isAsOf && standing.start == day ? .arrived(from: nil) : .here)
    }
    return items
  }
}

extension Browser {
  /// The columns of the board, the highest tier first.
  var boardColumns: [BoardColumn] { showing.board(on: day, isAsOf: asOf != nil) }

  /// The column that the selected partner stands in: the one it was selected in, if it stands
  /// there, else that of its standing.
  func selectedColumn(in columns: [BoardColumn]) -> Int? {
    let holding = columns.indices.filter { columns[$0].index(of: selectedPartner) != nil }
    return holding.first { columns[$0].tier == board.tier }
      ?? holding.first { !store[columns[$0].tier].isSectoral } ?? holding.first
  }
}
