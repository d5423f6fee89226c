/// A timeline in memory, in order and indexed: an immutable value that answers questions.
///
/// Events are numbered in chronological order (see ``EventDate``; ties keep the order of the
/// file), so a `Ref<Event>` compares as the events do, and every index is a sorted array.
public struct EventStore: Equatable, Sendable {
  /// What was read, its events in chronological order.
  public let dataset: Dataset
  /// All tiers, the highest rank first; tiers of the same rank in the order of the file.
  public let tiers: [Ref<Tier>]
  /// The rungs of the ladder, the lowest first.
  public let ladder: [Ref<Tier>]
  /// The days a standing can be asked for: the coverage, or where the file states none, from the
  /// first day of the first event to the last day of the last; see ``hasDays``.
  public let days: ClosedRange<Day>
  /// The events of each partner, by the partner's position.
  let eventsByPartner: [[Ref<Event>]]
  /// The events about each tier, by the tier's position.
  let eventsByTier: [[Ref<Event>]]
  /// The events of each kind, by the kind's position.
  let eventsByKind: [[Ref<Event>]]
  /// The partners in each region, by the region's position.
  let partnersByRegion: [[Ref<Partner>]]
  /// The partners in each group, by the group's position.
  let partnersByGroup: [[Ref<Partner>]]
  /// The partners by their ids.
  private let partnersByID: [String: Ref<Partner>]
  /// The standings of each partner over time, by the partner's position.
  let standingsByPartner: [[Standing]]
  /// The first entry of every partner to each tier, by the tier's position, in order.
  let entriesByTier: [[Standing]]
  /// What the words of a query are looked for in; made for the first of them, not at the start.
  private let deferredSearchText: Deferred<SearchText>

  /// Sorts and indexes a dataset.
  ///
  /// Complexity: O(n log n) in the number of events.
  public init(_ dataset: Dataset) {
    var dataset = dataset
    let order = dataset.events.indices.sorted {
      (dataset.events[$0].date, $0) < (dataset.events[$1].date, $1)
    }
    dataset.events = order.map { dataset.events[$0] }
    self.dataset = dataset
    let days = dataset.days
    self.days = days
    let tiers = dataset.tiers.indices.sorted {
      (-dataset.tiers[$0].rank, $0) < (-dataset.tiers[$1].rank, $1)
    }
    self.tiers = tiers.map(Ref.init)
    ladder = tiers.reversed().filter { dataset.tiers[$0].isOnLadder }.map(Ref.init)

    var byPartner = Array(repeating: [Ref<Event>](), count: dataset.partners.count)
    var byTier = Array(repeating: [Ref<Event>](), count: dataset.tiers.count)
    var byKind = Array(repeating: [Ref<Event>](), count: dataset.kinds.count)
    for (index, event) in dataset.events.enumerated() {
      byPartner[event.partner.index].append(Ref(index))
      if let tier = event.tier { byTier[tier.index].append(Ref(index)) }
      if let kind = event.kind { byKind[kind.index].append(Ref(index)) }
    }
    eventsByPartner = byPartner
    eventsByTier = byTier
    eventsByKind = byKind

    var byRegion = Array(repeating: [Ref<Partner>](), count: dataset.regions.count)
    var byGroup = Array(repeating: [Ref<Partner>](), count: dataset.groups.count)
    for (index, partner) in dataset.partners.enumerated() {
      if let region = partner.region { byRegion[region.index].append(Ref(index)) }
      for group in partner.groups { byGroup[group.index].append(Ref(index)) }
    }
    partnersByRegion = byRegion
    partnersByGroup = byGroup

    partnersByID = Dictionary(
      dataset.partners.enumerated().map { ($1.id, Ref($0)) },
      uniquingKeysWith: { first, _ in first })

    let standings = byPartner.map {
      Standing.history(of: $0, in: dataset, by: days.upperBound)
    }
    standingsByPartner = standings
    entriesByTier = Standing.entries(of: standings, tiers: dataset.tiers.count)
    deferredSearchText = Deferred { [dataset] in SearchText(dataset) }
  }
}

extension EventStore {
  var searchText: SearchText { deferredSearchText.value }

  // These yield what stands in the table: an event is large to copy for one of its parts.
  /// The event that a reference of this store is to.
  public subscript(_ ref: Ref<Event>) -> Event { _read { yield dataset.events[ref.index] } }
  /// The partner that a reference of this store is to.
  public subscript(_ ref: Ref<Partner>) -> Partner { _read { yield dataset.partners[ref.index] } }
  /// The tier that a reference of this store is to.
  public subscript(_ ref: Ref<Tier>) -> Tier { _read { yield dataset.tiers[ref.index] } }
  /// The kind that a reference of this store is to.
  public subscript(_ ref: Ref<Kind>) -> Kind { _read { yield dataset.kinds[ref.index] } }
  /// The region that a reference of this store is to.
  public subscript(_ ref: Ref<Region>) -> Region { _read { yield dataset.regions[ref.index] } }
  /// The group that a reference of this store is to.
  public subscript(_ ref: Ref<Group>) -> Group { _read { yield dataset.groups[ref.index] } }

  /// All events, oldest first.
  public var events: [Ref<Event>] { dataset.events.indices.map(Ref.init) }
  /// All partners, in the order of the file.
  public var partners: [Ref<Partner>] { dataset.partners.indices.map(Ref.init) }
  /// All regions, in the order of the file.
  public var regions: [Ref<Region>] { dataset.regions.indices.map(Ref.init) }
  /// All groups, in order of first appearance.
  public var groups: [Ref<Group>] { dataset.groups.indices.map(Ref.init) }
  /// All kinds, in the order of the file.
  public var kinds: [Ref<Kind>] { dataset.kinds.indices.map(Ref.init) }

  /// The events of a partner, oldest first.
  public func events(of partner: Ref<Partner>) -> [Ref<Event>] { eventsByPartner[partner.index] }
  /// The events about a tier, oldest first.
  public func events(about tier: Ref<Tier>) -> [Ref<Event>] { eventsByTier[tier.index] }
  /// The events of a kind, oldest first.
  public func events(of kind: Ref<Kind>) -> [Ref<Event>] { eventsByKind[kind.index] }
  /// The partners in a region, in the order of the file.
  public func partners(in region: Ref<Region>) -> [Ref<Partner>] { partnersByRegion[region.index] }
  /// The partners in a group, in the order of the file.
  public func partners(in group: Ref<Group>) -> [Ref<Partner>] { partnersByGroup[group.index] }

  /// The partner with an id of the file, such as `jpn`.
  public func partner(id: String) -> Ref<Partner>? { partnersByID[id] }

  /// The name of the side that a signatory's ``Signatory/side`` stands for: the subject's, a
  /// partner's, or the id itself where it is of neither.
  public func name(ofSide id: String) -> String {
    if let subject = dataset.subject, subject.id == id { return subject.name }
    return partner(id: id).map { self[$0].name } ?? id
  }

  /// Whether the record tells of any day: it does not where it has neither coverage nor events, and
  /// then ``days`` mean nothing and are to be shown to nobody.
  public var hasDays: Bool { dataset.hasDays }

  /// Whether an event took effect: its kind is in force, or it has no kind.
  public func isInForce(_ event: Event) -> Bool { dataset.isInForce(event) }
}
