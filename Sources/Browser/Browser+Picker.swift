import Events
import Screen
import Words

extension Browser {
  func tierPicker() -> Picker {
    var chosen: Set<Ref<Tier>> = []
    let part = filter.query.conjuncts.first { conjunct in
      guard case .tiers(let tiers) = conjunct.choice else { return false }
      chosen = tiers
      return true
    }
    let counts = store.tierCounts(of: events(without: part))
    let items = store.tiers.map { tier in
      Picker.Item(
        choice: .tier(tier),
        label:
          "\(store.style(of: tier).glyph) \(store[tier].short.padded(to: 4)) \(store[tier].name)",
        count: counts[tier.index], isChosen: chosen.contains(tier))
    }
    return Picker(title: words.tiers, items: items, query: filter.query, part: part, origin: place)
  }

  func placePicker() -> Picker {
    var chosen: (regions: Set<Ref<Region>>, groups: Set<Ref<Group>>) = ([], [])
    let part = filter.query.conjuncts.first { conjunct in
      guard case .places(let regions, let groups) = conjunct.choice else { return false }
      chosen = (regions, groups)
      return true
    }
    let counts = placeCounts(of: events(without: part))
    let regions = store.regionsByName.map { region in
      Picker.Item(
        choice: .region(region), label: store[region].name,
        count: counts.regions[region.index], isChosen: chosen.regions.contains(region))
    }
    let groups = store.groups.sorted { words.precedes(store[$0].name, store[$1].name) }.map {
      group in
      Picker.Item(
        choice: .group(group), label: store[group].name,
        count: counts.groups[group.index], isChosen: chosen.groups.contains(group))
    }
    return Picker(
      title: words.regionsAndGroups, items: regions + groups, query: filter.query, part: part,
      origin: place)
  }

  /// The orders of the view: those of partners where its rows are partners.
  func orderPicker() -> Picker {
    if view == .lanes {
      let keys = PartnerOrder.Key.allCases.filter { key in
        switch key {
        case .standing: facts.hasTiers
        case .region: facts.regionWidth > 0
        case .latest, .name: true
        }
      }
      let items = keys.map { key in
        Picker.Item(
          choice: .partnerOrder(key), label: PartnerOrder(key: key).name(in: words), count: nil,
          isChosen: key == lanes.order.key)
      }
      return Picker(title: words.orderOfPartners, items: items, origin: place)
    }
    let keys = Order.Key.allCases.filter { key in
      switch key {
      case .date: true
      case .partner: facts.hasNames
      case .tier: facts.hasTiers
      }
    }
    let items = keys.map { key in
      Picker.Item(
        choice: .order(key), label: Order(key).name(in: words), count: nil,
        isChosen: key == order.key)
    }
    return Picker(title: words.order, items: items, origin: place)
  }

  /// Opens a list to choose from.  What is picked becomes part of the filter, so a filter that is
  /// off is turned on.
  mutating func open(_ picker: Picker) {
    guard !picker.items.isEmpty else {
      notice = .said(words.dataHasNo(picker.title))
      return
    }
    if picker.isMultiple, !filter.isOn {
      filter.isOn = true
      refresh()
    }
    overlay = .picker(picker)
  }

  mutating func press(_ key: Key, in open: Picker) -> Effect? {
    var picker = open
    switch key {
    case .escape:
      overlay = nil
      show(picker.origin)
      return nil
    case .enter:
      if !picker.isMultiple { picker.chooseSelectedAlone() }
      apply(picker)
      overlay = nil
      leave(picker.origin)
      if case .source = picker.chosen.first { return openSource() }
      return nil
    case .character(" "):
      if picker.isMultiple { picker.toggle() } else { picker.chooseSelectedAlone() }
      apply(picker)
    case .character("0") where picker.isMultiple:
      picker.chooseNothing()
      apply(picker)
    default:
      if keymap.command(for: key, in: view) == .back { return press(.escape, in: picker) }
      guard
        let row = row(
          from: picker.selected, by: key, count: picker.items.count, page: panelHeight)
      else { return nil }
      picker.select(row, height: panelHeight)
    }
    overlay = .picker(picker)
    return nil
  }

  mutating func reverseOrder() {
    if view == .lanes {
      lanes.order.isReversed.toggle()
      notice = .said(lanes.order.name(in: words))
    } else {
      order.isReversed.toggle()
      refresh()
      notice = .said(order.name(in: words))
    }
  }

  /// Makes what is chosen part of the filter, or the order.
  private mutating func apply(_ picker: Picker) {
    if case .order(let key) = picker.chosen.first, !picker.isMultiple {
      order = Order(key)
    } else if case .source(let source) = picker.chosen.first {
      pickedSource = source
      return
    } else if case .partnerOrder(let key) = picker.chosen.first {
      lanes.order = PartnerOrder(key: key)
    } else {
      let text = picker.query.replacing(picker.part, with: clause(for: picker.chosen))
      // The clause and the rest were queries before they were joined.
      guard let filter = try? Filter(text, for: store, isGrowing: loading != nil) else { return }
      self.filter = filter
    }
    refresh(from: picker.origin)
  }

  private func clause(for choices: [Picker.Choice]) -> String {
    var (tiers, regions, groups) = ([Ref<Tier>](), [Ref<Region>](), [Ref<Group>]())
    for choice in choices {
      switch choice {
      case .tier(let tier): tiers.append(tier)
      case .region(let region): regions.append(region)
      case .group(let group): groups.append(group)
      case .order, .partnerOrder, .source: break
      }
    }
    return tiers.isEmpty
      ? Query.text(choosing: regions, groups, in: store) : Query.text(choosing: tiers, in: store)
  }

  /// The events that the filter without one of its parts would show.
  private func events(without part: Query.Conjunct?) -> RefSet<Event> {
    let rest = part.map { filter.query.replacing($0, with: "") } ?? filter.query.text
    let query = (try? Query(rest, for: store)) ?? .everything
    return store.eventSet(matching: query, asOf: asOf)
  }

  /// How many of some events are of partners in each region and in each group, by its position.
  private func placeCounts(of events: RefSet<Event>) -> (regions: [Int], groups: [Int]) {
    var regions = Array(repeating: 0, count: store.regions.count)
    var groups = Array(repeating: 0, count: store.groups.count)
    let tally = store.tally(of: events)
    for partner in tally.partners {
      let count = tally.count(of: partner)
      if let region = store[partner].region { regions[region.index] += count }
      for group in Set(store[partner].groups) { groups[group.index] += count }
    }
    return (regions, groups)
  }
}

extension Picker {
  /// Chooses the selected item and no other.
  mutating func chooseSelectedAlone() {
    chooseNothing()
    toggle()
  }
}
