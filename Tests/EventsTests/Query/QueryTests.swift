import Events
import Testing

/// What each term means, over the bundled timeline, said a second time by plain loops.
struct QueryTests {
  typealias Case = (query: String, holds: @Sendable (Event, NaiveQuery.Moment) -> Bool)

  static let everything: [Case] = [
    ("", { _, _ in true }),
    ("   ", { _, _ in true }),
  ]

  static let words: [Case] = [
    ("han quoc", { $0.mentions("han", $1) && $0.mentions("quoc", $1) }),
    ("\"Hàn Quốc\"", { $0.mentions("Hàn Quốc", $1) }),
    ("\"Ha\u{300}n Quo\u{302}\u{301}c\"", { $0.mentions("Hàn Quốc", $1) }),
    ("DUC", { $0.mentions("đức", $1) }),
    ("defence -training", { $0.mentions("defence", $1) && !$0.mentions("training", $1) }),
    ("\"to lam\" OR jakarta", { $0.mentions("to lam", $1) || $0.mentions("jakarta", $1) }),
    ("or", { $0.mentions("or", $1) }),
    ("2025-03", { $0.mentions("2025-03", $1) }),
    ("csp", { $0.mentions("csp", $1) }),
    ("\"relations established\"", { $0.mentions("relations established", $1) }),
    ("战略", { $0.mentions("战略", $1) }),
  ]

  static let tiers: [Case] = [
    ("tier:csp", { $0.tier($1)?.short == "CSP" }),
    ("tier:CSP", { $0.tier($1)?.short == "CSP" }),
    ("tier=strategic", { $0.tier($1)?.id == "strategic" }),
    ("tier:\"strategic partnership\"", { $0.tier($1)?.id == "strategic" }),
    ("tier!=sp", { $0.tier($1)?.id != "strategic" }),
    ("tier:csp,sp", { ["CSP", "SP"].contains($0.tier($1)?.short) }),
    ("tier:comp", { ["CSP", "CP"].contains($0.tier($1)?.short) }),
    ("tier>=strategic", { $0.tier($1).map { $0.rank >= 3 } ?? false }),
    ("tier<cp", { $0.tier($1).map { $0.rank < 2 } ?? false }),
    ("tier<=ssp tier>dr", { $0.tier($1)?.short == "SSP" }),
    ("from:strategic", { $0.from($1)?.id == "strategic" }),
    ("from<sp kind:upgrade", { $0.kind?.index == 2 && $0.from($1).map { $0.rank < 3 } ?? false }),
    ("standing:csp", { $0.standing($1)?.short == "CSP" }),
    ("standing>=strategic", { $0.standing($1).map { $0.rank >= 3 } ?? false }),
    ("-standing:csp,sp,cp", { !["CSP", "SP", "CP"].contains($0.standing($1)?.short) }),
    ("standing<=ssp", { $0.standing($1).map { $0.rank <= 1 && !$0.isSectoral } ?? false }),
  ]

  static let places: [Case] = [
    ("region:\"southeast asia\"", { $0.regionName($1) == "Southeast Asia" }),
    ("region:south", { ["South Asia", "Southeast Asia"].contains($0.regionName($1)) }),
    ("region:asia", { $0.regionName($1)?.hasSuffix("Asia") ?? false }),
    ("region:europe,oceania", { ["Europe", "Oceania"].contains($0.regionName($1)) }),
    ("group:asean", { $0.groupNames($1).contains("ASEAN") }),
    ("group:asean group:cptpp", { Set($0.groupNames($1)).isSuperset(of: ["ASEAN", "CPTPP"]) }),
    ("group!=g20", { !$0.groupNames($1).contains("G20") }),
    ("country:japan", { $0.side($1).id == "jpn" }),
    ("country:JP", { $0.side($1).id == "jpn" }),
    ("country:\"nhật bản\"", { $0.side($1).id == "jpn" }),
    ("country:han", { $0.side($1).id == "kor" }),
    ("country:sing,thai", { ["sgp", "tha"].contains($0.side($1).id) }),
  ]

  static let parts: [Case] = [
    ("kind:upgrade", { event, _ in event.kind?.index == 2 }),
    ("kind:reaffirmed", { event, _ in event.kind?.index == 4 }),
    ("person:\"to lam\"", { event, _ in event.isSigned(by: "to lam") }),
    ("place:jakarta", { event, _ in event.isAt("jakarta") }),
    ("place:jakarta,\"hà nội\"", { event, _ in event.isAt("jakarta") || event.isAt("hà nội") }),
    ("area:defence", { event, _ in event.isAbout("defence") }),
    ("source:vna", { event, _ in event.cites("vna") }),
    ("source:.gov.vn", { event, _ in event.cites(".gov.vn") }),
  ]

  static let dates: [Case] = [
    ("year:2023", { event, _ in Set(event.years).contains(2023) }),
    ("year<2000", { event, _ in event.date.first.year < 2000 }),
    ("year:1976,1978", { event, _ in event.years.contains { $0 == 1976 || $0 == 1978 } }),
    ("year:2023..2025", { event, _ in event.years.contains { (2023...2025).contains($0) } }),
    ("date:2023..2025", { event, _ in event.years.contains { (2023...2025).contains($0) } }),
    ("date:..2010", { event, _ in event.date.first.year <= 2010 }),
    ("date:2024..", { event, _ in event.date.last.year >= 2024 }),
    ("date>=2024-06", { event, _ in event.date.last.description >= "2024-06-01" }),
    ("date>2024-06", { event, _ in event.date.last.description > "2024-06-30" }),
    ("date<2024", { event, _ in event.date.first.description < "2024-01-01" }),
    ("date<=2010-04", { event, _ in event.date.first.description <= "2010-04-30" }),
    ("date:2025-03-10", { event, _ in event.date.description == "2025-03-10" }),
    ("date!=2025", { event, _ in !Set(event.years).contains(2025) }),
  ]

  static let flags: [Case] = [
    ("is:announced", { !$0.isInForce($1) }),
    ("is:inforce", { $0.isInForce($1) }),
    ("is:disputed", { event, _ in event.confidence == .disputed }),
    ("is:single,unverified", { event, _ in [.single, .unverified].contains(event.confidence) }),
    ("is:confirmed", { event, _ in event.confidence == .confirmed }),
    ("is:sectoral", { $0.tier($1)?.isSectoral ?? false }),
  ]

  static let together: [Case] = [
    (
      "(tier:csp OR tier:sp) region:europe -is:announced date>=2019",
      {
        ["CSP", "SP"].contains($0.tier($1)?.short) && $0.regionName($1) == "Europe"
          && $0.isInForce($1) && $0.date.last.year >= 2019
      }
    ),
    ("-(-korea)", { $0.mentions("korea", $1) }),
    (
      "korea japan OR laos",
      {
        $0.mentions("korea", $1) && $0.mentions("japan", $1) || $0.mentions("laos", $1)
      }
    ),
  ]

  static let cases = everything + words + tiers + places + parts + dates + flags + together

  @Test(arguments: cases.indices)
  func aTermMeansWhatThePlainLoopSays(index: Int) throws {
    let (text, holds) = QueryTests.cases[index]
    let store = BundledTimeline.store
    let query = try Query(text, for: store)
    let last = store.days.upperBound
    for day in [nil, Day(year: 2012, month: 7, day: 27), Day(year: 2025, month: 3, day: 12)] {
      let moment = NaiveQuery.Moment(dataset: store.record, day: day ?? last)
      let expected = store.events.filter {
        holds(store[$0].record, moment) && (day == nil || store[$0].date.last <= moment.day)
      }
      #expect(store.events(matching: query, asOf: day) == expected, "\(text)")
      #expect(day != nil || !expected.isEmpty, "\(text) must find something to be a test")
    }
  }

  @Test func aStepThatRosePastARungIsASkip() throws {
    let store = BundledTimeline.store
    let skips = store.events(matching: try Query("is:skip", for: store))
    #expect(skips == store.events.filter { !store.skippedRungs(by: $0).isEmpty })
    #expect(skips.contains { store[$0].partner == store.partner("usa") })
  }

  @Test func aPhraseNeverMatchesAcrossTwoFields() throws {
    var dataset = Dataset(id: "x", title: "X")
    dataset.partners = [Partner(id: "aaa", name: "Alpha")]
    var event = Event(id: "e", partner: Ref(0), date: try #require(EventDate("2020")))
    event.title = "one two"
    event.place = "three"
    dataset.events = [event]
    let store = EventStore(dataset)
    for (text, count) in [
      ("\"one two\"", 1), ("\"two three\"", 0), ("twothree", 0), ("two three", 1),
    ] {
      #expect(store.events(matching: try Query(text, for: store)).count == count, "\(text)")
    }
  }
}

extension Event {
  /// The years that the event's date may be in.
  fileprivate var years: ClosedRange<Int> { date.first.year...date.last.year }

  fileprivate func isSigned(by wanted: String) -> Bool {
    signatories.contains { $0.name.holds(wanted) }
  }

  fileprivate func isAbout(_ wanted: String) -> Bool { areas.contains { $0.holds(wanted) } }

  fileprivate func isAt(_ wanted: String) -> Bool { place?.holds(wanted) ?? false }

  fileprivate func cites(_ wanted: String) -> Bool {
    sources.flatMap { [$0.publisher, $0.title, $0.url] }.contains { $0?.holds(wanted) ?? false }
  }
}

extension EventStore {
  func partner(_ id: String) -> Ref<Partner>? {
    partners.first { self[$0].id == id }
  }
}
