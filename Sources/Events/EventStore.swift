public import Words

/// A timeline in memory, in order and indexed: an immutable value that answers questions.
///
/// Events are numbered in chronological order (see ``EventDate``; ties keep the order of the
/// file), so a `Ref<Event>` compares as the events do, and every index is a sorted array.
public struct EventStore: Equatable, Sendable {
  /// What was read, without the events, which stand in columns.
  public private(set) var dataset: Dataset
  /// All tiers, the highest rank first; tiers of the same rank in the order of the file.
  public let tiers: [Ref<Tier>]
  /// The rungs of the ladder, the lowest first.
  public let ladder: [Ref<Tier>]
  /// The days a standing can be asked for: the coverage, or where the file states none, from the
  /// first day of the first event to the last day of the last; see ``hasDays``.
  public let days: ClosedRange<Day>
  /// Whether the record tells of any day: it does not where it has neither coverage nor events, and
  /// then ``days`` mean nothing and are to be shown to nobody.
  public let hasDays: Bool
  let columns: EventColumns
  /// Whether a tier is beside the ladder, so that partners may hold it besides their standing.
  public let hasSectoralTiers: Bool
  let eventsByPartnerPostings: Postings
  /// The partners in each region, by the region's position.
  private let partnersByRegion: [[Ref<Partner>]]
  /// The partners in each group, by the group's position.
  private let partnersByGroup: [[Ref<Partner>]]
  /// The partners by their ids.
  private let partnersByID: [String: Ref<Partner>]
  let standingTable: StandingTable
  /// The first entry of every partner to each tier, by the tier's position, in order.
  let entriesByTier: [[Standing]]
  /// For each of the entries, the latest day on which it or one before it began.
  let latestEntries: [[Day]]
  /// What the words of a query are looked for in besides the texts of events; made for the first of
  /// them, not at the start.
  private let deferredTableText: Deferred<TableText>
  private var deferredPartnerNames: Deferred<PartnerNames>
  private let deferredFirstRise: Deferred<Day?>
  private(set) var arrangements: Arrangements
  let byCertainty: Deferred<CertaintyIndex>
  let sectoral: Sectoral
  /// The steps that rose past a rung.
  let deferredSkips: Deferred<RefSet<Event>>
  let stays: Deferred<StayIndex>
  let yearEnds: Deferred<YearEnds>
  let wholeStatistics = WholeStatistics()
  /// The events that brought a standing and are not known to the day, by their places in
  /// ``eventsByCertainty``.
  let vagueSteps: Deferred<RankedSet<Arrangement.Place>>

  /// Sorts and indexes a dataset.
  ///
  /// Complexity: O(n log n) in the number of events.
  public init(_ dataset: Dataset) {
    self.init(dataset, columns: EventColumns(dataset.events))
  }

  /// Indexes events.
  ///
  /// - Parameter dataset: the tables that the events refer to; its own events are ignored.
  init(_ dataset: Dataset, columns: EventColumns) {
    var dataset = dataset
    dataset.events = []
    self.dataset = dataset
    self.columns = columns
    let days = dataset.coverage.map { $0.from.first...$0.to.last } ?? columns.days
    hasDays = days != nil
    self.days = days ?? Day(number: 0)...Day(number: 0)
    let tiers = dataset.tiers.indices.sorted {
      (-dataset.tiers[$0].rank, $0) < (-dataset.tiers[$1].rank, $1)
    }
    self.tiers = tiers.map(Ref.init)
    ladder = tiers.reversed().filter { dataset.tiers[$0].isOnLadder }.map(Ref.init)
    hasSectoralTiers = dataset.tiers.contains(where: \.isSectoral)
    let eventsByPartner = Postings(columns.partners, count: dataset.partners.count)
    eventsByPartnerPostings = eventsByPartner
    arrangements = Arrangements(dataset, columns)
    let byCertainty = Deferred { CertaintyIndex(eventsByPartner, in: columns) }
    self.byCertainty = byCertainty

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

    let bringsStanding = dataset.tiers.map { !$0.isSectoral }
    let isInForce = dataset.kinds.map(\.inForce)
    let (tierCodes, kindCodes) = (columns.tiers, columns.kinds)
    let standings = StandingTable(
      eventsByPartner, count: dataset.partners.count, in: columns, by: self.days.upperBound
    ) { event in
      guard let tier = Ref<Tier>(code: tierCodes[event]), bringsStanding[tier.index] else {
        return false
      }
      return Ref<Kind>(code: kindCodes[event]).map { isInForce[$0.index] } ?? true
    }
    standingTable = standings
    entriesByTier = standings.entries(
      partners: dataset.partners.count, tiers: dataset.tiers.count, in: columns)
    latestEntries = entriesByTier.map { entries in
      entries.reduce(into: []) { $0.append(max($0.last ?? $1.start, $1.start)) }
    }
    deferredTableText = Deferred { [dataset] in TableText(dataset) }
    deferredPartnerNames = EventStore.names(in: dataset)
    sectoral = Sectoral(dataset, columns, by: self.days.upperBound)
    deferredSkips = Deferred { [dataset, ladder] in
      standings.skippingSteps(past: ladder, of: dataset, in: columns)
    }
    stays = Deferred { [partners = dataset.partners.count, tiers = dataset.tiers.count] in
      StayIndex(standings, partners: partners, tiers: tiers, in: columns)
    }
    yearEnds = Deferred { [partners = dataset.partners.count] in
      YearEnds(standings, partners: partners, in: columns)
    }
    vagueSteps = Deferred {
      let index = byCertainty.value
      var steps = RefSet<Arrangement.Place>(capacity: columns.count)
      standings.forEachStep { event in
        if columns.dates[event].precision != .day {
          steps.insert(index.place(of: Ref(event)))
        }
      }
      return RankedSet(steps)
    }
    let rungs = RefSet(ladder, capacity: dataset.tiers.count)
    let lowest = ladder.first
    deferredFirstRise = Deferred { [partners = dataset.partners.count] in
      standings.firstDays(partners: partners, in: columns) {
        rungs.contains($0.tier) && ($0.previous != nil || $0.tier != lowest)
      }.min()
    }
  }
}

extension EventStore {
  /// Says the same in another language; the names stay.
  mutating func tell(in language: Language) {
    dataset.language = language
    arrangements = Arrangements(dataset, columns)
    deferredPartnerNames = EventStore.names(in: dataset)
  }

  private static func names(in dataset: Dataset) -> Deferred<PartnerNames> {
    Deferred { [partners = dataset.partners, language = dataset.language] in
      PartnerNames(partners, in: Words(language))
    }
  }

  /// The words that the timeline is told in.
  public var words: Words { Words(dataset.language) }

  var tableText: TableText { deferredTableText.value }

  /// Made for the first name that is looked for.
  var partnerNames: PartnerNames { deferredPartnerNames.value }

  /// The first day on which a partner rose to a rung of the ladder; see ``upgrades``.
  public var firstRise: Day? { deferredFirstRise.value }

  /// The event that a reference of this store is to.
  public subscript(_ ref: Ref<Event>) -> StoredEvent {
    StoredEvent(columns: columns, index: ref.index)
  }
  // These yield what stands in the table, to copy no more than is used.
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

  /// How many events there are.
  public var eventCount: Int { columns.count }

  /// All events, oldest first.
  public var events: RefRange<Event> { RefRange(count: eventCount) }
  /// All partners, in the order of the file.
  public var partners: RefRange<Partner> { RefRange(count: dataset.partners.count) }
  /// All regions, in the order of the file.
  public var regions: RefRange<Region> { RefRange(count: dataset.regions.count) }
  /// All groups, in order of first appearance.
  public var groups: RefRange<Group> { RefRange(count: dataset.groups.count) }
  /// All kinds, in the order of the file.
  public var kinds: RefRange<Kind> { RefRange(count: dataset.kinds.count) }

  /// The events of a partner, oldest first.
  public func events(of partner: Ref<Partner>) -> RefSlice<Event> {
    eventsByPartnerPostings[partner.index]
  }
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

  /// Whether an event took effect: its kind is in force, or it has no kind.
  public func isInForce(_ event: StoredEvent) -> Bool { isInForce(Ref(event.index)) }

  /// Whether an event took effect: its kind is in force, or it has no kind.
  public func isInForce(_ event: Ref<Event>) -> Bool {
    let kind = columns.kinds[event.index]
    return kind == CodeBook.none || dataset.kinds[Int(kind)].inForce
  }

  /// The tier that an event is about; the same as its ``StoredEvent/tier``, for those who ask nothing
  /// else of many events.
  public func tier(of event: Ref<Event>) -> Ref<Tier>? { Ref(code: columns.tiers[event.index]) }
}

extension EventColumns {
  /// From the first day of the first event to the last day of the last, ends included; `nil` where
  /// there are no events.
  fileprivate var days: ClosedRange<Day>? {
    guard let first = dates.first?.first, let last = dates.lazy.map(\.last).max() else {
      return nil
    }
    let end = ends.lazy.filter { $0 != .none }.map(\.last).max() ?? last
    return first...max(last, end)
  }
}

extension EventStore {
  /// What was read, with the events in chronological order.
  ///
  /// Complexity: O(n) in the texts of the events.
  public var record: Dataset {
    var dataset = dataset
    dataset.events = events.map { self[$0].record }
    return dataset
  }
}
