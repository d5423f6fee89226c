import Events
import Testing

/// What the pickers and the screen do with the text of a query.
struct QueryTextTests {
  let store = BundledTimeline.store

  func query(_ text: String) throws -> Query { try Query(text, for: store) }

  func tiers(_ shorts: String...) -> Set<Ref<Tier>> {
    Set(store.tiers.filter { shorts.contains(store[$0].short) })
  }

  func regions(_ names: String...) -> Set<Ref<Region>> {
    Set(store.regions.filter { names.contains(store[$0].name) })
  }

  func groups(_ names: String...) -> Set<Ref<Group>> {
    Set(store.groups.filter { names.contains(store[$0].name) })
  }

  @Test func conjunctsSayWhatTheyChoose() throws {
    let cases: [(String, [Query.Conjunct.Choice])] = [
      ("", []),
      ("tier:csp", [.tiers(tiers("CSP"))]),
      ("japan tier:csp,sp", [.other, .tiers(tiers("CSP", "SP"))]),
      ("(tier:csp OR (tier:cp OR tier=sp)) x", [.tiers(tiers("CSP", "CP", "SP")), .other]),
      ("tier:csp OR tier:sp", [.tiers(tiers("CSP", "SP"))]),
      ("((tier:csp))", [.tiers(tiers("CSP"))]),
      ("tier>=csp -tier:sp tier!=sp", [.other, .other, .other]),
      ("tier:csp OR japan", [.other]),
      ("(tier:csp OR region:europe)", [.other]),
      ("from:csp standing:csp", [.other, .other]),
      ("region:europe", [.places(regions: regions("Europe"), groups: [])]),
      (
        "(region:europe OR group:asean,g7) x",
        [.places(regions: regions("Europe"), groups: groups("ASEAN", "G7")), .other]
      ),
    ]
    for (text, choices) in cases {
      #expect(try query(text).conjuncts.map(\.choice) == choices, "\(text)")
    }
  }

  @Test func aPartIsReplacedAndTheRestStaysVerbatim() throws {
    let cases: [(text: String, part: Int?, new: String, result: String)] = [
      ("japan  tier:csp \"To  Lam\"", 1, "tier:sp", "japan  tier:sp \"To  Lam\""),
      ("japan (tier:csp OR tier:sp) x", 1, "", "japan x"),
      ("tier:csp x", 0, "", "x"),
      ("x tier:csp ", 1, "", "x"),
      ("tier:csp", 0, "", ""),
      ("a(tier:csp)b", 1, "", "a b"),
      ("a(tier:csp)b", 1, "tier:sp", "a tier:sp b"),
      ("-đức tier:csp", 1, "tier:sp", "-đức tier:sp"),
      ("", nil, "tier:csp", "tier:csp"),
      ("japan", nil, "tier:csp", "japan tier:csp"),
      ("japan ", nil, "tier:csp", "japan tier:csp"),
      ("a OR b", nil, "tier:csp", "(a OR b) tier:csp"),
      ("(a) OR (b)", nil, "tier:csp", "((a) OR (b)) tier:csp"),
      ("(a OR b)", nil, "tier:csp", "(a OR b) tier:csp"),
      ("a OR b", nil, "", "a OR b"),
    ]
    for (text, part, new, result) in cases {
      let query = try query(text)
      #expect(query.replacing(part.map { query.conjuncts[$0] }, with: new) == result, "\(text)")
      _ = try self.query(result)
    }
  }

  @Test func aChoiceWrittenAsTextReadsBackAsItself() throws {
    #expect(Query.text(choosing: [], in: store).isEmpty)
    #expect(Query.text(choosing: Array(tiers("CSP")), in: store) == "tier:csp")
    let two = tiers("CSP", "SP").sorted()
    #expect(Query.text(choosing: two, in: store) == "(tier:csp OR tier:sp)")
    let text = Query.text(
      choosing: Array(regions("Southeast Asia")), Array(groups("ASEAN")), in: store)
    #expect(text == "(region:\"southeast asia\" OR group:asean)")

    var random = QueryRandom(seed: 3)
    for store in [store, EventStore(random.dataset())] {
      for _ in 0..<50 {
        let tiers = store.tiers.filter { _ in random.oneIn(3) }
        let regions = store.regions.filter { _ in random.oneIn(3) }
        let groups = store.groups.filter { _ in random.oneIn(3) }
        let ofTiers = try Query(Query.text(choosing: tiers, in: store), for: store)
        #expect(ofTiers.conjuncts.map(\.choice) == (tiers.isEmpty ? [] : [.tiers(Set(tiers))]))
        let ofPlaces = try Query(Query.text(choosing: regions, groups, in: store), for: store)
        #expect(
          ofPlaces.conjuncts.map(\.choice)
            == (regions.isEmpty && groups.isEmpty
              ? [] : [.places(regions: Set(regions), groups: Set(groups))]),
          "\(ofPlaces.text)")
      }
    }
  }

  @Test(arguments: [
    ("han quoc", "Đại Hàn Dân Quốc và hàn", ["Hàn", "Quốc", "hàn"]),
    ("\"han quoc\"", "Ha\u{300}n Quo\u{302}\u{301}c, Hàn", ["Ha\u{300}n Quo\u{302}\u{301}c"]),
    ("-korea -(-japan) tier:csp", "Korea, Japan, CSP", ["Japan"]),
    ("ss", "Straße", ["ß"]),
    ("trade rad", "A trade", ["trade"]),
    ("a OR b", "abc", ["ab"]),
    ("", "anything", []),
  ])
  func theWordsLookedForAreMarkedInAText(query: String, text: String, parts: [String]) throws {
    let ranges = try self.query(query).matchRanges(in: text)
    #expect(ranges.map { String(text[$0]) } == parts)
  }
}
