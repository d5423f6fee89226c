import Testing

@testable import Events

struct TableStoreTests {
  /// A dataset with only what a table can say, and with nothing that no event has.
  private static func flat(using random: inout QueryRandom) -> Dataset {
    var dataset = random.dataset(withEnds: true)
    let named = Set(dataset.events.map(\.partner)).sorted()
    dataset.partners = named.map { ref in
      var partner = Partner(
        id: dataset.partners[ref.index].id, name: dataset.partners[ref.index].name)
      partner.region = dataset.partners[ref.index].region
      partner.groups = dataset.partners[ref.index].groups
      return partner
    }
    let tiers = ["high", "middle", "lower", "low"]
    dataset.tiers = tiers.enumerated().map { Tier(id: $1, name: $1, short: $1, rank: 3 - $0) }
    dataset.kinds = [Kind(id: "step", name: "step")]
    dataset.kinds.append(Kind(id: "planned", name: "planned", inForce: false))
    for index in dataset.events.indices {
      let event = dataset.events[index]
      var flat = Event(id: event.id, partner: event.partner, date: event.date)
      flat.partner = Ref(named.firstIndex(of: event.partner) ?? 0)
      (flat.end, flat.kind, flat.tier) = (event.end, event.kind, event.tier)
      (flat.fromTier, flat.title, flat.place) = (event.fromTier, event.title, event.place)
      (flat.occasion, flat.summary, flat.note) = (event.occasion, event.summary, event.note)
      flat.confidence = event.confidence
      flat.signatories = event.signatories.map { Signatory(name: $0.name) }
      flat.sources = event.sources.prefix(1).map { Source(publisher: $0.title, url: $0.url) }
      dataset.events[index] = flat
    }
    return dataset
  }

  private static let headings = [
    "id", "country", "name", "date", "end", "region", "group", "kind", "tier", "from", "title",
    "place", "occasion", "person", "summary", "note", "source", "url", "confidence",
  ]

  private static func row(_ event: Event, of dataset: Dataset) -> [String?] {
    let partner = dataset.partners[event.partner.index]
    return [
      event.id, partner.id, partner.name, event.date.iso, event.end?.iso,
      partner.region.map { dataset.regions[$0.index].name },
      partner.groups.map { dataset.groups[$0.index].name }.joined(separator: "; "),
      event.kind.map { dataset.kinds[$0.index].id }, event.tier.map { dataset.tiers[$0.index].id },
      event.fromTier.map { dataset.tiers[$0.index].id }, event.title, event.place, event.occasion,
      event.signatories.map(\.name).joined(separator: ";"), event.summary, event.note,
      event.sources.first?.publisher, event.sources.first?.url, event.confidence.rawValue,
    ]
  }

  private static func csv(_ dataset: Dataset) -> [UInt8] {
    let rows = [headings.map(Optional.some)] + dataset.events.map { row($0, of: dataset) }
    let lines = rows.map { row in
      row.map {
        "\""
          + ($0 ?? "").split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
      }.joined(separator: ",") + "\r\n"
    }
    return Array(lines.joined().utf8)
  }

  /// A region or a group that no partner is in is none that the table could name.
  private static func query(
    in dataset: Dataset, using random: inout QueryRandom
  ) -> (text: String, naive: NaiveQuery) {
    let naive = random.query(in: dataset)
    return (naive.text(using: &random), naive)
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func aTableAnswersAsThePlainEvaluatorOfItsRows(seed: UInt64) throws {
    var random = QueryRandom(seed: seed)
    var dataset = TableStoreTests.flat(using: &random)
    guard !dataset.events.isEmpty else { return }
    var options = TableOptions()
    options.tiers = dataset.tiers.map(\.id)
    let reader = try TableReader(
      TableStoreTests.csv(dataset), file: "t.csv", options: options,
      blockSize: random.number(40...2000))
    var assembly = TableAssembly(reader.plan)
    for batch in reader.batches { assembly.append(batch) }
    let store = assembly.store(Dataset(id: "t", title: "t"))
    dataset.events.sort { $0.date < $1.date }
    #expect(store.record.events.map(\.id) == dataset.events.map(\.id))
    for (stored, event) in zip(store.record.events, dataset.events) {
      var same = event
      (same.partner, same.kind) = (stored.partner, stored.kind)
      #expect(stored == same, "seed \(seed)")
      #expect(
        stored.kind.map { store[$0].id } == event.kind.map { dataset.kinds[$0.index].id })
    }
    for _ in 0..<25 {
      let (text, naive) = TableStoreTests.query(in: dataset, using: &random)
      // A name that no row has is an error to the table and finds nothing in the dataset.
      guard let query = try? Query(text, for: store) else { continue }
      let day = random.oneIn(2) ? random.date().last : nil
      let moment = NaiveQuery.Moment(dataset: dataset, day: day ?? store.days.upperBound)
      let expected = dataset.events.filter {
        naive.matches($0, moment) && (day == nil || $0.date.last <= moment.day)
      }
      #expect(
        store.events(matching: query, asOf: day).map { store[$0].id } == expected.map(\.id),
        "seed \(seed): \(text)")
    }
  }
}
