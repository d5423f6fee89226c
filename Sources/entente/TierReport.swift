import Browser
import Events
import Screen
import Words

/// Who stands at which tier on a day.
struct TierReport {
  /// One partner at one tier.
  struct Entry {
    let partner: Ref<Partner>
    let tier: Ref<Tier>
    let since: EventDate
    let ordinal: Int?
    fileprivate let event: Ref<Event>
  }

  let store: EventStore
  let day: Day
  let counts: [TierCount]
  /// By tier, the highest first; in the order of entry.
  let entries: [Entry]

  /// - Parameter partners: whom to count; everybody when `nil`.
  init(store: EventStore, day: Day, partners: [Ref<Partner>]?) {
    self.store = store
    self.day = day
    counts = store.counts(on: day, among: partners)
    let entries = (partners ?? Array(store.partners)).flatMap { partner in
      TierReport.entries(of: partner, in: store, on: day)
    }
    self.entries = store.tiers.flatMap { tier in
      entries.filter { $0.tier == tier }.sorted { $0.event < $1.event }
    }
  }

  /// Where a partner stands, and its partnerships in one field, as ``EventStore/counts(on:among:)``
  /// counts them.
  private static func entries(
    of partner: Ref<Partner>, in store: EventStore, on day: Day
  ) -> [Entry] {
    var entries: [Entry] = []
    if let standing = store.standing(of: partner, on: day) {
      entries.append(
        Entry(
          partner: partner, tier: standing.tier, since: standing.since,
          ordinal: store.ordinal(of: standing, on: day), event: standing.event))
    }
    for step in store.sectoralSteps(of: partner, by: day) {
      guard let tier = store[step].tier, !entries.contains(where: { $0.tier == tier }) else {
        continue
      }
      entries.append(
        Entry(
          partner: partner, tier: tier, since: store[step].date,
          ordinal: store.ordinal(of: step, on: day), event: step))
    }
    return entries
  }

  /// Prints the report on standard output.
  ///
  /// - Throws: a ``Failure`` when nobody stands anywhere, after printing what says so.
  func print(as format: ListFormat, on page: Page) throws(Failure) {
    var output = Output()
    write(as: format, on: page, to: &output)
    try output.flush()
    guard entries.isEmpty else { return }
    guard store.hasTiers else { throw Failure(.nothingMatched, store.words.noTierNamed) }
    throw store.nothingMatched(store.words.nobodyStands(on: day.text(in: store.words)))
  }

  private func write(as format: ListFormat, on page: Page, to output: inout Output) {
    switch format {
    case .table: if !entries.isEmpty { page.write(lines, to: &output) }
    case .markdown: if !entries.isEmpty { output.write(markdown) }
    case .speech:
      if !entries.isEmpty { for sentence in sentences { output.write(spoken: sentence) } }
    case .csv, .tsv:
      let format: Delimited = format == .csv ? .csv : .tsv
      output.write(format.row(["country", "name", "tier", "since", "ordinal"]))
      for entry in entries { output.write(format.row(values(of: entry))) }
    case .json:
      var json = JSONWriter()
      write(to: &json)
      output.write(json.take())
    case .ndjson:
      var json = JSONWriter(.compact)
      for entry in entries { write(entry, to: &json) }
      output.write(json.take())
    }
  }

  private func values(of entry: Entry) -> [String] {
    let partner = store[entry.partner]
    return [
      partner.id, partner.name, store[entry.tier].id, entry.since.iso,
      entry.ordinal.map(String.init) ?? "",
    ]
  }
}
