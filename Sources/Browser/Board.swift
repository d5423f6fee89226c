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
struct BoardColumn: Equatable, Sendable {
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

  func index(of partner: Ref<Partner>?) -> Int? {
    items.firstIndex { $0.isHere && $0.partner == partner }
  }
}

extension Browser {
  /// The columns of the board, the highest tier first.
  var boardColumns: [BoardColumn] {
    let (partners, day) = (partnersShown, day)
    var items: [Ref<Tier>: [BoardColumn.Item]] = [:]
    for partner in partners {
      for (tier, item) in boardItems(of: partner, on: day) { items[tier, default: []].append(item) }
    }
    return store.counts(on: day, among: partners).map { count in
      BoardColumn(
        tier: count.tier, count: count,
        items: items[count.tier, default: []].sorted { $0.event < $1.event })
    }
  }

  /// Where a partner stands on a day, which it has left on it, and what it formed beside that.
  private func boardItems(
    of partner: Ref<Partner>, on day: Day
  ) -> [(Ref<Tier>, BoardColumn.Item)] {
    var items: [(Ref<Tier>, BoardColumn.Item)] = []
    let standings = store.standings(of: partner).filter { $0.start <= day }
    if let now = standings.last {
      // Only the day that was asked for shows what moved; the end of the record shows what stands.
      let hasMoved = asOf != nil && now.start == day
      items.append(
        (
          now.tier,
          BoardColumn.Item(
            partner: partner, place: hasMoved ? .arrived(from: now.previous) : .here,
            since: now.since, event: now.event)
        ))
      if hasMoved, let before = standings.dropLast().last {
        items.append(
          (
            before.tier,
            BoardColumn.Item(
              partner: partner, place: .left(to: now.tier), since: before.since,
              event: before.event)
          ))
      }
    }
    var formed: Set<Ref<Tier>> = []
    for event in store.sectoralSteps(of: partner, by: day) {
      guard let tier = store[event].tier, formed.insert(tier).inserted else { continue }
      let hasMoved = asOf != nil && store[event].date.last == day
      items.append(
        (
          tier,
          BoardColumn.Item(
            partner: partner, place: hasMoved ? .arrived(from: nil) : .here,
            since: store[event].date, event: event)
        ))
    }
    return items
  }

  /// The column that the selected partner stands in: the one it was selected in, if it stands
  /// there, else that of its standing.
  func selectedColumn(in columns: [BoardColumn]) -> Int? {
    let holding = columns.indices.filter { columns[$0].index(of: selectedPartner) != nil }
    return holding.first { columns[$0].tier == board.tier }
      ?? holding.first { !store[columns[$0].tier].isSectoral } ?? holding.first
  }
}
